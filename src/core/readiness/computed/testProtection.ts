import type { CoverageStatement, CriticalPathRow, HeadingFact } from "../../reader/facts";
import { stem, wordsOf } from "../../text/words";
import { evidenceOf, type Evidence, type SetReport } from "../model";

/** A critical path and whether tests protect it (rules.md, Test protection ratio). */
export interface PathProtection {
  readonly name: string;
  /** The lowest figure of all that is stated for it; null: unknown, which is unprotected. */
  readonly coverage: number | null;
  /** Several figures are stated. */
  readonly isInConflict: boolean;
  readonly isProtected: boolean;
  /** Why it is not, "" where it is. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export interface TestProtection {
  readonly paths: readonly PathProtection[];
  readonly protectedCount: number;
  /** `policy`: the paths that the policy names; else those of the reports' tables and flows. */
  readonly from: "policy" | "reports";
}

interface Figure {
  readonly name: string;
  readonly coverage: number;
  readonly isFailed: boolean;
  /** The figure, and the heading that names it where it stands below one. */
  readonly evidence: readonly Evidence[];
}

/** Protected critical paths of all critical paths; `threshold` in percent. No path anywhere: an empty list, not evidenced. */
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
  const coverage = figures.length === 0 ? null : Math.min(...figures.map((figure) => figure.coverage));
  const reason =
    coverage === null
      ? "coverage unknown"
      : coverage < threshold
        ? `covered below ${threshold} %`
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

/** The flow that a coverage figure stands below: "### 1. Order Execution Flow (CRITICAL GAP)". */
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

/** Places that state failing tests; one with the count 0 states none. */
function failuresOf({ facts }: SetReport): readonly Evidence[] {
  return facts.tests
    .filter(({ outcome, count }) => (outcome === "failed" || outcome === "error") && count > 0)
    .map(({ text, range }) => ({ path: facts.path, line: range.line, text }));
}

/** A path of the policy is met by every row in whose name all its words occur; one of a report by its own name alone. */
function isSamePath(stated: string, name: string, isOfPolicy: boolean): boolean {
  return isOfPolicy ? isNamedIn(stated, name) : comparable(stated) === comparable(name);
}

/** Whether all words of a name occur in a text, in any form. */
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
