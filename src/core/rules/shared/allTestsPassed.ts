/** Sentences of a decision that say that all tests passed, and the results of the reports that deny it. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import type { SetReport } from "../../readiness/model";
import type { TestResult } from "../../reader/facts";
import { significantStems } from "../../lexicon/englishStems";
import { wordsOf } from "../../text/words";
import { conditionsIn } from "./conditions";

export interface AllPassed {
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
  readonly path: string;
  /** What failed, and how many. */
  readonly failed: Pick<TestResult, "count" | "text" | "range">;
}

// Example: "all integration tests passed", "every test of the suite that was run has passed".
const CLAIM =
  /\b(?:all|every|each)\b[^.;:|]{0,100}?\b(?:tests?|scenarios?|suites?|benchmarks?|categories|checks)\b[^.;:|]{0,60}?\bpass(?:ed|es)?\b/gi;
// Example: "almost all".
const HEDGED = /\b(?:almost|nearly|not|practically|virtually|just about) $/i;
const DENIED = /\b(?:not|fail|fails|failed|must|should|once|if|until|when|unless|will|have to|except|but)\b/i;
// Example: "all tests pass except two old ones".
const EXCEPTION = /^.{0,40}\b(?:except|apart from|other than|but for)\b/i;
/** Kinds of tests: a sentence about some of them says nothing about the others. */
const KINDS: ReadonlySet<string> = significantStems(
  "unit integration security performance contract load smoke regression acceptance stress soak system component ui api database e2e end",
);

/** Words that do not say which tests. */
const ANY_TEST: ReadonlySet<string> = significantStems(
  "all every each test tests suite suites scenario check category automated existing executed run ran were have been pass passed passing of the in our full",
);

export function deniedTestClaims(
  { passages, reportFigures }: DecisionReading,
  reports: readonly SetReport[],
): readonly AllPassed[] {
  const lines = [...(reportFigures?.values() ?? [])].flatMap((index) => index.lines);
  const conditions = conditionsIn(passages);
  return passages
    .filter((passage) => passage.kind === "text" && !conditions.has(passage))
    .flatMap((passage) =>
      [...passage.text.matchAll(CLAIM)].flatMap(({ 0: claim, index: from }) => {
        const rest = passage.text.slice(from + claim.length).split(/[.;]/, 1)[0] ?? "";
        const isHedged = HEDGED.test(passage.text.slice(0, from));
        const found =
          isHedged || DENIED.test(claim) || EXCEPTION.test(rest) ? null : failedResult(claim, reports, lines);
        return found ? [{ passage, from, to: from + claim.length, ...found }] : [];
      }),
    );
}

// Example: "Integration tests green", "all unit tests pass".
const TESTS_PASSED = /\btests?\b.{0,40}\b(?:green|pass|passed|passing|ok|successful)\b/i;

/** What failed of the tests that a ticked line calls passed; null if none did, or if it says nothing of tests. */
export function deniedTests(
  name: string,
  reports: readonly SetReport[],
): Pick<AllPassed, "path" | "failed"> | null {
  if (!TESTS_PASSED.test(name) || DENIED.test(name) || EXCEPTION.test(name)) return null;
  const isOfKind = [...significantStems(name)].some((stem) => KINDS.has(stem));
  return isOfKind ? failedResult(name, reports) : null;
}

function failedResult(
  claim: string,
  reports: readonly SetReport[],
  lines: readonly string[] = [],
): Pick<AllPassed, "path" | "failed"> | null {
  const named = [...significantStems(claim)].filter((stem) => KINDS.has(stem));
  const kinds = named.filter((kind) => !isConfirmed(kind, claim, lines));
  if (kinds.length < named.length && kinds.length === 0) return null;
  // "All 13 basic WebSocket tests": of these, not of others.
  const others = [...significantStems(claim)].filter((stem) => !ANY_TEST.has(stem) && !/^\d/.test(stem));
  for (const { facts } of reports)
    for (const result of [...failedTests(facts), ...missedRows(facts, kinds)]) {
      const about = significantStems(`${result.text} ${titlesAbove(facts, result.range.line)}`);
      const asked = kinds.length > 0 ? kinds : others;
      if (asked.length === 0 || asked.some((kind) => about.has(kind)))
        return { path: facts.path, failed: result };
    }
  return null;
}

/** "All 15 performance tests passed", where a line of a report says the same. */
function isConfirmed(kind: string, claim: string, lines: readonly string[]): boolean {
  const counts = claim.match(/\d+/g) ?? [];
  return lines.some(
    (line) =>
      counts.some((count) => wordsOf(line).includes(count)) &&
      ALL_OF_THEM.test(line) &&
      significantStems(line).has(kind),
  );
}

// Example: "100%", "15/15", "all".
const ALL_OF_THEM = /\b100(?:\.0)?\s?%|\ball\b|\b(\d+)\/\1\b/i;

function failedTests({ tests }: SetReport["facts"]): readonly AllPassed["failed"][] {
  return tests.filter(({ outcome, count }) => outcome === "failed" && count > 0);
}

/** Measured rows that the report itself calls missed count as tests of performance only. */
function missedRows(
  { performance }: SetReport["facts"],
  kinds: readonly string[],
): readonly AllPassed["failed"][] {
  if (!kinds.some((kind) => OF_PERFORMANCE.has(kind))) return [];
  return performance
    .filter(({ stated }) => stated === "fail" || stated === "borderline")
    .map(({ text, range }) => ({ count: 1, text, range }));
}

const OF_PERFORMANCE: ReadonlySet<string> = significantStems("performance load stress soak");

function titlesAbove({ headings }: SetReport["facts"], line: number): string {
  return headings
    .filter((heading) => heading.range.line <= line && line <= heading.endLine && heading.level > 2)
    .flatMap(({ text }) => wordsOf(text))
    .join(" ");
}
