import { greatest } from "../../text/extremes";
import { counted, missingReport, reference, reportsOf, type GateRule } from "./gate";

/** Fails if the QA report states failed or erroring tests. Skipped tests are listed. */
export const testsPassing: GateRule = (input) => {
  const role = input.gate.role ?? "qa";
  const reports = reportsOf(input, role);
  if (reports.length === 0) return missingReport(input, role);
  const tests = reports.flatMap((report) => report.facts.tests.map((test) => ({ ...test, report })));
  const failing = tests.filter(
    (test) => (test.outcome === "failed" || test.outcome === "error") && test.count > 0,
  );
  const skipped = tests.filter((test) => test.outcome === "skipped" && test.count > 0);
  const lookedAt = [
    ...skipped.map((test) => reference(test.report, test, `skipped: ${test.text}`)),
    ...reports.flatMap(({ facts }) =>
      facts.lookedAt
        .filter((entry) => entry.about === "test")
        .map((entry) => ({
          path: facts.path,
          line: entry.range.line,
          text: `${entry.reason}: ${entry.text}`,
        })),
    ),
  ];
  if (failing.length > 0) {
    const most = greatest(failing.map((test) => test.count));
    const statements = counted(failing.length, "statement reports", "statements report");
    return {
      state: "fail",
      actual: most === 1 ? "1 failing test" : `at least ${most} failing tests`,
      why: `${statements} tests that fail or end in an error.`,
      toPass: "Make every test pass, then update the reported results.",
      evidence: failing.map((test) => reference(test.report, test)),
      lookedAt,
    };
  }
  if (tests.every((test) => test.outcome === "skipped")) {
    const why = "The QA report does not state results of executed tests.";
    return {
      state: "not-evidenced",
      actual: "no results",
      why,
      toPass: "State how many tests passed, failed, and were skipped.",
      evidence: [],
      lookedAt,
    };
  }
  const evidence = tests
    .filter((test) => test.outcome !== "skipped")
    .map((test) => reference(test.report, test));
  return {
    state: "pass",
    actual: "0 failing tests",
    why: "All stated results show no failing tests.",
    toPass: "",
    evidence,
    lookedAt,
  };
};
