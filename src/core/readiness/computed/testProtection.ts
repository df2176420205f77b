import type { CoverageStatement, CriticalPathRow, HeadingFact } from "../../reader/facts";
import { stem } from "../../lexicon/englishStems";
import { wordsOf } from "../../text/words";
import { evidenceOf, type Evidence, type SetReport } from "../model";
import { smallest } from "../../text/extremes";

/** A critical path and whether tests protect it. */
export interface PathProtection {
  readonly name: string;
  /** The lowest stated figure; null if unknown, which counts as unprotected. */
  readonly coverage: number | null;
  /** Whether several figures are stated. */
  readonly isInConflict: boolean;
  readonly isProtected: boolean;
  /** Why it is unprotected, "" if it is protected. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export interface TestProtection {
  readonly paths: readonly PathProtection[];
  readonly protectedCount: number;
  /** `policy`: the paths that the policy names; otherwise those in tables and flows of the reports. */
  readonly from: "policy" | "reports";
}

interface Figure {
  readonly name: string;
  readonly coverage: number;
  readonly isFailed: boolean;
  /** The figure, and the heading that names it if there is one. */
  readonly evidence: readonly Evidence[];
}

/** Which critical paths are protected; `threshold` in percent. The list is empty if no critical path is known. */
export function testProtection(
  names: readonly string[],
  reports: readonly SetReport[],
  threshold: number,
): TestProtection {
  const figures = reports.flatMap(figuresOf);
  const failures = reports.flatMap(failuresOf);
  const wanted = names.length > 0 ? names : distinct(figures.map(({ name }) => name));
  const paths = wanted.map((name) => {
    const own = figures.filter((figure) => isSamePath(figure.name, name, names.length > 0));
    return protectionOf(
      name,
      own,
      failures.filter(({ text }) => isNamedIn(text, name)),
      threshold,
    );
  });
  return {
    paths,
    protectedCount: paths.filter(({ isProtected }) => isProtected).length,
    from: names.length > 0 ? "policy" : "reports",
  };
}

function protectionOf(
  name: string,
  figures: readonly Figure[],
  failures: readonly Evidence[],
  threshold: number,
): PathProtection {
  const coverage = figures.length === 0 ? null : smallest(figures.map((figure) => figure.coverage));
  const reason =
    coverage === null
      ? "coverage unknown"
      : coverage < threshold
        ? `coverage below ${threshold}%`
        : failures.length > 0
          ? "a failing test names it"
          : figures.some(({ isFailed }) => isFailed)
            ? "marked as failed"
            : "";
  return {
    name,
    coverage,
    isInConflict: new Set(figures.map((figure) => figure.coverage)).size > 1,
    isProtected: reason === "",
    reason,
    evidence: [...figures.flatMap(({ evidence }) => evidence), ...failures],
  };
}

function figuresOf(report: SetReport): readonly Figure[] {
  const { facts } = report;
  const rows = facts.criticalPaths
    .flatMap((table) => table.rows)
    .map((row: CriticalPathRow) => ({
      name: row.name,
      coverage: row.coveragePercent,
      isFailed: row.text.includes(FAILED),
      evidence: [evidenceOf(facts.path, row)],
    }));
  if (report.role !== "qa") return rows;
  const flows = facts.coverage.flatMap((statement) => {
    const flow = statement.scope === "other" ? flowOf(report, statement) : null;
    if (flow === null) return [];
    const evidence = [statement, flow.heading].map((place) => evidenceOf(facts.path, place));
    const isFailed = statement.text.includes(FAILED);
    return [{ name: flow.name, coverage: statement.percent, isFailed, evidence }];
  });
  return [...rows, ...flows];
}

const FAILED = "❌";

/** The flow whose heading precedes a coverage figure: "### 1. Order Execution Flow (CRITICAL GAP)". */
function flowOf(
  { facts }: SetReport,
  statement: CoverageStatement,
): { readonly name: string; readonly heading: HeadingFact } | null {
  const line = statement.range.line;
  const heading = facts.headings.filter((one) => one.range.line < line && line <= one.endLine).at(-1);
  if (!heading || !/\b(?:flow|workflow|journey|path)\b/i.test(heading.text)) return null;
  const name = heading.text.replace(/^[\d.\s)]{0,10}/, "").replace(/\([^()]{0,60}\)\s{0,10}$/, "");
  return { name: name.trim(), heading };
}

/** Statements about failing tests; one with the count 0 does not count. */
function failuresOf({ facts }: SetReport): readonly Evidence[] {
  return facts.tests
    .filter(({ outcome, count }) => (outcome === "failed" || outcome === "error") && count > 0)
    .map(({ text, range }) => ({ path: facts.path, line: range.line, text }));
}

/** A path of the policy matches every row whose name contains all its words; a path of a report matches only its own name. */
function isSamePath(stated: string, name: string, isOfPolicy: boolean): boolean {
  return isOfPolicy ? isNamedIn(stated, name) : comparable(stated) === comparable(name);
}

/** Whether a text contains all words of a name, in any form. */
export function isNamedIn(text: string, name: string): boolean {
  const words = stemsOf(name);
  if (words.length === 0) return false;
  const stems = new Set(stemsOf(text));
  return words.every((word) => stems.has(word));
}

/** `fee_table.py` and "Fee table" are the same. */
function stemsOf(text: string): readonly string[] {
  return wordsOf(text.replace(/[_./-]/g, " ")).map(stem);
}

function distinct(names: readonly string[]): readonly string[] {
  return names.filter(
    (name, index) => names.findIndex((other) => comparable(other) === comparable(name)) === index,
  );
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
