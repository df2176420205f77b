import { stem } from "../../lexicon/englishStems";
import { wordsOf } from "../../text/words";

/**
 * Whether a text is about a topic: it contains all words of one of the lists, in any form ("orders" for "order"). Without a list it is
 * not.
 */
export function isAbout(text: string, wordLists: readonly (readonly string[])[]): boolean {
  if (wordLists.length === 0) return false;
  const stems = new Set(wordsOf(text).map(stem));
  return wordLists.some(
    (list) => list.length > 0 && list.flatMap(wordsOf).every((word) => stems.has(stem(word))),
  );
}
