import { LANGUAGES } from "../../lexicon/lexicon";
import { phrasesOf } from "../../lexicon/words";
import { annotate, type AnnotatedText } from "./annotate";
import { createPhraseTrie } from "./phraseTrie";

const TRIE = createPhraseTrie(phrasesOf(LANGUAGES));

/** A text with every phrase of the lexicon that it contains. */
export function phrasesIn(text: string): AnnotatedText {
  return annotate(text, TRIE);
}
