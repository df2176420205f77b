import type { Comparison } from "../../policy/model";
import type { FigureMeets } from "../../policy/requirement";
import type { CompletenessStatement } from "../../reader/facts";
import { figure, missingReport, reference, reportsOf, silentReports, type GateRule } from "./gate";

const BASIS: Readonly<Record<CompletenessStatement["basis"], string>> = {
  stated: "stated",
  "stated-total": "from the stated total",
  recomputed: "recomputed from the rows",
};

/** Functional completeness: the lowest of the stated percentage, the stated total, and the total recomputed from its rows. All are shown. */
export const functionalCompleteness: GateRule<FigureMeets> = (input, { roles }) => {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const found = reports.flatMap((report) =>
    distinct(report.facts.completeness).map((statement) => ({ report, statement })),
  );
  const figures = found.map(({ statement }) => statement);
  const lowest = [...figures].sort((a, b) => a.percent - b.percent)[0];
  const limit = input.gate.threshold ?? { operator: ">" as const, value: 95, unit: "%" };
  if (!lowest) {
    return {
      state: "not-evidenced",
      actual: "no figure",
      why: `${silentReports(roles)} the completeness: ${roles.length === 0 ? "there is" : "it has"} neither a percentage nor a table of complete features.`,
      toPass: "Add a table of features that shows how many are complete.",
      evidence: [],
      lookedAt: [],
    };
  }
  const shown = figures
    .map((statement) => `${figure(statement.percent, limit.value)}% ${describe(statement)}`)
    .join(", ");
  const isMet = compare(lowest.percent, limit.operator, limit.value);
  return {
    state: isMet ? "pass" : "fail",
    actual: `${figure(lowest.percent, limit.value)}%`,
    why: `${figures.length > 1 ? "The lowest figure counts: " : ""}${shown}.`,
    toPass: isMet
      ? ""
      : `Complete features until the lowest figure is ${limit.operator === ">" ? "above" : "at least"} ${limit.value}%.`,
    evidence: found.map(({ report, statement }) =>
      reference(
        report,
        statement,
        `${figure(statement.percent, limit.value)}% ${describe(statement)}: ${statement.text}`,
      ),
    ),
    lookedAt: [],
  };
};

function describe(statement: CompletenessStatement): string {
  return statement.formula === null
    ? BASIS[statement.basis]
    : `${BASIS[statement.basis]} (${statement.formula})`;
}

/** The same figure on the same basis once. */
function distinct(statements: readonly CompletenessStatement[]): readonly CompletenessStatement[] {
  return statements.filter(
    (statement, index) =>
      statements.findIndex(
        (other) => other.basis === statement.basis && other.percent === statement.percent,
      ) === index,
  );
}

/** Compares exactly: a value at the limit does not meet a strict operator. */
export function compare(value: number, operator: Comparison, limit: number): boolean {
  switch (operator) {
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
  }
}
