import { stableStringify } from "../../../core/text/stableJson";
import { printable } from "../../../core/export/printable";
import type { WorkspaceSet } from "../../readiness";

/** The effective policy of a set as JSON with comments that say why it applies, or why there is none. */
export function policyDocument(
  label: string,
  { model, failures, policyIsDecided }: Pick<WorkspaceSet, "model" | "failures" | "policyIsDecided">,
): string {
  if (model === null) {
    const lines = failures.map(({ path, line, message }) => `${path}:${line}: ${message}`);
    return comment([`${label} has no effective policy:`, ...lines]);
  }
  const { policy, policyReason } = model;
  const assumed = policyIsDecided
    ? []
    : [
        `This policy is assumed. To choose one, set "extends" in release-readiness.json to "seven-phase", "four-report" or "standard".`,
      ];
  const head = [
    `${label} is judged by the policy ${policy.id} (${policy.title}). Source: ${policyReason}.`,
    ...assumed,
  ];
  return (
    comment([
      ...head,
      "Read-only. It includes the changes made by release-readiness.json in the set or in a folder above it.",
    ]) + stableStringify(policy)
  );
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `// ${printable(line)}\n`).join("");
}
