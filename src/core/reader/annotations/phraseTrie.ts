import type { PhraseEntry } from "../../lexicon/words";
import type { Token } from "./tokens";

/** What a phrase of the lexicon means: its concepts by family. */
export type Meanings = ReadonlyMap<string, readonly string[]>;

/** Phrases by their words: one walk from a token finds every phrase that begins there. */
export interface PhraseTrie {
  readonly next: ReadonlyMap<string, PhraseTrie>;
  /** Continuations that stand for every word with this beginning: a handful in the whole lexicon. */
  readonly beginnings: readonly Beginning[];
  readonly meanings: Meanings;
}

interface Beginning {
  readonly letters: string;
  readonly node: PhraseTrie;
}

/** A phrase found in a text: the indexes of its first token and of the one after the last. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly meanings: Meanings;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly beginnings: { readonly letters: string; readonly node: Node }[];
  readonly meanings: Map<string, readonly string[]>;
}

const createNode = (): Node => ({ next: new Map(), beginnings: [], meanings: new Map() });

/** Builds the trie of some phrases. */
export function createPhraseTrie(phrases: readonly PhraseEntry[]): PhraseTrie {
  const root = createNode();
  for (const { family, concept, words } of phrases) {
    let node = root;
    for (const word of words)
      node = word.endsWith("*") ? nodeOfBeginning(node, word.slice(0, -1)) : nodeOfWord(node, word);
    node.meanings.set(family, [...(node.meanings.get(family) ?? []), concept]);
  }
  return root;
}

function nodeOfWord({ next }: Node, word: string): Node {
  const node = next.get(word) ?? createNode();
  next.set(word, node);
  return node;
}

function nodeOfBeginning({ beginnings }: Node, letters: string): Node {
  const known = beginnings.find((one) => one.letters === letters);
  if (known) return known.node;
  const node = createNode();
  beginnings.push({ letters, node });
  return node;
}

const NOTHING: readonly Phrase[] = [];

/** Every phrase that begins at a token. */
export function phrasesAt(trie: PhraseTrie, tokens: readonly Token[], first: number): readonly Phrase[] {
  const word = tokens[first]?.word ?? "";
  // Most words of a text begin no phrase.
  if (!trie.next.has(word) && !trie.beginnings.some(({ letters }) => word.startsWith(letters)))
    return NOTHING;
  const found: Phrase[] = [];
  collect(trie, tokens, first, first, found);
  return found;
}

/** Adds every phrase that goes on from a node at the token `end`. */
function collect(
  { next, beginnings, meanings }: PhraseTrie,
  tokens: readonly Token[],
  first: number,
  end: number,
  found: Phrase[],
): void {
  if (meanings.size > 0) found.push({ first, end, meanings });
  const token = tokens[end];
  if (token === undefined || (end > first && !token.isJoined)) return;
  const exact = next.get(token.word);
  if (exact) collect(exact, tokens, first, end + 1, found);
  for (const { letters, node } of beginnings)
    if (token.word.startsWith(letters)) collect(node, tokens, first, end + 1, found);
}
