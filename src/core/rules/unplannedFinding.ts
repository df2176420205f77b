import { unplannedFindings } from "../readiness/unplannedFindings";
import { defineRule, type Report } from "./rule";
import { findingNames } from "./shared/findingName";

export const unplannedFinding = defineRule({
  id: "unplanned-finding",
  title: "Finding left out of the plan",
  level: "warning",
  docs: `
    The roadmap of a report names most of its critical and high findings by id and leaves out some. No one is going to fix those, and the total effort
    of the plan is too low.

    Add the findings to the plan, or say there why they are left out.

    Nothing is reported if the plan names less than half of the findings, or if one of its lines is about all or the remaining findings of a level.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never end

        **Severity:** High

        ### SEC-3: Labels can be forged

        **Severity:** High

        ### SEC-4: Anyone can read the archive

        **Severity:** High

        ## Remediation roadmap <!-- problem -->

        1. Remove the signing key (SEC-1)
        2. Sign labels (SEC-3)
        3. End sessions after an hour (SEC-2)
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never end

        **Severity:** High

        ### SEC-3: Labels can be forged

        **Severity:** High

        ### SEC-4: Anyone can read the archive

        **Severity:** High

        ## Remediation roadmap

        1. Remove the signing key (SEC-1)
        2. Sign labels (SEC-3)
        3. End sessions after an hour (SEC-2)
        4. Fix the remaining high findings
      `,
    },
  },
  *check({ findings, reports }): Generator<Report> {
    for (const { report: facts, heading, severe, missing } of unplannedFindings({ findings, reports })) {
      const count = severe.length - missing.length;
      yield {
        path: facts.path,
        range: heading.range,
        message: `The plan names ${count} of ${severe.length} open critical and high findings, but not ${findingNames(missing)}. Add what is missing, or say why it is left out.`,
        identity: missing.map(({ key }) => key),
        related: missing.map(({ report, range, title }) => ({
          path: report,
          line: range.line,
          message: title,
        })),
      };
    }
  },
});
