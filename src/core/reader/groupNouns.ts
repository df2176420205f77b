import { stem, wordsOf } from "../text/words";

/** Words that make a severity word the name of a group: "High Priority Gaps (3)". */
export const GROUP_NOUNS = new Set(
  (
    "issue finding vulnerability bug gap problem defect blocker weakness flaw concern violation item debt error fix failure " +
    "observation deficiency ticket"
  )
    .split(" ")
    .map(stem),
);
/** Words that may stand beside them and name nothing themselves. */
export const GROUP_FILLERS = new Set(
  (
    "severity priority level risk security code quality architecture architectural performance functional open new other known " +
    "remaining additional all identified immediate immediately action required must should before production release blocking " +
    "technical deployment and or to the of in for top key rated ranked impact category class report missing found detailed summary " +
    "first hour day week month sprint list hidden test testing coverage data ui ux api backend frontend reliability stability " +
    "usability accessibility documentation process dependency critical solution analysis detail log register tracker inventory resolution"
  )
    .split(" ")
    .map(stem),
);

/** Words that make a severity word a level: "High Priority". */
export const LEVEL_WORDS = new Set(["severity", "priority", "impact", "level", "rated", "risk"].map(stem));

/** "Issues", "Security Findings": words that name a kind of things, no thing. */
export function isOnlyNouns(title: string): boolean {
  return wordsOf(title).every((word) => {
    const root = stem(word);
    return GROUP_NOUNS.has(root) || GROUP_FILLERS.has(root) || /^\d/.test(root);
  });
}
