import { isOpen } from "../contract/records";
import type { Tier } from "../policy/releaseModel";
import type { SetFinding } from "../readiness/model";
import { keepsOpen } from "./checkItems";
import type { DecisionContext } from "./context";
import { addedEffort, type EffortTotal } from "./effort";

/** The open findings of a tier, and what they add to the work of the tiers before it. */
export interface TierWork {
  readonly findings: readonly SetFinding[];
  readonly effort: EffortTotal;
}

/**
 * The open findings of each tier of the policy; a finding in several tiers counts once. What has to be done before the release is in the
 * first one.
 */
export function tierWorks({
  model,
  computed,
}: Pick<DecisionContext, "model" | "computed">): readonly TierWork[] {
  const { findings, policy } = model;
  const { tiers } = policy.procedures;
  const open = findings.filter((finding) => finding.mergedInto === null && isOpen(finding));
  const required = new Set(computed.beforeRelease.findings.map(({ finding }) => finding.key));
  const byTier = tiers.map((tier) =>
    open.filter((finding) => (required.has(finding.key) ? tiers[0] : tierOf(finding, tiers)) === tier),
  );
  return byTier.map((own, index) => ({
    findings: own,
    effort: addedEffort(own, byTier.slice(0, index).flat(), findings),
  }));
}

/** Blockers are assigned by their level; other findings to the first tier with a box about them, or else to the first of their level. */
function tierOf(finding: SetFinding, tiers: readonly Tier[]): Tier | undefined {
  const named = tiers.find(({ items }) =>
    items.some(({ evaluation }) => evaluation.kind === "no-open-finding" && keepsOpen(finding, evaluation)),
  );
  return (finding.blocks ? undefined : named) ?? tiers.find((tier) => isOf(finding, tier));
}

function isOf({ effectiveSeverity, priority }: SetFinding, { severities, priorities }: Tier): boolean {
  return severities.includes(effectiveSeverity) || (priority !== null && priorities.includes(priority));
}
