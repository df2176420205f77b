import { findingReference } from "../gates/gate";
import { isStabilityFinding } from "../gates/openFindings";
import type { Evidence, SetFinding } from "../model";
import { isUnfixed } from "../setFindings";

/** Open critical or P0 stability findings, and their kinds. */
export interface StabilityScore {
  readonly count: number;
  /** Deadlock, race, and leak, in this order. */
  readonly kinds: readonly StabilityKind[];
  readonly evidence: readonly Evidence[];
}

export type StabilityKind = "deadlock" | "race" | "leak";

const KINDS: readonly (readonly [StabilityKind, RegExp])[] = [
  ["deadlock", /\bdead-?lock/i],
  ["race", /\braces?\b/i],
  ["leak", /\bleak|\bmemory\b|\bunbounded\b|\bgrow|\boom\b/i],
];

export function stabilityScore(findings: readonly SetFinding[]): StabilityScore {
  const open = findings.filter(
    (finding) => isUnfixed(finding) && isDeciding(finding) && isStabilityFinding(finding),
  );
  return {
    count: open.length,
    kinds: KINDS.filter(([, words]) => open.some((finding) => isOf(finding, words))).map(([kind]) => kind),
    evidence: open.map(findingReference),
  };
}

function isDeciding({ effectiveSeverity, priority }: SetFinding): boolean {
  return effectiveSeverity === "critical" || priority === "P0";
}

/** By its title, or by its issue text if the title does not name a kind. */
function isOf(finding: SetFinding, words: RegExp): boolean {
  if (KINDS.some(([, any]) => any.test(finding.title))) return words.test(finding.title);
  return finding.fields.some(
    ({ name, text }) => (name === "issue" || name === "description") && words.test(text),
  );
}
