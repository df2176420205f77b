import type { Policy } from "../policy/model";
import type { Verdict } from "../reader/facts";
import { findingReference, reference } from "./gates/gate";
import type { Evidence, GateResult, SetFinding, SetReport } from "./model";

export interface VerdictInput {
  readonly policy: Policy;
  readonly gates: readonly GateResult[];
  readonly findings: readonly SetFinding[];
  readonly reports: readonly SetReport[];
  /** Stale, conflicting or other-branch inputs, in words. */
  readonly doubts: readonly string[];
}

/** A sentence of why, and what it stands on. */
export interface Reason {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface VerdictOutcome {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/**
 * The one verdict (decision.md, Verdict): not approved by any blocking gate, conditional by any condition, else approved. The tool never
 * approves by itself: the words are the policy's, the signature is a person's.
 */
export function computeVerdict(input: VerdictInput): VerdictOutcome {
  const blocking = input.gates.filter((gate) => gate.effect === "block");
  const conditions = conditionsOf(input);
  const gateReasons = blocking.map((gate) =>
    gateReason(gate, `${gate.id} ${gate.state === "fail" ? "fails" : "is not evidenced"}: ${gate.why}`),
  );
  if (blocking.length > 0) return { verdict: "not-approved", reasons: [...gateReasons, ...conditions] };
  if (conditions.length > 0) return { verdict: "conditional", reasons: conditions };
  return {
    verdict: "approved",
    reasons: [
      {
        text: "Every gate passes and no condition is open.",
        evidence: input.gates.flatMap((gate) => gate.evidence),
      },
    ],
  };
}

function conditionsOf({ gates, findings, reports, doubts }: VerdictInput): readonly Reason[] {
  const open = findings.filter((finding) => finding.isCondition);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const claimed = findings.filter(isUnverifiedFix);
  const conditional = reports.filter((report) => report.verdict === "conditional");
  return [
    ...gates
      .filter((gate) => gate.effect === "condition")
      .map((gate) =>
        gateReason(
          gate,
          gate.state === "waived" ? `${gate.id} is waived.` : `${gate.id} is a condition: ${gate.why}`,
        ),
      ),
    ...listed(open, "open high or P1 finding"),
    ...listed(waived, "waived finding"),
    ...listed(claimed, "claimed, unverified fix of a blocker", "claimed, unverified fixes of blockers"),
    ...conditional.map((report) => ({
      text: `The ${report.role} report says conditional.`,
      evidence: report.facts.verdicts.map((verdict) => reference(report, verdict)),
    })),
    ...doubts.map((text) => ({ text, evidence: [] })),
  ];
}

/** A gate without evidence stands on what was looked at. */
function gateReason(gate: GateResult, text: string): Reason {
  return { text, evidence: gate.evidence.length > 0 ? gate.evidence : gate.lookedAt };
}

/** A blocker whose fix is claimed without a reference (decision.md, A finding's status). */
export function isUnverifiedFix(finding: SetFinding): boolean {
  const isBlocker = finding.effectiveSeverity === "critical" || finding.priority === "P0";
  return isBlocker && finding.statusDetail === "claimed" && finding.mergedInto === null;
}

function listed(findings: readonly SetFinding[], one: string, many = `${one}s`): readonly Reason[] {
  if (findings.length === 0) return [];
  const ids = findings.slice(0, 6).map((finding) => finding.displayId);
  const rest = findings.length - ids.length;
  const text = `${findings.length} ${findings.length === 1 ? one : many}: ${ids.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  return [{ text, evidence: findings.map(findingReference) }];
}
