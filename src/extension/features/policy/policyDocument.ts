import { stableStringify } from "../../../core/text/stableJson";
import { printable } from "../../../core/export/printable";
import type { WorkspaceSet } from "../../readiness";

/** The effective policy of a set as JSON with comments: first why it is this one, or why there is none. */
export function policyDocument(
  label: string,
  { model, failures, policyIsDecided }: Pick<WorkspaceSet, "model" | "failures" | "policyIsDecided">,
): string {
  if (model === null) {
    const lines = failures.map(({ path, line, message }) => `${path}:${line}: ${message}`);
    return comment([`${label} has no effective policy:`, ...lines]);
  }
  const { policy, policyReason } = model;
  const guess = policyIsDecided
    ? []
    : [
        `Only a guess: name the policy in release-readiness.json ("extends": "seven-phase" or "four-report").`,
      ];
  const head = [`${label} is judged by ${policy.id} (${policy.title}), because ${policyReason}.`, ...guess];
  return (
    comment([...head, "Read-only: what a release-readiness.json in the set or above it says is in it."]) +
    stableStringify(policy)
  );
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `// ${printable(line)}\n`).join("");
}
