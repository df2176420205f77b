import { defineRule, type Report } from "./rule";
import { unresolvedFinding } from "./shared/unresolvedFinding";

export const unresolvedHigh = defineRule({
  id: "unresolved-high",
  title: "Unresolved high finding",
  level: "warning",
  docs: `
    A finding of high severity or priority P1 is open. It does not block the release, but the verdict is at best conditional. If it makes a
    blocking gate of the policy fail, it is reported as [unresolved-critical](unresolved-critical.md) instead.

    Fix it and state its status with a reference, or have the risk accepted with a waiver in the policy file.
  `,
  examples: {
    bad: {
      "03_CODE_EXPERT_REVIEW.md": `
        # Code Expert Review

        ### CODE-1: Retry without a limit <!-- problem -->

        **Severity:** High
      `,
    },
    good: {
      "03_CODE_EXPERT_REVIEW.md": `
        # Code Expert Review

        ### CODE-1: Retry without a limit

        **Severity:** Medium
      `,
    },
  },
  *check({ findings }): Generator<Report> {
    for (const finding of findings)
      if (finding.isCondition) yield unresolvedFinding(finding, "makes the release conditional");
  },
});
