import { LANGUAGES } from "../../lexicon/lexicon";
import { phrasesOf } from "../../lexicon/words";
import { annotate, type AnnotatedText } from "./annotate";
import { createPhraseTrie } from "./phraseTrie";

const TRIE = createPhraseTrie(phrasesOf(LANGUAGES));

/** Titles, labels and cells recur: several readers ask for the same text, and so does every line of a section. */
const MOST_KEPT = 16_384;
const kept = new Map<string, AnnotatedText>();

/** A text with every phrase of the lexicon that it contains. */
export function phrasesIn(text: string): AnnotatedText {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const annotated = annotate(text, TRIE);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, annotated);
  return annotated;
}
