import type { GateDefinition, Policy, Waiver } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import type { SetFinding } from "../model";
import { effectOfFinding, isOpenFinding } from "../setFindings";
import { findingsOf } from "./openFindings";

/** The waiver of a gate that is in force on an ISO date, if the gate can be waived; null for no date. */
export function gateWaiver(
  gate: Pick<GateDefinition, "id" | "waivable">,
  { waivers }: Pick<Policy, "waivers">,
  judgedAt: string | null,
): Waiver | undefined {
  if (!gate.waivable || judgedAt === null) return undefined;
  return waivers.find((waiver) => waiver.gate === gate.id && waiver.expires >= judgedAt);
}

/**
 * The findings as the gates of a policy treat them: what a gate that cannot be waived is about cannot be waived either, and what makes a
 * gate block the release is a blocker, whatever its severity.
 */
export function withGates(
  findings: readonly SetFinding[],
  policy: Policy,
  judgedAt: string | null,
): readonly SetFinding[] {
  const unwaivable = keysOf(unwaivableGates(policy), findings);
  const left = findings.map((finding) =>
    finding.waiver !== null && unwaivable.has(finding.key)
      ? { ...finding, waiver: null, ...effectOfFinding(finding, true) }
      : finding,
  );
  const inForce = blockingGates(policy).filter((gate) => !gateWaiver(gate, policy, judgedAt));
  const failing = keysOf(inForce, left);
  return left.map((finding) =>
    failing.has(finding.key) && isOpenFinding(finding)
      ? { ...finding, blocks: true, isCondition: false }
      : finding,
  );
}

/** Claimed fixes, without a reference, of what blocked the release. */
export function unverifiedFixes(findings: readonly SetFinding[], policy: Policy): readonly SetFinding[] {
  const failing = keysOf(blockingGates(policy), findings);
  return findings.filter((finding) => {
    const isBlocker = effectOfFinding(finding, true).blocks || failing.has(finding.key);
    return isBlocker && finding.statusDetail === "claimed" && finding.mergedInto === null;
  });
}

/** Ids of the gates that cannot be waived and that are about a finding. */
export function unwaivableGatesOf(
  { key }: Pick<SetFinding, "key">,
  findings: readonly SetFinding[],
  policy: Policy,
): readonly string[] {
  return unwaivableGates(policy)
    .filter((gate) => keysOf([gate], findings).has(key))
    .map(({ id }) => id);
}

function blockingGates({ gates }: Policy): readonly GateDefinition[] {
  return gates.filter((gate) => gate.onFail === "block" && gate.notApplicable === undefined);
}

function unwaivableGates(policy: Policy): readonly GateDefinition[] {
  return blockingGates(policy).filter((gate) => !gate.waivable);
}

/** Keys of the findings that some gates are about. */
function keysOf(gates: readonly GateDefinition[], findings: readonly SetFinding[]): ReadonlySet<string> {
  return new Set(
    gates.flatMap((gate) => {
      const requirement = requirementOf(gate);
      return requirement.kind === "no-open" ? findingsOf(requirement, findings).map(({ key }) => key) : [];
    }),
  );
}
