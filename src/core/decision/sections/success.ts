import { section, type DecisionContext } from "../context";
import { bare, fixed, fromPolicy, type DocumentBlock, type ListEntry, type UntitledSection } from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, bulletList, policyList } from "./policyBlocks";

export function successSection(context: DecisionContext): UntitledSection {
  const { success, successfulWhen, failedIf } = context.model.policy.procedures;
  const times = success.map(({ after, criteria }): ListEntry => ({
    label: null,
    content: [bare(fromPolicy(`${after}:`)), bare(fromPolicy(criteria.join("; ")))],
  }));
  const blocks = [
    ...(times.length === 0 ? [] : [POLICY_SAYS, bulletList(times)]),
    ...listed("According to the policy, the release is successful if:", successfulWhen),
    ...listed("According to the policy, the release has failed if:", failedIf),
  ];
  const isSilent = blocks.length === 0;
  return section("success", isSilent ? [POLICY_IS_SILENT] : blocks);
}

function listed(
  label:
    | "According to the policy, the release is successful if:"
    | "According to the policy, the release has failed if:",
  texts: readonly string[],
): readonly DocumentBlock[] {
  if (texts.length === 0) return [];
  return [{ kind: "paragraph", label: null, content: [fixed(label)] }, ...policyList(texts)];
}

export function afterReleaseSection(context: DecisionContext): UntitledSection {
  const periods = context.model.policy.procedures.afterRelease.map(({ period, items }): ListEntry => ({
    label: null,
    content: [bare(fromPolicy(`${period}:`)), bare(fromPolicy(items.join("; ")))],
  }));
  const blocks = periods.length === 0 ? [POLICY_IS_SILENT] : [POLICY_SAYS, bulletList(periods)];
  return section("after-release", blocks);
}
