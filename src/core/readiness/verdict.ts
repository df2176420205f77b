import type { Policy } from "../policy/model";
import type { Verdict } from "../reader/facts";
import { findingReference, reference } from "./gates/gate";
import type { Evidence, GateResult, SetFinding, SetReport } from "./model";

export interface VerdictInput {
  readonly policy: Policy;
  readonly gates: readonly GateResult[];
  readonly findings: readonly SetFinding[];
  readonly reports: readonly SetReport[];
  /** Stale or conflicting inputs, or inputs about another branch, in words. */
  readonly doubts: readonly string[];
}

/** A reason in one sentence, and its evidence. */
export interface Reason {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface VerdictOutcome {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/**
 * The verdict: not approved if any gate blocks, conditional if there is any condition, otherwise approved. The tool does not approve
 * anything itself: people sign. See docs/design/gates-and-verdict.md.
 */
export function computeVerdict(input: VerdictInput): VerdictOutcome {
  const blocking = input.gates.filter((gate) => gate.effect === "block");
  const conditions = conditionsOf(input);
  const gateReasons = blocking.map((gate) =>
    gateReason(gate, `${gate.id} ${gate.state === "fail" ? "fails" : "has no evidence"}: ${gate.why}`),
  );
  if (blocking.length > 0) return { verdict: "not-approved", reasons: [...gateReasons, ...conditions] };
  if (conditions.length > 0) return { verdict: "conditional", reasons: conditions };
  return {
    verdict: "approved",
    reasons: [
      {
        text: `All gates${input.gates.some(({ state }) => state === "not-applicable") ? " that apply" : ""} pass, and there are no conditions.`,
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
    ...listed(claimed, "claimed but unverified blocker fix", "claimed but unverified blocker fixes"),
    ...conditional.map((report) => ({
      text: `The verdict of the ${report.role} report is conditional.`,
      evidence: report.facts.verdicts.map((verdict) => reference(report, verdict)),
    })),
    ...doubts.map((text) => ({ text, evidence: [] })),
  ];
}

/** A gate without evidence refers to what was considered. */
function gateReason(gate: GateResult, text: string): Reason {
  return { text, evidence: gate.evidence.length > 0 ? gate.evidence : gate.lookedAt };
}

/** A blocker whose fix is claimed without a reference. */
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
