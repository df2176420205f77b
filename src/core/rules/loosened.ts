import type { Loosening } from "../reader/facts";
import { defineRule, type Report } from "./rule";

export const loosened = defineRule({
  id: "loosened",
  title: "Critical or high finding removed or lowered by a comment",
  level: "info",
  docs: `
    A comment in the report removes a critical or high finding, lowers its severity or its priority, or closes it. The comment counts, so the finding
    does not block the release as it would without the comment. The comment is invisible in the rendered report, so check who wrote it and why.

    If the comment is right, nothing has to be done. If it is not, remove it. To accept a risk, write a waiver in the policy file instead: it
    has an owner, an approver and an expiry date. A policy can raise the level of this problem to \`error\`.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image <!-- release-readiness: not-a-finding --> <!-- problem -->

        **Severity:** Critical
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Debug output in the build log <!-- release-readiness: not-a-finding -->

        **Severity:** Low
      `,
    },
  },
  *check({ reports }): Generator<Report> {
    for (const { facts } of reports) {
      for (const one of facts.loosenings) {
        if (one.severity !== "critical" && one.severity !== "high") continue;
        yield {
          path: facts.path,
          range: one.range,
          message: `This comment ${effectOf(one)}: ${one.finding.text}. Check that this is right, or remove the comment.`,
          identity: [one.says, one.value ?? "", one.finding.text],
          related:
            one.finding.range.line === one.range.line
              ? []
              : [{ path: facts.path, line: one.finding.range.line, message: one.finding.text }],
        };
      }
    }
  },
});

function effectOf({ says, value, severity }: Loosening): string {
  switch (says) {
    case "not-a-finding":
      return `removes a ${severity} finding`;
    case "severity":
      return `lowers a ${severity} finding to ${value ?? ""}`;
    case "priority":
      return `lowers the priority of a ${severity} finding to ${value ?? ""}`;
    case "status":
      return `closes a ${severity} finding as ${value ?? ""}`;
  }
}
