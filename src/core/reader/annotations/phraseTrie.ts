import type { PhraseEntry } from "../../lexicon/words";
import type { Token } from "./tokens";

/** What a phrase of the lexicon means. */
export interface Meaning {
  readonly family: string;
  readonly concept: string;
}

/** Phrases by their words: one walk from a token finds every phrase that begins there. */
export interface PhraseTrie {
  readonly next: ReadonlyMap<string, PhraseTrie>;
  /** Continuations that stand for every word with this beginning: a handful in the whole lexicon. */
  readonly beginnings: readonly Beginning[];
  readonly meanings: readonly Meaning[];
}

interface Beginning {
  readonly letters: string;
  readonly node: PhraseTrie;
}

/** A phrase found in a text: `count` tokens from where the search began. */
export interface PhraseMatch extends Meaning {
  readonly count: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly beginnings: { readonly letters: string; readonly node: Node }[];
  readonly meanings: Meaning[];
}

const createNode = (): Node => ({ next: new Map(), beginnings: [], meanings: [] });

/** Builds the trie of some phrases. */
export function createPhraseTrie(phrases: readonly PhraseEntry[]): PhraseTrie {
  const root = createNode();
  for (const { family, concept, words } of phrases) {
    let node = root;
    for (const word of words)
      node = word.endsWith("*") ? nodeOfBeginning(node, word.slice(0, -1)) : nodeOfWord(node, word);
    node.meanings.push({ family, concept });
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

const NOTHING: readonly PhraseMatch[] = [];

/** Every phrase that begins at a token. */
export function phrasesAt(trie: PhraseTrie, tokens: readonly Token[], index: number): readonly PhraseMatch[] {
  const word = tokens[index]?.word ?? "";
  // Most words of a text begin no phrase.
  if (!trie.next.has(word) && !trie.beginnings.some(({ letters }) => word.startsWith(letters)))
    return NOTHING;
  const found: PhraseMatch[] = [];
  collect(trie, tokens, index, 0, found);
  return found;
}

/** Adds every phrase that goes on from a node, `count` tokens behind the first one. */
function collect(
  node: PhraseTrie,
  tokens: readonly Token[],
  index: number,
  count: number,
  found: PhraseMatch[],
): void {
  for (const { family, concept } of node.meanings) found.push({ family, concept, count });
  const token = tokens[index + count];
  if (token === undefined || (count > 0 && !token.isJoined)) return;
  const exact = node.next.get(token.word);
  if (exact) collect(exact, tokens, index, count + 1, found);
  for (const { letters, node: child } of node.beginnings)
    if (token.word.startsWith(letters)) collect(child, tokens, index, count + 1, found);
}
