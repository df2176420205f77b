import type { Evidence, SetReport } from "../model";
import { compare } from "./completeness";
import { figure, missingReport, reference, reportOf, type GateRule } from "./gate";

interface Figure {
  readonly percent: number;
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * B3: the lowest evidenced coverage of the critical paths: stated for them, or weighted over the table of critical paths. Overall coverage
 * is not it.
 */
export const criticalPathCoverage: GateRule = (input) => {
  const role = input.gate.role ?? "qa";
  if (!reportOf(input, role)) return missingReport(input, role);
  const limit = input.gate.threshold ?? { operator: ">=" as const, value: 40, unit: "%" };
  const figures = input.reports
    .flatMap((report) => figuresOf(report, limit.value))
    .sort((a, b) => a.percent - b.percent);
  const lookedAt = input.reports.flatMap((report) =>
    report.facts.coverage
      .filter((statement) => statement.scope !== "critical-paths" && statement.scope !== "other")
      .map((statement) =>
        reference(
          report,
          statement,
          `${statement.scope} coverage, not of the critical paths: ${statement.text}`,
        ),
      ),
  );
  const [lowest, ...others] = figures;
  if (!lowest) {
    return {
      state: "not-evidenced",
      actual: "no figure",
      why: "No report states the coverage of the critical paths or holds a table of them.",
      toPass: "State the coverage of each critical path in a table.",
      evidence: [],
      lookedAt,
    };
  }
  const isMet = compare(lowest.percent, limit.operator, limit.value);
  const differs = others.some((other) => other.percent !== lowest.percent);
  return {
    state: isMet ? "pass" : "fail",
    actual: `${figure(lowest.percent, limit.value)} %`,
    why: `${differs ? "The figures are in conflict, the lowest counts: " : ""}${figures.map((entry) => entry.text).join("; ")}.`,
    toPass: isMet
      ? ""
      : `Cover the critical paths until the lowest figure is ${limit.operator === ">=" ? "at least" : "above"} ${limit.value} %.`,
    evidence: figures.map((entry) => entry.evidence),
    lookedAt,
  };
};

function figuresOf(report: SetReport, limit: number): readonly Figure[] {
  const stated = report.facts.coverage
    .filter((statement) => statement.scope === "critical-paths")
    .map((statement) => {
      const text = `${figure(statement.percent, limit)} % stated for critical paths`;
      return {
        percent: statement.percent,
        text,
        evidence: reference(report, statement, `${text}: ${statement.text}`),
      };
    });
  const tables = report.facts.criticalPaths.map((table) => {
    const isWeighted = table.weightedPercent !== null;
    const mean = table.rows.reduce((sum, row) => sum + row.coveragePercent, 0) / table.rows.length;
    const percent = table.weightedPercent ?? Math.round(mean * 100) / 100;
    const text = isWeighted
      ? `${figure(percent, limit)} % weighted over the table of critical paths (${table.coveredStatements ?? 0} of ${table.totalStatements ?? 0} statements)`
      : `${figure(percent, limit)} % as the mean of ${table.rows.length} critical paths, which state no numbers of statements`;
    return { percent, text, evidence: reference(report, table, `${text}: ${table.text}`) };
  });
  return [...stated, ...tables];
}
