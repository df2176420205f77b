import { stem } from "../text/words";
import { ENGLISH } from "./english";

/** The stems of the English words of one concept, for texts that are compared word by word, in whatever form. */
export function stemsOf(family: string, concept: string): ReadonlySet<string> {
  const words = ENGLISH[family]?.[concept]?.split(",") ?? [];
  return new Set(words.map((word) => stem(word.trim())));
}
