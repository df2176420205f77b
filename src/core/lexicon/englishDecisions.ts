import type { Words } from "./words";

/** English words of release decisions, which are checked against their reports and against themselves. */
export const ENGLISH_DECISIONS: Words = {
  // What says of a finding, or of everything below a title, that the release does not wait for it.
  demotion: {
    word:
      "non blocking, nonblocking, not blocking, not a blocker, not blockers, no blocker, non blocker, non blockers, not a release blocker, " +
      "not release blocking, not block the release, not block release, not block the launch, not block this release, may follow, can follow, " +
      "can wait, may wait, may be fixed later, can be fixed later",
    // Denies it, asks for it, or speaks of what was.
    not: "cannot, never, formerly, previously, earlier, was, were, if, unless, until, once, when",
  },
  // What a label counts: "Total blockers", "Critical findings".
  countedNoun: {
    blocker:
      "blocker, blockers, blocking issues, blocking findings, blocking items, release blockers, launch blockers, deployment blockers, " +
      "showstoppers, p0 critical issues, p0 critical findings, p0 critical items, critical p0 issues, critical p0 findings, critical p0 items",
    finding: "findings, issues, vulnerabilities, defects, bugs",
    other: "items, open, unresolved, of, number, identified, count of",
  },
  // What makes a verdict one of a time to come.
  laterVerdict: {
    word: "after, once, when, if, as soon as, unless, until, then, path, pathway, become, becomes",
  },
};
