import type { ReportFacts } from "../reader/facts";
import type { GateResult, SetFinding, SetModel, SetReport } from "../readiness/model";
import { findingKey } from "../readiness/identity";
import { branchConflict } from "../readiness/subject";
import { computeVerdict, type VerdictOutcome } from "../readiness/verdict";
import { assessSet, type Assessed } from "./judgeSet";

/**
 * The set as it would be judged if the findings with these keys were fixed and the fixes were verified. What reports state besides, such
 * as their own verdicts and figures, stays as it is. Pure: nothing is written, and the model is not changed.
 */
export function whatIfFixed(model: Assessed | SetModel, keys: ReadonlySet<string>): Assessed {
  const assessed = assessSet({
    path: model.path,
    policy: model.statedPolicy,
    policyReason: model.policyReason,
    reports: model.reports.map((report) => ({ role: report.role, facts: withFixed(report, keys) })),
    others: model.others,
    unreadable: [],
    decisionPath: model.decisionPath,
    rollbackPlan: model.rollbackPlan,
    asOf: model.asOf,
    today: model.judgedAt,
    policyIsDecided: true,
  });
  return { ...assessed, documents: model.documents };
}

function withFixed({ facts, keyPrefix }: SetReport, keys: ReadonlySet<string>): ReportFacts {
  const findings = facts.findings.map((finding) =>
    keys.has(findingKey(keyPrefix, finding)) ? { ...finding, statusDetail: "verified" as const } : finding,
  );
  return { ...facts, findings };
}

/** The same, with the problems of the set as they are now. Unknown keys are ignored. */
export function whatIf(model: SetModel, fixed: ReadonlySet<string>): SetModel {
  return fixed.size === 0 ? model : { ...model, ...whatIfFixed(model, fixed) };
}

/** The verdict of a set with other gates and findings. */
export function verdictWith(
  { policy, reports }: SetModel,
  gates: readonly GateResult[],
  findings: readonly SetFinding[],
): VerdictOutcome {
  const doubt = branchConflict(reports.map(({ facts }) => facts));
  return computeVerdict({ policy, reports, gates, findings, doubts: doubt === null ? [] : [doubt] });
}
