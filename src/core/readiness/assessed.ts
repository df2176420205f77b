import type { MissingSection, PresentSection } from "../policy/sections";
import type { ReportFacts } from "../reader/facts";
import { leastFavorable } from "../reader/measures/verdicts";
import { isFilledIn } from "../workspace/statedResults";

/**
 * Whether a report says what was found, or that nothing was: it lists a finding, says that there is none, counts none, approves, or has
 * all of its sections. Silence is not evidence that nothing is open.
 */
export function isAssessed(
  facts: ReportFacts,
  sections: { readonly present: readonly PresentSection[]; readonly missing: readonly MissingSection[] },
): boolean {
  const { findings, nothingFound, declaredCounts, verdicts } = facts;
  const isComplete = sections.present.length > 0 && sections.missing.length === 0;
  return (
    findings.some(isFilledIn) ||
    nothingFound.length > 0 ||
    declaredCounts.some(({ severity, count }) => severity === "critical" && count === 0) ||
    // An approval of one part says nothing about another one that is not approved.
    leastFavorable(verdicts.map(({ verdict }) => verdict)) === "approved" ||
    isComplete
  );
}
