import type { Thresholds } from "../../policy/releaseModel";
import type { CoverageStatement } from "../../reader/facts";
import type { Evidence, SetReport } from "../model";
import type { TestProtection } from "./testProtection";

/** A row of the coverage table, in percent. */
export interface CoverageRow {
  readonly category: string;
  /** `report`: the name of a path that a report states. */
  readonly categoryFrom: "policy" | "report";
  /** The lowest figure; null if no report states one. */
  readonly coverage: number | null;
  readonly target: number;
  /** All stated figures, lowest first. */
  readonly figures: readonly { readonly percent: number; readonly evidence: Evidence }[];
}

const SECURITY = /\bsecurity\b|\bauth(?:entication|orization)?\b/i;

/** Overall, critical-path, and security coverage against the thresholds of the policy, then each critical path. */
export function coverageTable(
  thresholds: Thresholds,
  reports: readonly SetReport[],
  protection: TestProtection,
): readonly CoverageRow[] {
  const overall = statedIn(reports, ({ scope }) => scope === "overall");
  const security = statedIn(reports, ({ scope, text }) => scope === "other" && SECURITY.test(text));
  return [
    row("Overall", thresholds.overallCoverage, overall),
    row("Critical paths", thresholds.criticalPathCoverage, criticalPathFigures(reports)),
    row("Security", thresholds.securityCoverage, security),
    ...protection.paths.map((path): CoverageRow => ({
      category: path.name,
      categoryFrom: protection.from === "policy" ? "policy" : "report",
      coverage: path.coverage,
      target: thresholds.criticalPathCoverage,
      figures: path.evidence.map((evidence) => ({ percent: path.coverage ?? 0, evidence })),
    })),
  ];
}

function row(category: string, target: number, figures: CoverageRow["figures"]): CoverageRow {
  const sorted = [...figures].sort((a, b) => a.percent - b.percent);
  return { category, categoryFrom: "policy", coverage: sorted[0]?.percent ?? null, target, figures: sorted };
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
