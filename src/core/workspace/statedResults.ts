import type { FindingFacts, ReportFacts } from "../reader/facts";

/** Whether a document states what an assessment found. A plan, a scope or a stub does not, whatever its name. */
export function statesResult(facts: ReportFacts): boolean {
  const { declaredCounts, completeness, performance, compliance, coverage } = facts;
  const isMeasured = [declaredCounts, completeness, performance, compliance, coverage].some(
    (stated) => stated.length > 0,
  );
  return isMeasured || facts.findings.some(isFilledIn) || statesOutcome(facts);
}

/** Whether a document says how ready a release is: a finding with a level, a gate, or a verdict. */
export function statesReadiness(facts: ReportFacts): boolean {
  const { findings, verdicts, claims } = facts;
  if (findings.some(isFilledIn)) return true;
  const statesGate = claims.failedGates.length > 0 || claims.passed.some(({ isGate }) => isGate);
  return (verdicts.length > 0 || statesGate) && !isBlankForm(facts);
}

const FEWEST_BOXES = 3;

/** A checklist in which nothing is ticked: the verdicts in it are those that one may choose. */
function isBlankForm(facts: ReportFacts): boolean {
  return checklistOf(facts)?.ticked === 0;
}

/** How many boxes a checklist has, and how many of them are ticked. */
export interface Checklist {
  readonly boxes: number;
  readonly ticked: number;
}

/** The boxes of a document that has at least a few; null for any other document. */
export function checklistOf({ entries }: ReportFacts): Checklist | null {
  const boxes = entries.filter(({ checked }) => checked !== null);
  if (boxes.length < FEWEST_BOXES) return null;
  return { boxes: boxes.length, ticked: boxes.filter(({ checked }) => checked === true).length };
}

/** What a checklist that is not judged says, and how it is judged. */
export function checklistAdvice({ boxes, ticked }: Checklist): string {
  return `${ticked} of its ${boxes} boxes ${boxes === 1 ? "is" : "are"} ticked. To judge them, add a gate of the kind checklist-complete to release-readiness.json.`;
}

/**
 * The same for a document that calls itself a plan. What it intends to look for may be graded, and what it intends to reach may be
 * measured: a finding counts only where it says more than its title and level, and targets do not count.
 */
export function statesResultOfItsOwn(facts: ReportFacts): boolean {
  return facts.findings.some((finding) => isFilledIn(finding) && saysMore(finding)) || statesOutcome(facts);
}

function statesOutcome({ verdicts, grade, score, nothingFound, tests }: ReportFacts): boolean {
  const isStated = [verdicts, nothingFound, tests].some((stated) => stated.length > 0);
  return isStated || grade !== null || score !== null;
}

function saysMore(finding: FindingFacts): boolean {
  return (
    finding.locations.length > 0 ||
    finding.statusStatement !== null ||
    finding.cvss !== null ||
    finding.fields.some(({ name }) => name === "impact" || name === "evidence" || name === "recommendation")
  );
}

/** "[Title of the finding]": a form that is not filled in. */
const PLACEHOLDER = /^\W*[[<{][^\]>}]*[\]>}]\W*$/;

/** Whether a finding is one, not an empty line of a form. */
export function isFilledIn({ title }: FindingFacts): boolean {
  return !PLACEHOLDER.test(title);
}
