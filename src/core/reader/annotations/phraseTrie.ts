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
  /** Continuations that stand for every word with this beginning. */
  readonly beginnings: ReadonlyMap<string, PhraseTrie>;
  readonly meanings: readonly Meaning[];
}

/** A phrase found in a text: `count` tokens from where the search began. */
export interface PhraseMatch extends Meaning {
  readonly count: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly beginnings: Map<string, Node>;
  readonly meanings: Meaning[];
}

const createNode = (): Node => ({ next: new Map(), beginnings: new Map(), meanings: [] });

/** Builds the trie of some phrases. */
export function createPhraseTrie(phrases: readonly PhraseEntry[]): PhraseTrie {
  const root = createNode();
  for (const { family, concept, words } of phrases) {
    let node = root;
    for (const word of words) {
      const isBeginning = word.endsWith("*");
      const children = isBeginning ? node.beginnings : node.next;
      const key = isBeginning ? word.slice(0, -1) : word;
      const child = children.get(key) ?? createNode();
      children.set(key, child);
      node = child;
    }
    node.meanings.push({ family, concept });
  }
  return root;
}

/** Every phrase that begins at a token. */
export function phrasesAt(trie: PhraseTrie, tokens: readonly Token[], index: number): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  const walk = (node: PhraseTrie, count: number): void => {
    for (const meaning of node.meanings) found.push({ ...meaning, count });
    const token = tokens[index + count];
    if (token === undefined || (count > 0 && !token.isJoined)) return;
    const exact = node.next.get(token.word);
    if (exact) walk(exact, count + 1);
    if (node.beginnings.size === 0) return;
    for (let length = 1; length <= token.word.length; length++) {
      const child = node.beginnings.get(token.word.slice(0, length));
      if (child) walk(child, count + 1);
    }
  };
  walk(trie, 0);
  return found;
}
