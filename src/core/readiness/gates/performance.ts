import type { FigureMeets } from "../../policy/requirement";
import type { PerformanceRow } from "../../reader/facts";
import { measurementsOf, type MeasuredRow, type Measurement } from "../measurements";
import { counted, missingReport, reference, reportsOf, type GateRule } from "./gate";

/** More are only in the evidence. */
const MOST_NAMES = 3;

/** Fails if a measured value misses its target, regardless of its status cell. Ranges are judged by their worse end. Repeated rows count once. */
export const performanceTargets: GateRule<FigureMeets> = (input, { roles }) => {
  const rows = measurementsOf(input.reports);
  const lookedAt = input.reports.flatMap((report) =>
    report.facts.lookedAt
      .filter((entry) => entry.about === "performance")
      .map((entry) => ({
        path: report.facts.path,
        line: entry.range.line,
        text: `${entry.reason}: ${entry.text}`,
      })),
  );
  if (rows.length === 0) {
    if (reportsOf(input, roles).length === 0) return missingReport(input, roles);
    const why = "No report contains a table of targets and measured values.";
    const toPass = "Measure each target, and add a table with target and actual value.";
    return { state: "not-evidenced", actual: "no rows", why, toPass, evidence: [], lookedAt };
  }
  const missed = rows.filter(({ row }) => isMissed(row));
  const unclear = rows.filter(({ row }) => isUnclear(row));
  if (missed.length > 0) {
    const contradicted = missed.filter((one) =>
      statements(one).some(({ row }) => row.stated === "pass"),
    ).length;
    const also =
      contradicted > 0 ? ` ${counted(contradicted, "of these is", "of these are")} marked as passed.` : "";
    return {
      state: "fail",
      actual: `${missed.length} of ${rows.length} targets missed`,
      why: `${missed.length} of ${rows.length} targets are missed; ranges are judged by their worse end.${also}`,
      toPass: `Meet the targets of ${missed
        .map(({ row }) => row.name)
        .slice(0, MOST_NAMES)
        .join(", ")}${missed.length > MOST_NAMES ? ", and the others" : ""}; then measure again.`,
      evidence: missed.flatMap(statements).map(rowReference),
      lookedAt,
    };
  }
  const allKnown = unclear.length === 0 && reportsOf(input, roles).length > 0;
  return {
    state: allKnown ? "pass" : "not-evidenced",
    actual: `${rows.length - unclear.length} of ${rows.length} targets met`,
    why: allKnown
      ? `All ${rows.length} targets are met.`
      : unclear.length > 0
        ? `${counted(unclear.length, "target")} cannot be compared with a measured value.`
        : missingReport(input, roles).why,
    toPass: allKnown
      ? ""
      : unclear.length > 0
        ? "State a measured value for each target."
        : missingReport(input, roles).toPass,
    evidence: rows.flatMap(statements).map(rowReference),
    lookedAt,
  };
};

function statements({ report, row, repeated }: Measurement): readonly MeasuredRow[] {
  return [{ report, row }, ...repeated];
}

function isMissed(row: PerformanceRow): boolean {
  return row.met === false || (row.met === null && row.stated === "fail");
}

/** Whether a row cannot be compared with its target and no word states that it was met. A mark next to a missing value means nothing. */
function isUnclear(row: PerformanceRow): boolean {
  if (row.met !== null || isMissed(row)) return false;
  return row.stated !== "pass" || (/\d/.test(row.target) && !/\d/.test(row.actual));
}

function rowReference({ report, row }: MeasuredRow): { path: string; line: number; text: string } {
  const mark = row.mark === "" ? row.stated : row.mark;
  const stated = row.stated === null ? "" : `, stated as ${mark ?? ""}`;
  return reference(report, row, `${row.name}: ${row.actual}, target ${row.target}${stated}`);
}
