import type { Policy } from "../policy/model";
import type { Verdict } from "../report/facts";
import type { GateResult, SetFinding, SetReport } from "./model";

export interface VerdictInput {
  readonly policy: Policy;
  readonly gates: readonly GateResult[];
  readonly findings: readonly SetFinding[];
  readonly reports: readonly SetReport[];
  /** Stale, conflicting or other-branch inputs, in words. */
  readonly doubts: readonly string[];
}

export interface VerdictOutcome {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

/**
 * The one verdict (decision.md, Verdict): not approved by any blocking gate, conditional by any condition, else approved. The tool never
 * approves by itself: the words are the policy's, the signature is a person's.
 */
export function computeVerdict(input: VerdictInput): VerdictOutcome {
  const blocking = input.gates.filter((gate) => gate.effect === "block");
  const conditions = conditionsOf(input);
  const gateReasons = blocking.map(
    (gate) => `${gate.id} ${gate.state === "fail" ? "fails" : "is not evidenced"}: ${gate.why}`,
  );
  if (blocking.length > 0) return { verdict: "not-approved", reasons: [...gateReasons, ...conditions] };
  if (conditions.length > 0) return { verdict: "conditional", reasons: conditions };
  return { verdict: "approved", reasons: ["Every gate passes and no condition is open."] };
}

function conditionsOf({ gates, findings, reports, doubts }: VerdictInput): readonly string[] {
  const open = findings.filter((finding) => finding.isCondition);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const claimed = findings.filter(isUnverifiedFix);
  const conditional = reports.filter((report) => report.verdict === "conditional");
  return [
    ...gates
      .filter((gate) => gate.effect === "condition")
      .map((gate) =>
        gate.state === "waived" ? `${gate.id} is waived.` : `${gate.id} is a condition: ${gate.why}`,
      ),
    ...listed(open, "open high or P1 finding"),
    ...listed(waived, "waived finding"),
    ...listed(claimed, "claimed, unverified fix of a blocker", "claimed, unverified fixes of blockers"),
    ...conditional.map((report) => `The ${report.role} report says conditional.`),
    ...doubts,
  ];
}

/** A blocker whose fix is claimed without a reference (decision.md, A finding's status). */
export function isUnverifiedFix(finding: SetFinding): boolean {
  const isBlocker = finding.effectiveSeverity === "critical" || finding.priority === "P0";
  return isBlocker && finding.statusDetail === "claimed" && finding.mergedInto === null;
}

function listed(findings: readonly SetFinding[], one: string, many = `${one}s`): readonly string[] {
  if (findings.length === 0) return [];
  const ids = findings.slice(0, 6).map((finding) => finding.displayId);
  const rest = findings.length - ids.length;
  return [
    `${findings.length} ${findings.length === 1 ? one : many}: ${ids.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  ];
}
