import { greatest } from "../../text/extremes";
import type { TestsPass } from "../../policy/requirement";
import { says } from "../../reader/annotations/says";
import type { TestResult } from "../../reader/facts";
import { wordsOf } from "../../text/words";
import { stateOf } from "../../reader/measures/entryState";
import type { SetReport } from "../model";
import {
  counted,
  missingReport,
  reference,
  reportsOf,
  silentReports,
  type GateRule,
  type Outcome,
} from "./gate";
import { listed } from "../../text/listed";

/**
 * Fails if a report states failed or erroring tests. Skipped tests are listed. Failures that the policy accepts by name are waived, as long
 * as the reports name each of them and no report counts more.
 */
export const testsPassing: GateRule<TestsPass> = (input, { roles, accepted }) => {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
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
  const known = accepted.filter((name) => isNamedFailing(name, reports));
  if (failing.length > 0 && runsOf(failing).every((run) => isAccepted(run, known)))
    return acceptedFailures(known, failing, lookedAt);
  if (failing.length > 0) {
    const most = greatest(failing.map((test) => test.count));
    const named = namesOf(failing, most);
    const statements = counted(failing.length, "statement reports", "statements report");
    return {
      state: "fail",
      actual: `${most === 1 ? "1 failing test" : `at least ${most} failing tests`}${named === "" ? "" : ` (${named})`}`,
      why: `${statements} tests that fail or end in an error.${tolerated(failing)}${notAccepted(accepted, known)}`,
      toPass: `Make every test pass, then update the reported results.${offered(named)}`,
      evidence: failing.map((test) => reference(test.report, test)),
      lookedAt,
    };
  }
  if (tests.every((test) => test.outcome === "skipped")) {
    const why = `${silentReports(roles)} results of executed tests.`;
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

interface StatedTest extends TestResult {
  readonly report: SetReport;
}

/** The names of the failing tests, where the reports list as many as they count. */
function namesOf(failing: readonly StatedTest[], count: number): string {
  const names = [...new Set(failing.flatMap((test) => test.names ?? []))];
  return names.length === count && count <= MOST_NAMES ? names.join(", ") : "";
}

const MOST_NAMES = 3;

/** What the reports themselves say of failures that need not stop the release: "known limitation". */
function tolerated(failing: readonly StatedTest[]): string {
  const said = failing.flatMap(({ names, text }) =>
    names === undefined ? [] : text.split("; ").filter((part) => says(part, "toleratedFailure", "word")),
  );
  return said.length === 0 ? "" : ` The report adds: “${said.join("; ")}”.`;
}

/** A failure that the team accepts can be accepted by its name. */
function offered(named: string): string {
  return named === ""
    ? ""
    : ` Or accept in the policy, by name, a failure that is known and tolerable: ${named}.`;
}

/** Why the tests that the policy accepts excuse nothing here. */
function notAccepted(accepted: readonly string[], known: readonly string[]): string {
  if (accepted.length === 0) return "";
  const missing = accepted.filter((name) => !known.includes(name));
  return missing.length > 0
    ? ` No report names the accepted failure in a row, label, or list item: ${missing.join(", ")}.`
    : ` These are more failures than the policy accepts: ${known.join(", ")}.`;
}

/** Whether a report names a test otherwise than as passed. */
function isNamedFailing(name: string, reports: readonly SetReport[]): boolean {
  return reports.some(({ facts }) =>
    facts.entries.some((entry) => isIn(entry.text, name) && stateOf(entry) !== "met"),
  );
}

/** Statements on lines that follow one another, as the rows of a table. */
function runsOf(failing: readonly StatedTest[]): readonly (readonly StatedTest[])[] {
  return failing.reduce<readonly (readonly StatedTest[])[]>((runs, test) => {
    const run = runs.at(-1) ?? [];
    const last = run.at(-1);
    const isNext = last?.report === test.report && test.range.line - last.range.line <= 1;
    return isNext ? [...runs.slice(0, -1), [...run, test]] : [...runs, [test]];
  }, []);
}

/**
 * Each statement of a run counts no more failures than the accepted tests that it names, and those that name none count together no more
 * than the reports name.
 */
function isAccepted(run: readonly StatedTest[], known: readonly string[]): boolean {
  const namedIn = ({ text }: StatedTest): number => known.filter((name) => isIn(text, name)).length;
  const unnamed = run.filter((test) => namedIn(test) === 0);
  const sum = unnamed.reduce((before, { count }) => before + count, 0);
  return (
    run.every((test) => namedIn(test) === 0 || test.count <= namedIn(test)) &&
    unnamed.every(({ text, count }) => wordsOf(text).includes(String(count))) &&
    sum <= known.length
  );
}

function isIn(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

function acceptedFailures(
  known: readonly string[],
  failing: readonly StatedTest[],
  lookedAt: Outcome["lookedAt"],
): Outcome {
  return {
    state: "waived",
    actual: `${counted(known.length, "failing test")}, accepted`,
    why: `The policy accepts the failure of ${listed(known, "and")}.`,
    toPass: `Make ${listed(known, "and")} pass, then update the reported results.`,
    evidence: failing.map((test) => reference(test.report, test)),
    lookedAt,
  };
}
