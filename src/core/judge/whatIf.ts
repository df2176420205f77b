import { evaluateGates } from "../readiness/gates/evaluate";
import type { GateResult, SetFinding, SetModel } from "../readiness/model";
import { countCauses } from "../readiness/setFindings";
import { branchConflict } from "../readiness/subject";
import { computeVerdict, type VerdictOutcome } from "../readiness/verdict";

/**
 * The set as it would be if some findings were fixed and verified, everything else unchanged: findings, gates, and verdict. Problems stay
 * as they are, and nothing is written. `fixed`: keys; unknown ones are ignored.
 */
export function whatIf(model: SetModel, fixed: ReadonlySet<string>): SetModel {
  if (fixed.size === 0) return model;
  const findings = model.findings.map((finding) =>
    fixed.has(finding.key) ? fixedFinding(finding) : finding,
  );
  const gates = gatesWith(model, findings);
  const { verdict, reasons } = verdictWith(model, gates, findings);
  const blocking = findings.filter((finding) => finding.blocks);
  return {
    ...model,
    findings,
    blockers: blocking.map(({ key }) => key),
    causes: countCauses(blocking),
    gates,
    verdict,
    verdictText: model.policy.decision.wording[verdict],
    reasons: reasons.map(({ text }) => text),
    reasonEvidence: reasons.map(({ evidence }) => evidence),
  };
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

function fixedFinding(finding: SetFinding): SetFinding {
  return { ...finding, statusDetail: "verified", blocks: false, isCondition: false, waiver: null };
}

/** A gate that these findings do not change keeps its result, which may depend on files that the model does not contain. */
function gatesWith(model: SetModel, findings: readonly SetFinding[]): readonly GateResult[] {
  const { policy, reports, missing, judgedAt } = model;
  const evaluate = (of: readonly SetFinding[]): readonly GateResult[] =>
    evaluateGates({ policy, reports, missing, findings: of, rollbackPlan: null }, judgedAt);
  const before = evaluate(model.findings);
  const after = evaluate(findings);
  return model.gates.map((gate, index) => {
    const [was, is] = [before[index], after[index]];
    const isSame = was === undefined || is === undefined || (was.state === is.state && was.why === is.why);
    return isSame ? gate : is;
  });
}
