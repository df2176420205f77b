import type { PerformanceRow } from "../../reader/facts";
import type { SetReport } from "../model";
import { counted, missingReport, reference, reportsOf, type GateRule } from "./gate";

/** A4: a performance row misses its target, whatever its status cell says; a range counts by its worse end. */
export const performanceTargets: GateRule = (input) => {
  const role = input.gate.role ?? "qa";
  const rows = input.reports.flatMap((report) => report.facts.performance.map((row) => ({ report, row })));
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
    if (reportsOf(input, role).length === 0) return missingReport(input, role);
    const why = "No report holds a table of targets with the values measured against them.";
    const toPass = "Measure each target and state target and actual value in a table.";
    return { state: "not-evidenced", actual: "no rows", why, toPass, evidence: [], lookedAt };
  }
  const missed = rows.filter(({ row }) => isMissed(row));
  const unclear = rows.filter(({ row }) => isUnclear(row));
  if (missed.length > 0) {
    const contradicted = missed.filter(({ row }) => row.stated === "pass").length;
    const also =
      contradicted > 0 ? ` ${counted(contradicted, "of them is", "of them are")} marked as passed.` : "";
    return {
      state: "fail",
      actual: `${missed.length} of ${rows.length} targets missed`,
      why: `${missed.length} of ${rows.length} targets are missed, a range counting by its worse end.${also}`,
      toPass: `Bring ${missed
        .map(({ row }) => row.name)
        .slice(0, 6)
        .join(", ")}${missed.length > 6 ? " and the others" : ""} within target and measure again.`,
      evidence: missed.map(({ report, row }) => rowReference(report, row)),
      lookedAt,
    };
  }
  const allKnown = unclear.length === 0 && reportsOf(input, role).length > 0;
  return {
    state: allKnown ? "pass" : "not-evidenced",
    actual: `${rows.length - unclear.length} of ${rows.length} targets met`,
    why: allKnown
      ? `All ${rows.length} targets are met.`
      : unclear.length > 0
        ? `${counted(unclear.length, "target")} cannot be held against a measured value.`
        : missingReport(input, role).why,
    toPass: allKnown
      ? ""
      : unclear.length > 0
        ? "State a measured value for each target."
        : missingReport(input, role).toPass,
    evidence: rows.map(({ report, row }) => rowReference(report, row)),
    lookedAt,
  };
};

function isMissed(row: PerformanceRow): boolean {
  return row.met === false || (row.met === null && row.stated === "fail");
}

/** Not to be held against its target, and no word says that it was met; a mark beside a value that is not there says nothing. */
function isUnclear(row: PerformanceRow): boolean {
  if (row.met !== null || isMissed(row)) return false;
  return row.stated !== "pass" || (/\d/.test(row.target) && !/\d/.test(row.actual));
}

function rowReference(report: SetReport, row: PerformanceRow): { path: string; line: number; text: string } {
  const stated = row.stated === null ? "" : `, stated ${row.stated}`;
  return reference(report, row, `${row.name}: ${row.actual}, target ${row.target}${stated}`);
}
