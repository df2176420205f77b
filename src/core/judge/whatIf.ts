import type { ReportFacts } from "../reader/facts";
import type { SetModel, SetReport } from "../readiness/model";
import { findingKey } from "../readiness/identity";
import { assessSet, type Assessed } from "./judgeSet";

/**
 * The set as it would be judged if the findings with these keys were fixed and the fixes were verified. What reports state besides, such
 * as their own verdicts and figures, stays as it is. Pure: nothing is written, and the model is not changed.
 */
export function whatIfFixed(model: Assessed | SetModel, keys: ReadonlySet<string>): Assessed {
  const assessed = assessSet({
    path: model.path,
    policy: model.policy,
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
