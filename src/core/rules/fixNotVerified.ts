import { defineRule, type Report } from "./rule";
import { findingName } from "./shared/findingName";

export const fixNotVerified = defineRule({
  id: "fix-not-verified",
  title: "Unverified fix",
  level: "info",
  docs: `
    The report says that a critical or high finding is fixed, but gives no reference: no commit, pull request, test or re-assessment. Until the
    fix of a blocker is verified, the verdict stays conditional.

    Add the reference to the status, for example \`Fixed (commit 1a2b3c4)\` or \`Fixed, verified by test_login_timing\`.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        **Status:** Fixed <!-- problem -->
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
    for (const finding of findings) {
      const isDeciding = finding.effectiveSeverity === "critical" || finding.effectiveSeverity === "high";
      if (finding.statusDetail !== "claimed" || !isDeciding || finding.mergedInto !== null) continue;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `The fix of ${findingName(finding)} is not verified. Add a commit, pull request or test to the status.`,
        identity: [finding.key],
      };
    }
  },
});
