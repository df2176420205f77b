import type { SetFinding } from "../readiness/model";
import { groupBy } from "../text/groupBy";
import { defineRule, type Report } from "./rule";
import { findingNames } from "./shared/findingName";

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
    const claimed = findings.filter(isUnproven);
    // "All vulnerabilities have been fixed" is one statement about all of them.
    const byStatement = groupBy(claimed, ({ report, range, statusStatement }) =>
      JSON.stringify([report, (statusStatement?.range ?? range).from]),
    );
    for (const [, group] of byStatement) {
      const [finding] = group;
      if (!finding) continue;
      const isOne = group.length === 1;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `The ${isOne ? "fix" : "fixes"} of ${findingNames(group)} ${isOne ? "is" : "are"} not verified. Add a commit, pull request or test to ${isOne ? "the status" : "the status of each"}.`,
        identity: group.map(({ key }) => key),
        related: isOne
          ? []
          : group.map(({ report, range, title }) => ({ path: report, line: range.line, message: title })),
      };
    }
  },
});

function isUnproven({ effectiveSeverity, statusDetail, mergedInto }: SetFinding): boolean {
  const isDeciding = effectiveSeverity === "critical" || effectiveSeverity === "high";
  return statusDetail === "claimed" && isDeciding && mergedInto === null;
}
