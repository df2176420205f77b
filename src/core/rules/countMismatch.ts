import type { SetReport } from "../readiness/model";
import { countChecks, type CountCheck } from "../report/countedFindings";
import type { DeclaredCount, FindingFacts } from "../report/facts";
import { defineRule, type Report } from "./rule";
import { enumerated } from "./words";

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

/** The report whose counts one repeats, else null: a QA report those of the security audit. They are that one's, and said there. */
export function restatedFrom({ facts, number }: SetReport, reports: readonly SetReport[]): SetReport | null {
  const counts = signature(facts.declaredCounts);
  const original = reports.find(
    (other) =>
      // Of two that state the same, the earlier phase is the one that counted.
      other.number < number &&
      counts.length > 0 &&
      counts.every((count) => signature(other.facts.declaredCounts).includes(count)),
  );
  return original ?? null;
}

function signature(counts: readonly DeclaredCount[]): readonly string[] {
  return counts.map(({ severity, count }) => `${severity} ${count}`);
}

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
