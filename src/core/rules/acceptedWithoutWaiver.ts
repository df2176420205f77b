import { defineRule, type Report } from "./rule";
import { findingName } from "./shared/findingName";

export const acceptedWithoutWaiver = defineRule({
  id: "accepted-without-waiver",
  title: "Accepted finding without a waiver",
  level: "warning",
  docs: `
    The report marks a finding as accepted, acknowledged or "won't fix", but no waiver in force covers it. It still counts as open: the author of
    a report cannot accept a risk for the owner of the release.

    Add a waiver with owner, approver, reason and expiry date to the policy file, or fix the finding.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Session cookie without the Secure flag

        **Severity:** High

        **Status:** Accepted <!-- problem -->
      `,
    },
    good: {
      "release-readiness.json": `
        {
          "waivers": [
            {
              "finding": "security:SEC-1",
              "owner": "Head of Platform",
              "approver": "Security Officer",
              "reason": "The site is reachable through the VPN only.",
              "expires": "2026-12-31"
            }
          ]
        }
      `,
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Session cookie without the Secure flag

        **Severity:** High

        **Status:** Accepted
      `,
    },
  },
  *check({ findings }): Generator<Report> {
    for (const finding of findings) {
      if (finding.statusDetail !== "accepted" || finding.waiver !== null || finding.mergedInto !== null)
        continue;
      yield {
        path: finding.report,
        range: finding.statusStatement?.range ?? finding.range,
        message: `No waiver covers the accepted finding ${findingName(finding)}, so it counts as open. Add a waiver to the policy file or fix the finding.`,
        identity: [finding.key],
      };
    }
  },
});
