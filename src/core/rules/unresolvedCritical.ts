import { defineRule, type Report } from "./rule";
import { unresolvedFinding } from "./shared/unresolvedFinding";

export const unresolvedCritical = defineRule({
  id: "unresolved-critical",
  title: "Unresolved critical finding",
  level: "error",
  docs: `
    A finding that blocks the release is open: its severity is critical, its priority is P0, or a blocking gate of the policy fails because of
    it. If the report rates it more than once, the highest rating counts.

    Fix it and state its status with a reference (a commit, pull request or test), or have the risk accepted with a waiver in the policy file.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image <!-- problem -->

        **Severity:** Critical
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        **Status:** Fixed (commit 1a2b3c4)
      `,
    },
  },
  *check({ findings }): Generator<Report> {
    for (const finding of findings)
      if (finding.blocks) yield unresolvedFinding(finding, "blocks the release");
  },
});
