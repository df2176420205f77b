import { phrasesAt, type Phrase, type PhraseTrie } from "./phraseTrie";
import { tokensOf, type Token } from "./tokens";

/** A phrase of the lexicon in a text, with one of its meanings. Offsets in UTF-16 units; `first` and `end` are token indexes, `end` exclusive. */
export interface Annotation {
  readonly family: string;
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

export interface AnnotatedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Every phrase with all its meanings, in document order: readers ask for the few families that they need. */
  readonly phrases: readonly Phrase[];
}

/** Finds every phrase of a lexicon in one walk over the tokens of a text. */
export function annotate(text: string, trie: PhraseTrie): AnnotatedText {
  const tokens = tokensOf(text);
  return { text, tokens, phrases: tokens.flatMap((_, first) => phrasesAt(trie, tokens, first)) };
}

/** The annotations of several families, those of each in order. */
export function ofFamilies(said: AnnotatedText, ...families: readonly string[]): readonly Annotation[] {
  return families.flatMap((family) => ofFamily(said, family));
}

/** Annotations in the order of the text. */
export function inTextOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations].sort((one, other) => one.first - other.first);
}

/**
 * The annotations of a family, in order. Of two phrases that overlap the longer one, of two equally long ones the first; all concepts
 * of one phrase.
 */
export function ofFamily({ tokens, phrases }: AnnotatedText, family: string): readonly Annotation[] {
  const kept: Annotation[] = [];
  for (const { first, end, meanings } of phrases) {
    for (const concept of meanings.get(family) ?? []) {
      const last = kept.at(-1);
      const isOverlapping = last !== undefined && first < last.end;
      if (isOverlapping && end - first > last.end - last.first) kept.pop();
      else if (isOverlapping && (first !== last.first || end !== last.end)) continue;
      const from = tokens[first]?.from ?? 0;
      kept.push({ family, concept, from, to: tokens[end - 1]?.to ?? from, first, end });
    }
  }
  return kept;
}
