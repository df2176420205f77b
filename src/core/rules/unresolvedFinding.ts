import type { SetFinding } from "../readiness/model";
import { defineRule, type Report, type Rule } from "./rule";

/** decision.md, Blocking: open or in progress, and critical or P0. */
export const unresolvedCritical: Rule = defineRule({
  id: "unresolved-critical",
  title: "Unresolved critical finding",
  severity: "error",
  *check({ findings }): Generator<Report> {
    for (const finding of findings) if (finding.blocks) yield report(finding, "blocks the release");
  },
});

/** decision.md, Blocking: high or P1 is a condition. */
export const unresolvedHigh: Rule = defineRule({
  id: "unresolved-high",
  title: "Unresolved high finding",
  severity: "warning",
  *check({ findings }): Generator<Report> {
    for (const finding of findings)
      if (finding.isCondition) yield report(finding, "is a condition of the release");
  },
});

function report(finding: SetFinding, what: string): Report {
  const level = finding.effectiveSeverity;
  const priority = finding.priority === null ? "" : `, ${finding.priority}`;
  const conflict =
    finding.severity === level
      ? ""
      : ` It is stated as ${finding.severity} here; elsewhere the report says ${level}, and the higher counts.`;
  return {
    path: finding.report,
    range: finding.range,
    message: `${finding.displayId} ${what}: "${finding.title}" (${level}${priority}) is ${finding.statusDetail === "in-progress" ? "in progress" : "open"}.${conflict}`,
    identity: [finding.key],
    related: finding.severityStatements
      .filter(
        (statement) => statement.range.line !== finding.range.line && statement.severity !== finding.severity,
      )
      .map((statement) => ({
        path: finding.report,
        line: statement.range.line,
        message: `says ${statement.severity}: ${statement.text}`,
      })),
  };
}
