import { delivers, section, type DecisionContext } from "../context";
import { bare, fixed, fromPolicy, type DocumentBlock, type ListEntry, type Section } from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, bulletList, idRange, policyList } from "./policyBlocks";

export function successSection(context: DecisionContext): Section {
  const { success, successfulWhen, failedIf } = context.model.policy.procedures;
  const times = success.map(({ after, criteria }): ListEntry => ({
    label: null,
    content: [bare(fromPolicy(`${after}:`)), bare(fromPolicy(criteria.join("; ")))],
  }));
  const blocks = [
    ...(times.length === 0
      ? []
      : delivers(context, idRange("B", 180, 183).slice(0, times.length), [POLICY_SAYS, bulletList(times)])),
    ...listed(context, "B-184", "According to the policy, the release is successful if:", successfulWhen),
    ...listed(context, "B-185", "According to the policy, the release has failed if:", failedIf),
  ];
  const isSilent = blocks.length === 0;
  return section(
    context,
    "success",
    "Success criteria",
    isSilent ? [POLICY_IS_SILENT] : blocks,
    isSilent ? [] : ["B-014"],
  );
}

function listed(
  context: DecisionContext,
  id: string,
  label:
    | "According to the policy, the release is successful if:"
    | "According to the policy, the release has failed if:",
  texts: readonly string[],
): readonly DocumentBlock[] {
  if (texts.length === 0) return [];
  return delivers(
    context,
    [id],
    [{ kind: "paragraph", label: null, content: [fixed(label)] }, ...policyList(texts)],
  );
}

export function afterReleaseSection(context: DecisionContext): Section {
  const periods = context.model.policy.procedures.afterRelease.map(({ period, items }): ListEntry => ({
    label: null,
    content: [bare(fromPolicy(`${period}:`)), bare(fromPolicy(items.join("; ")))],
  }));
  const blocks =
    periods.length === 0
      ? [POLICY_IS_SILENT]
      : delivers(context, ["A-111"], [POLICY_SAYS, bulletList(periods)]);
  return section(context, "after-release", "Post-release monitoring", blocks);
}
