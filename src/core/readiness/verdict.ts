import { tellingIds } from "./tellingIds";
import type { Policy } from "../policy/model";
import { requirementOf } from "../policy/requirement";
import type { Verdict } from "../reader/facts";
import { findingReference, reference } from "./gates/gate";
import { unverifiedFixes } from "./gates/gateFindings";
import { GATE_STATE_WORDS } from "./gateStateWords";
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
    reasons: [{ text: approvedText(input.gates), evidence: input.gates.flatMap((gate) => gate.evidence) }],
  };
}

function approvedText(gates: readonly GateResult[]): string {
  const advisory = gates.filter(({ effect }) => effect === "advisory");
  if (advisory.length > 0)
    return `All gates that decide pass, and there are no conditions. Without effect on the verdict: ${advisory
      .map(({ id, state }) => `${id} (${GATE_STATE_WORDS[state].toLowerCase()})`)
      .join(", ")}.`;
  const which = gates.some(({ state }) => state === "not-applicable") ? " that apply" : "";
  return `All gates${which} pass, and there are no conditions.`;
}

/**
 * Reports whose own verdict is a condition: those that approve with conditions, and those that do not approve where no gate of the policy
 * decides about that, so that a worse verdict of a report never gives a better one of the release.
 */
function reservedReports({ policy, gates, reports }: VerdictInput): readonly SetReport[] {
  const effects = new Map(gates.map(({ id, effect }) => [id, effect]));
  const isDecided = ({ role }: SetReport): boolean =>
    policy.gates.some((gate) => {
      const { kind, roles } = requirementOf(gate);
      const effect = effects.get(gate.id);
      const isCovered = kind === "verdicts" && (roles.length === 0 || roles.includes(role));
      return isCovered && (effect === "block" || effect === "condition");
    });
  return reports.filter(
    (report) => report.verdict === "conditional" || (report.verdict === "not-approved" && !isDecided(report)),
  );
}

function conditionsOf(input: VerdictInput): readonly Reason[] {
  const { gates, findings, doubts } = input;
  const open = findings.filter((finding) => finding.isCondition);
  const waived = findings.filter((finding) => finding.waiver !== null);
  const claimed = unverifiedFixes(findings, input.policy);
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
    ...reservedReports(input).map((report) => ({
      text: `The verdict of the ${report.role} report is ${report.verdict === "conditional" ? "conditional" : "not approved"}.`,
      evidence: report.facts.verdicts.map((verdict) => reference(report, verdict)),
    })),
    ...doubts.map((text) => ({ text, evidence: [] })),
  ];
}

/** A gate without evidence refers to what was considered. */
function gateReason(gate: GateResult, text: string): Reason {
  return { text, evidence: gate.evidence.length > 0 ? gate.evidence : gate.lookedAt };
}

function listed(findings: readonly SetFinding[], one: string, many = `${one}s`): readonly Reason[] {
  if (findings.length === 0) return [];
  const ids = tellingIds(findings.slice(0, 6), findings);
  const rest = findings.length - ids.length;
  const text = `${findings.length} ${findings.length === 1 ? one : many}: ${ids.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  return [{ text, evidence: findings.map(findingReference) }];
}
