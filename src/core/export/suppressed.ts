import type { ProblemRecord } from "../contract/check";
import type { SetFinding, SetModel } from "../readiness/model";
import { fingerprintOf } from "../text/hash";
import { baseName } from "../workspace/paths";

/** A result that a waiver covers. */
export interface Suppressed {
  readonly problem: ProblemRecord;
  readonly justification: string;
}

/** What would be a problem of the set if no waiver covered it, in document order. */
export function suppressedProblems({ findings, policy }: SetModel): readonly Suppressed[] {
  return findings.flatMap((finding) => {
    const rule = ruleOf(finding);
    const { waiver } = finding;
    if (waiver === null || rule === null || policy.rules[rule.id] === "off") return [];
    const justification = `${waiver.reason} (approved by ${waiver.approver}, expires on ${waiver.expires})`;
    return [{ problem: problemOf(finding, rule), justification }];
  });
}

interface FindingRule {
  readonly id: string;
  readonly severity: ProblemRecord["severity"];
}

function ruleOf({ effectiveSeverity, priority }: SetFinding): FindingRule | null {
  if (effectiveSeverity === "critical" || priority === "P0")
    return { id: "unresolved-critical", severity: "error" };
  if (effectiveSeverity === "high" || priority === "P1")
    return { id: "unresolved-high", severity: "warning" };
  return null;
}

/** The fingerprint is that of the problem without the waiver: when it expires, a code host knows the result again. */
function problemOf(finding: SetFinding, { id: rule, severity }: FindingRule): ProblemRecord {
  const { line, column, endLine, endColumn } = finding.range;
  return {
    ...{ rule, severity, path: finding.report, line, column, endLine, endColumn },
    message: `${finding.displayId} is covered by a waiver: "${finding.title}" (${finding.effectiveSeverity}).`,
    fingerprint: fingerprintOf([rule, baseName(finding.report), finding.key]),
    related: [],
  };
}
