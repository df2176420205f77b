import type { CriticalPathRow, CriticalPathTable } from "../../reader/facts";
import type { FigureMeets } from "../../policy/requirement";
import { weighted } from "../../reader/measures/coverage";
import { isNamedIn, testProtection, type TestProtection } from "../computed/testProtection";
import type { Evidence, SetReport } from "../model";
import { compare } from "./completeness";
import {
  figure,
  missingReport,
  reference,
  reportsOf,
  type GateInput,
  type GateRule,
  type Outcome,
} from "./gate";

interface Figure {
  readonly percent: number;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

type Limit = NonNullable<GateInput["gate"]["threshold"]>;

/**
 * The lowest coverage of the critical paths that a report shows: stated for them, or weighted over the table of critical paths. Overall
 * coverage does not count.
 *
 * If the policy names critical paths, only their rows of a table count, the share of them that is protected is one more figure, and the
 * gate does not pass while one of them has no figure. Without names in the policy the share is not used: it would count how many of the
 * paths that a report happens to list are good enough one by one, would be 0% if each misses that bar slightly, and would hide the
 * coverage that is stated.
 */
export const criticalPathCoverage: GateRule<FigureMeets> = (input, { roles }) => {
  if (reportsOf(input, roles).length === 0) return missingReport(input, roles);
  const limit = input.gate.threshold ?? { operator: ">=" as const, value: 40, unit: "%" };
  const { criticalPaths: names, thresholds } = input.policy;
  const protection =
    names.length === 0 ? null : testProtection(names, input.reports, thresholds.protectedPathCoverage);
  const stated = input.reports.flatMap((report) => figuresOf(report, limit.value, names));
  const unknown = protection?.paths.filter(({ coverage }) => coverage === null) ?? [];
  const isKnown = protection !== null && unknown.length < protection.paths.length;
  const figures = [...stated, ...(isKnown ? [ratioOf(protection, limit.value)] : [])].sort(
    (a, b) => a.percent - b.percent,
  );
  // A path that no report mentions is unprotected, but not stated to be, so it does not make the gate fail by itself.
  const best = isKnown ? (100 * (protection.protectedCount + unknown.length)) / protection.paths.length : 100;
  const isFailing = [...stated.map(({ percent }) => percent), best].some(
    (percent) => !compare(percent, limit.operator, limit.value),
  );
  return outcomeOf(
    input,
    limit,
    figures,
    isFailing,
    unknown.map(({ name }) => name),
  );
};

function outcomeOf(
  input: GateInput,
  limit: Limit,
  figures: readonly Figure[],
  isFailing: boolean,
  unknown: readonly string[],
): Outcome {
  const lookedAt = otherCoverage(input);
  const [lowest, ...others] = figures;
  const silence = unknown.length === 0 ? "" : ` No report states the coverage of: ${unknown.join(", ")}.`;
  if (!lowest) {
    return {
      state: "not-evidenced",
      actual: "no figure",
      why: `No report states the coverage of the critical paths or contains a table of them.${silence}`,
      toPass: "Add a table with the coverage of each critical path.",
      evidence: [],
      lookedAt,
    };
  }
  const state = isFailing ? "fail" : unknown.length > 0 ? "not-evidenced" : "pass";
  const differs = others.some((other) => other.percent !== lowest.percent);
  const toPass = [
    ...(isFailing
      ? [
          `Cover the critical paths until the lowest figure is ${limit.operator === ">=" ? "at least" : "above"} ${limit.value}%.`,
        ]
      : []),
    ...(unknown.length > 0 ? [`Add the coverage of these paths to a table: ${unknown.join(", ")}.`] : []),
  ];
  return {
    state,
    actual: `${figure(lowest.percent, limit.value)}%`,
    why: `${differs ? "The figures conflict; the lowest counts: " : ""}${figures.map(({ text }) => text).join("; ")}.${silence}`,
    toPass: toPass.join(" "),
    evidence: figures.flatMap(({ evidence }) => evidence),
    lookedAt,
  };
}

function otherCoverage({ reports }: GateInput): readonly Evidence[] {
  return reports.flatMap((report) =>
    report.facts.coverage
      .filter((statement) => statement.scope !== "critical-paths" && statement.scope !== "other")
      .map((statement) =>
        reference(
          report,
          statement,
          `${statement.scope} coverage, not critical-path coverage: ${statement.text}`,
        ),
      ),
  );
}

function figuresOf(report: SetReport, limit: number, names: readonly string[]): readonly Figure[] {
  const stated = report.facts.coverage
    .filter((statement) => statement.scope === "critical-paths")
    .map((statement): Figure => {
      const text = `${figure(statement.percent, limit)}% stated for critical paths`;
      return {
        percent: statement.percent,
        text,
        evidence: [reference(report, statement, `${text}: ${statement.text}`)],
      };
    });
  const tables = report.facts.criticalPaths
    .map((table) => restricted(table, names))
    .filter(({ rows }) => rows.length > 0)
    .map((table) => tableFigure(report, table, limit));
  return [...stated, ...tables];
}

/** The table with only the rows of the policy's paths, if it names any. */
function restricted(table: CriticalPathTable, names: readonly string[]): CriticalPathTable {
  if (names.length === 0) return table;
  const isOfPolicy = (row: CriticalPathRow): boolean => names.some((name) => isNamedIn(row.name, name));
  const rows = table.rows.filter(isOfPolicy);
  return rows.length === 0 ? { ...table, rows } : { ...table, rows, ...weighted(rows) };
}

function tableFigure(report: SetReport, table: CriticalPathTable, limit: number): Figure {
  const isWeighted = table.weightedPercent !== null;
  const mean = table.rows.reduce((sum, row) => sum + row.coveragePercent, 0) / table.rows.length;
  const percent = table.weightedPercent ?? Math.round(mean * 100) / 100;
  const text = isWeighted
    ? `${figure(percent, limit)}% weighted over the table of critical paths (${table.coveredStatements ?? 0} of ${table.totalStatements ?? 0} statements)`
    : `${figure(percent, limit)}% as the mean of ${table.rows.length} critical paths without stated statement counts`;
  return { percent, text, evidence: [reference(report, table, `${text}: ${table.text}`)] };
}

function ratioOf({ paths, protectedCount }: TestProtection, limit: number): Figure {
  const percent = (100 * protectedCount) / paths.length;
  return {
    percent,
    text: `${figure(percent, limit)}% of the policy's critical paths are protected (${protectedCount} of ${paths.length})`,
    evidence: paths.flatMap(({ evidence }) => evidence),
  };
}
