import type { Severity } from "./facts";

// "Release blockers", "Open production blockers (3)", "Must fix", "Should-fix items", "Nice to have".
const FIX_PHRASES: readonly (readonly [Severity, RegExp])[] = [
  [
    "critical",
    /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:release|launch|go-?live|production|deployment|hard|open|current|remaining) ){0,3}(?:blockers|showstoppers)(?:\s*\(\d+\))?\W*$/i,
  ],
  [
    "critical",
    /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?must[- ](?:fix|have|do|be fixed)(?: (?:items?|issues?|findings?|before (?:the )?(?:release|production|launch|merge|merging|go-live|deployment)))?(?:\s*\(\d+\))?\W*$/i,
  ],
  [
    "medium",
    /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?should[- ](?:fix|have|do|be fixed)(?: (?:items?|issues?|findings?))?(?:\s*\(\d+\))?\W*$/i,
  ],
  [
    "low",
    /^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:nice[- ]to[- ]have|could[- ](?:fix|have)|nits?|nitpicks?)(?:s| (?:items?|issues?|findings?))?(?:\s*\(\d+\))?\W*$/i,
  ],
];

/** The level that a phrase says of what has to be done: "Must fix", "Nice to have"; null for every other title. */
export function fixLevel(title: string): Severity | null {
  return FIX_PHRASES.find(([, words]) => words.test(title))?.[0] ?? null;
}
