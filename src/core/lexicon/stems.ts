import { stem } from "./englishStems";
import { LANGUAGES } from "./lexicon";

/** The stems of the words of one concept in every language, for texts that are compared word by word, in whatever form. */
export function stemsOf(family: string, concept: string): ReadonlySet<string> {
  const words = LANGUAGES.flatMap((language) => language[family]?.[concept]?.split(",") ?? []);
  return new Set(words.map((word) => stem(word.trim())));
}
