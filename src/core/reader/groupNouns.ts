import { isDigit } from "../text/characters";
import { stemsOf } from "../lexicon/stems";
import { stem } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";

/** Words that make a severity word the name of a group: "High Priority Gaps (3)". */
export const GROUP_NOUNS = stemsOf("groupWord", "noun");

/** Words that may appear next to them and name nothing themselves. */
export const GROUP_FILLERS = stemsOf("groupWord", "filler");

/** Words that make a severity word a level: "High Priority". */
export const LEVEL_WORDS = stemsOf("groupWord", "level");

/** "Issues", "Security Findings": words that name a kind of things, no thing. */
export function isOnlyNouns(title: string): boolean {
  return wordsOf(title).every((word) => {
    const root = stem(word);
    return GROUP_NOUNS.has(root) || GROUP_FILLERS.has(root) || isDigit(root[0]);
  });
}
