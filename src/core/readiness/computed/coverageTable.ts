import type { Thresholds } from "../../policy/releaseModel";
import type { CoverageStatement } from "../../reader/facts";
import type { SetReport } from "../model";
import { securityCoverageOf, type CoverageFigure } from "./securityCoverage";
import type { TestProtection } from "./testProtection";

/** A row of the coverage table, in percent. */
export interface CoverageRow {
  readonly category: string;
  readonly scope: "overall" | "critical-paths" | "security" | "path";
  /** `report`: the name of a path that a report states. */
  readonly categoryFrom: "policy" | "report";
  /** The lowest figure; null if no report states one. */
  readonly coverage: number | null;
  readonly target: number;
  /** All stated figures, lowest first. */
  readonly figures: readonly CoverageFigure[];
}

/** Overall, critical-path, and security coverage against the thresholds of the policy, then each critical path. */
export function coverageTable(
  thresholds: Thresholds,
  reports: readonly SetReport[],
  protection: TestProtection,
): readonly CoverageRow[] {
  const overall = statedIn(reports, ({ scope }) => scope === "overall");
  return [
    row("Overall", "overall", thresholds.overallCoverage, overall),
    row("Critical paths", "critical-paths", thresholds.criticalPathCoverage, criticalPathFigures(reports)),
    row("Security", "security", thresholds.securityCoverage, securityCoverageOf(reports)),
    ...protection.paths.map((path): CoverageRow => ({
      category: path.name,
      scope: "path",
      categoryFrom: protection.from === "policy" ? "policy" : "report",
      coverage: path.coverage,
      target: thresholds.criticalPathCoverage,
      figures: path.evidence.map((evidence) => ({ percent: path.coverage ?? 0, evidence })),
    })),
  ];
}

function row(
  category: string,
  scope: CoverageRow["scope"],
  target: number,
  figures: CoverageRow["figures"],
): CoverageRow {
  const sorted = [...figures].sort((a, b) => a.percent - b.percent);
  const coverage = sorted[0]?.percent ?? null;
  return { category, scope, categoryFrom: "policy", coverage, target, figures: sorted };
}

function statedIn(
  reports: readonly SetReport[],
  isMeant: (statement: CoverageStatement) => boolean,
): CoverageRow["figures"] {
  return reports.flatMap(({ facts }) =>
    facts.coverage.filter(isMeant).map((statement) => ({
      percent: statement.percent,
      evidence: { path: facts.path, line: statement.range.line, text: statement.text },
    })),
  );
}

/** As in the gate for critical-path coverage: stated for the critical paths, or computed from their tables. */
function criticalPathFigures(reports: readonly SetReport[]): CoverageRow["figures"] {
  const tables = reports.flatMap(({ facts }) =>
    facts.criticalPaths.map((table) => ({
      percent: table.weightedPercent ?? mean(table.rows.map(({ coveragePercent }) => coveragePercent)),
      evidence: { path: facts.path, line: table.range.line, text: table.text },
    })),
  );
  return [...statedIn(reports, ({ scope }) => scope === "critical-paths"), ...tables];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
