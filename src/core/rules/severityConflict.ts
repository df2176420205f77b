import type { SetFinding } from "../readiness/model";
import { cvssBand } from "../reader/severityWords";
import type { SeverityStatement } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { enumerated } from "../text/phrases";

/** rules.md, Severity and priority: two levels for the same finding, or a label against its CVSS band; the higher counts. */
export const severityConflict = defineRule({
  id: "severity-conflict",
  title: "Finding with two severities",
  severity: "warning",
  *check({ findings }): Generator<Report> {
    for (const finding of findings) {
      // One level is all that is said of most.
      if (finding.severityStatements.length < 2 && finding.cvss === null) continue;
      const levels = levelsOf(finding);
      if (new Set(levels.map(({ severity }) => severity)).size < 2) continue;
      yield {
        path: finding.report,
        range: finding.range,
        message: `${finding.displayId} is stated as ${enumerated(levels.map(({ severity, where }) => `${severity} (${where})`))}: the highest counts, ${finding.effectiveSeverity}.`,
        identity: [finding.key],
        related: levels.flatMap(({ line, severity }) =>
          line === null || line === finding.range.line
            ? []
            : [{ path: finding.report, line, message: `says ${severity}` }],
        ),
      };
    }
    yield* acrossReports(findings);
  },
});

interface Level {
  readonly severity: SeverityStatement["severity"];
  readonly where: string;
  readonly line: number | null;
}

/** Every level that is said of a finding, each once, in the order of the report. A priority is no severity. */
function levelsOf({ severityStatements, cvss }: SetFinding): readonly Level[] {
  const stated = severityStatements
    .filter(({ source }) => source !== "priority" && source !== "cvss")
    .map(({ severity, range }) => ({ severity, where: `line ${range.line}`, line: range.line }));
  const band = cvss === null ? null : cvssBand(cvss);
  const scored = band === null ? [] : [{ severity: band, where: `CVSS ${cvss ?? ""}`, line: null }];
  return stated.length === 0 ? [] : [...stated, ...scored].filter(isFirstOfLevel);
}

function isFirstOfLevel({ severity }: Level, index: number, levels: readonly Level[]): boolean {
  return levels.findIndex((level) => level.severity === severity) === index;
}

/** rules.md, Consistency checks: the same finding, different severity in two reports. */
function* acrossReports(findings: readonly SetFinding[]): Generator<Report> {
  for (const finding of findings) {
    const { mergedInto } = finding;
    const other = mergedInto === null ? undefined : findings.find(({ key }) => key === mergedInto);
    if (!other || other.effectiveSeverity === finding.effectiveSeverity) continue;
    yield {
      path: finding.report,
      range: finding.range,
      message: `${finding.displayId} is ${finding.effectiveSeverity} here and ${other.effectiveSeverity} as ${other.displayId}, which it is stated to be the same as: the higher counts.`,
      identity: [finding.key, other.key],
      related: [{ path: other.report, line: other.range.line, message: `says ${other.effectiveSeverity}` }],
    };
  }
}
