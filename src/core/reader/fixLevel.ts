import { nameSet } from "../text/nameSet";
import type { Severity } from "./facts";

// "Must fix", "Should-fix items", "Nice to have"; `hint`: how a title begins that may be one, or what it holds.
const FIX_PHRASES: readonly {
  readonly hint: RegExp;
  readonly words: RegExp;
  readonly severity: Severity;
}[] = [
  {
    hint: /^[\W\d]*must/i,
    words:
      /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?must[- ](?:fix|have|do|be fixed)(?: (?:items?|issues?|findings?|before (?:the )?(?:release|production|launch|merge|merging|go-live|deployment)))?(?:\s*\(\d+\))?\W*$/i,
    severity: "critical",
  },
  {
    hint: /^[\W\d]*should/i,
    words:
      /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?should[- ](?:fix|have|do|be fixed)(?: (?:items?|issues?|findings?))?(?:\s*\(\d+\))?\W*$/i,
    severity: "medium",
  },
  {
    hint: /^[\W\d]*(?:nice|could|nit)/i,
    words:
      /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:nice[- ]to[- ]have|could[- ](?:fix|have)|nits?|nitpicks?)(?:s| (?:items?|issues?|findings?))?(?:\s*\(\d+\))?\W*$/i,
    severity: "low",
  },
];

const BLOCKERS =
  /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?((?:[a-z-]+ ){0,3})(?:blockers|showstoppers)(?:\s*\(\d+\))?\W*$/i;
const OF_BLOCKERS = nameSet(
  "release|launch|go-live|golive|production|deployment|hard|open|current|remaining|",
);

/** "Release blockers", "Open production blockers (3)". */
function listsBlockers(title: string): boolean {
  const words = BLOCKERS.exec(title)?.[1];
  return (
    words !== undefined &&
    words
      .toLowerCase()
      .split(" ")
      .every((word) => OF_BLOCKERS.has(word))
  );
}

/** The level that a phrase says of what has to be done: "Must fix", "Nice to have"; null for every other title. */
export function fixLevel(title: string): Severity | null {
  if (!/must|should|nice|could|nit|blockers|showstoppers/i.test(title)) return null;
  if (/blockers|showstoppers/i.test(title) && listsBlockers(title)) return "critical";
  const phrase = FIX_PHRASES.find(({ hint, words }) => hint.test(title) && words.test(title));
  return phrase?.severity ?? null;
}
