import { restatedFrom } from "../readiness/restatedCounts";
import { countChecks, type CountCheck } from "../reader/countedFindings";
import type { FindingFacts } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { enumerated } from "../text/phrases";

/** rules.md, Consistency checks: count stated ≠ counted. */
export const countMismatch = defineRule({
  id: "count-mismatch",
  title: "Count that is not the count of the findings",
  severity: "warning",
  *check({ reports, findings }): Generator<Report> {
    const shown = new Map(
      findings.map(({ report, range, displayId }) => [`${report} ${range.from}`, displayId]),
    );
    for (const report of reports) {
      const isRestated = restatedFrom(report, reports) !== null;
      for (const check of countChecks(report.facts)) {
        if (check.stated === check.counted.length || (check.of === "report" && isRestated)) continue;
        const { path } = report.facts;
        yield problem(path, check, ({ range }) => shown.get(`${path} ${range.from}`) ?? `line ${range.line}`);
      }
    }
  },
});

function problem(
  path: string,
  { stated, severity, counted, of, range }: CountCheck,
  nameOf: (finding: FindingFacts) => string,
): Report {
  const what = `${severity === null ? "" : `${severity} `}${stated === 1 ? "finding" : "findings"}`;
  const where = of === "report" ? "the report" : "this section";
  const names = enumerated([...new Set(counted.map(nameOf))]);
  return {
    path,
    range,
    message: `Stated here: ${stated} ${what}; found in ${where}: ${counted.length}${names === "" ? "" : ` (${names})`}.`,
    identity: [of, severity ?? "", String(stated)],
    related: counted.map((finding) => ({ path, line: finding.range.line, message: finding.title })),
  };
}
