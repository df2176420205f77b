import { withoutNumber } from "../titleHead";
import { beginsWith, isCovered, isMadeOf, isOnly, phrasesOfConcepts, says } from "../annotations/says";
import { nextOf } from "../annotations/relations";
import type {
  CoverageScope,
  CoverageStatement,
  CriticalPathRow,
  CriticalPathTable,
  LookedAt,
} from "../facts";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import type { CodeElement, HeadingElement, LineElement, TableElement } from "../outline";
import { wordsOf } from "../../text/words";
import { headerOf, lookedAt, numberIn, percentIn, statementOf, type Scan } from "./scan";

export interface CoverageReading {
  readonly coverage: readonly CoverageStatement[];
  readonly criticalPaths: readonly CriticalPathTable[];
  readonly lookedAt: readonly LookedAt[];
}

/** Stated coverage figures, each with what it is a coverage of, and the tables over critical paths. */
export function readCoverage(scan: Scan): CoverageReading {
  const coverage: CoverageStatement[] = [];
  const criticalPaths: CriticalPathTable[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind === "table") {
      coverage.push(...tableCoverage(scan, element));
      const paths = criticalPathTable(scan, element);
      if (paths) criticalPaths.push(paths);
    } else if (element.kind === "line" || element.kind === "heading") {
      const stated = element.kind === "line" ? lineCoverage(scan, element) : headingCoverage(scan, element);
      if (stated) coverage.push(stated);
    } else if (element.kind === "code") {
      others.push(...codeCoverage(scan, element));
    }
  }
  return { coverage, criticalPaths, lookedAt: others };
}

// What is between the name and the figure. Example: "Test Coverage ✅ (16.1%)".
const FIGURE_BEHIND = /^[^%\w]{0,12}(\d{1,3}(?:[.,]\d{1,2})?)\s*%/;

/** "Test Coverage: 16.1% (goal was 40%)", "2. Test Coverage ✅ (16.1%)". */
function headingCoverage(scan: Scan, heading: HeadingElement): CoverageStatement | null {
  const title = withoutNumber(heading.plain);
  const [name] = phrasesOfConcepts(title, "coverageTitle", ["row"]);
  const kinds = phrasesOfConcepts(title, "coverageName", ["kind"]);
  if (name === undefined || !isMadeOf(phrasesIn(title), 0, name.first, kinds)) return null;
  const percent = Number(FIGURE_BEHIND.exec(title.slice(name.to))?.[1]?.replace(",", "."));
  return percent <= 100 ? { percent, scope: "overall", ...statementOf(scan, heading, heading.plain) } : null;
}

/** "**Test Coverage**: ~40-50%", and the lines of a list under a label "Coverage:". */
function lineCoverage(scan: Scan, line: LineElement): CoverageStatement | null {
  const label = line.label;
  if (!label) return proseCoverage(scan, line);
  const name = label.name;
  const isOfPaths = isOfCriticalPaths(name) && isCoverageOf(name, "path");
  const isOfNewCode = says(name, "coverageName", "newCode") && isCoverageOf(name, "newCode");
  const isCoverage = isOfPaths || isOfNewCode || isCoverageOf(name, "kind");
  const isListed = isOnly(name, "coverageName", "listed") && isAboutCoverage(labelBefore(scan, line));
  if (!isCoverage && !isListed) return proseCoverage(scan, line);
  const percent = percentIn(label.value);
  // What it should be; "11 % (target 90 %)" says what it is.
  if (percent === null || IS_TARGET.test(label.value)) return null;
  const isOfOther = !says(name, "coverageName", "unit") && isAboutOther(line);
  const isPart =
    isOfOther || (isCoverage && !isOfPaths && !isOfNewCode && !name.includes("overall") && !isWhole(line));
  return {
    percent,
    scope: isPart ? "other" : scopeOf(`${name} ${label.value}`),
    ...statementOf(scan, line, line.plain),
  };
}

/** "Estimated coverage: 85 %" of the type hints, of the documentation. */
function isAboutOther({ section }: LineElement): boolean {
  return section.titles.slice(0, 2).some((title) => says(title, "coverageSubject", "other"));
}

/** Whether a name says that it is a coverage, and beyond that only whose, in words of a concept: "overall line coverage". */
function isCoverageOf(name: string, concept: "kind" | "newCode" | "path"): boolean {
  const said = phrasesIn(name);
  const words = phrasesOfConcepts(name, "coverageName", ["coverage", "unit", "kind", "link", concept]);
  // The first word may say more of paths or of new code: "business critical path coverage", not "missing".
  const isOpen = concept !== "kind" && !says(name, "defect", "word");
  const start = isOpen && !isCovered(0, words) ? 1 : 0;
  return words.some((one) => one.concept === "coverage") && isMadeOf(said, start, said.tokens.length, words);
}

const IS_TARGET = /^\D{0,20}\b(?:target|goal|required)\b|^.{0,20}\bedge cases?\b/i;

const IN_PROSE =
  /\b(?:overall|total|global|aggregate)?\s?\b(?:overall|total|test|code|line|statement|branch|unit[- ]test)\s(?:line |statement |code |test )?coverage(?: of (?:the |all )?[\w-]{2,20}(?: [\w-]{2,20}){0,2}?)?(?:\s*[:=(]\s*|\s+(?:is|was|stands|reached|reaches|measured|has reached)?\s*(?:now |currently |at |of |to )?(?:about |around |roughly |only )?)~?(\d{1,3}(?:[.,]\d{1,2})?)\s*%/i;

// "71 % line coverage", "64% of the code is covered".
const FIGURE_FIRST =
  /(?<![\d.])(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s(?:(?:overall|total|test|code|line|statement|unit[- ]test)\s){1,3}coverage|(?<![\d.])(\d{1,3}(?:[.,]\d{1,2})?)\s*%\sof (?:all |the )?(?:code|lines|statements|code base|codebase) (?:is|are|was|were) covered|\btests? (?:suites? )?covers? (?:about |only )?(\d{1,3}(?:[.,]\d{1,2})?)\s*%\sof (?:all |the )?(?:code|lines|statements|code base|codebase|service|backend|system)\b/i;

// "In all: 12 passed, 93% coverage": of the whole only where the sentence says so.
const BARE_FIGURE_FIRST = /(?<![\d.])(\d{1,3}(?:[.,]\d{1,2})?)\s*%\scoverage\b/i;

/** "Overall line coverage of the code: 78.4 % (target 80 %)", "Test coverage is 64 %"; not what it should be. */
function proseCoverage(scan: Scan, line: LineElement): CoverageStatement | null {
  if (!/cover|cobert/i.test(line.plain)) return null;
  const start = withContinuation(scan, line).slice(0, 600);
  const whole = IN_PROSE.exec(start) ?? CURRENTLY.exec(start);
  const match = whole ?? FIGURE_FIRST.exec(start) ?? (isOfAll(start) ? BARE_FIGURE_FIRST.exec(start) : null);
  if (!match) return linesCoverage(scan, line, start);
  const before = start.slice(0, match.index);
  const clause = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf(";")) + 1);
  if (!CURRENTLY.test(match[0]) && WANTED.test(`${clause} ${match[0]}`)) return null;
  // "Phase 2 complete: line coverage reaches 60 %" is a milestone.
  const isMilestone = says(match[0], "coverageName", "milestone") && names(clause, "period");
  const percent = Number((match[1] ?? match[2] ?? match[3] ?? "").replace(",", "."));
  if (percent > 100 || isMilestone) return null;
  // "Bring the tests of the label service to 80 % coverage (currently 41 %)".
  if (CURRENTLY.test(match[0]) && names(clause, "component"))
    return { percent, scope: "other", ...statementOf(scan, line, line.plain) };
  // A figure in front is as often that of a part: "0 % test coverage on orders".
  const isOfNamed = CURRENTLY.test(match[0]) && wordsOf(clause).length > 1;
  const isOfWhole = match[3] !== undefined || isOfAll(clause + match[0]);
  const isOfPart = (whole === null || isOfNamed) && !isOfWhole;
  const scope = isOfPart ? "other" : scopeOf(clause + match[0]);
  return { percent, scope, ...statementOf(scan, line, line.plain) };
}

// What precedes "lines" in "71.75% lines". Example: "70,6% de ".
const SHARE_BEFORE = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s(?:of |de |der )?$/;

/** "Coverage thresholds met (71.75% lines)": a share of the lines in a sentence about coverage. */
function linesCoverage(scan: Scan, line: LineElement, text: string): CoverageStatement | null {
  const said = phrasesIn(text);
  if (!isAboutCoverage(text) || WANTED.test(text)) return null;
  for (const { from } of ofFamily(said, "coverageUnit")) {
    const percent = Number(SHARE_BEFORE.exec(text.slice(0, from))?.[1]?.replace(",", "."));
    if (percent <= 100) return { percent, scope: scopeOf(text), ...statementOf(scan, line, line.plain) };
  }
  return null;
}

function names(text: string, family: string): boolean {
  return ofFamily(phrasesIn(text), family).some(({ concept }) => concept !== "with");
}

/** A sentence may break off before its figure. */
function withContinuation(scan: Scan, line: LineElement): string {
  const next = scan.outline.elements[line.index + 1];
  const goesOn = next?.kind === "line" && !next.isFirst && next.depth === line.depth && next.label === null;
  return goesOn && !/coverage[^%]*%/i.test(line.plain) ? `${line.plain} ${next.plain}` : line.plain;
}

// "Coverage target: 80 % (currently 64 %)".
const CURRENTLY = /\bcoverage\b.{0,60}\bcurrent(?:ly)?:?\s*(?:at\s*)?[~≈]?\s?(\d{1,3}(?:[.,]\d{1,2})?)\s*%/i;
const WANTED =
  /\b(?:target|goal|must|should|require[sd]?|at least|minimum|increase|raise|until|expected|planned|path to|towards|reach|achieve)\b|[≥>]/i;

/** "Coverage: 40 %" is of the whole only outside the parts about one module or flow. */
function isWhole(line: LineElement): boolean {
  const isBeforeChapters = line.section.level <= 1 && line.section.isFirst;
  return isBeforeChapters || says(line.section.titles[0] ?? "", "coverageSubject", "section");
}

function labelBefore(scan: Scan, line: LineElement): string {
  for (let i = line.index - 1; i >= Math.max(0, line.index - 8); i--) {
    const element = scan.outline.elements[i];
    if (element?.kind === "heading") return element.plain;
    if (element?.kind === "line" && element.depth === 0) return element.plain;
  }
  return "";
}

function scopeOf(text: string): CoverageScope {
  if (says(text, "coverageName", "newCode")) return "new-code";
  return isOfCriticalPaths(text) ? "critical-paths" : "overall";
}

/** "Critical paths", "critical business flows". */
function isOfCriticalPaths(text: string): boolean {
  const said = phrasesIn(text);
  return phrasesOfConcepts(text, "coverageName", ["critical"]).some(
    (one) => nextOf(said, one, "coverageName", ["path"], 1) !== undefined,
  );
}

/** "In all", "of the project". */
function isOfAll(text: string): boolean {
  return says(text, "coverageSubject", "whole");
}

/** Rows named "Test coverage", "Coverage", "Overall", "Total" or "Critical paths" of a table that has a measured coverage. */
function tableCoverage(scan: Scan, element: TableElement): readonly CoverageStatement[] {
  const header = headerOf(element);
  const isAbout = header.some(isAboutCoverage) || element.section.titles.slice(0, 1).some(isAboutCoverage);
  const columns = measuredColumns(header);
  return element.table.rows.flatMap((row): readonly CoverageStatement[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const [name = ""] = cells;
    const isSummary = isAbout && (beginsWith(name, "coverageSubject", "sum") || isOfCriticalPaths(name));
    if (!isSummary && !isNamed(name)) return cellCoverage(scan, row);
    const cell = columns.map((column) => cells[column] ?? "").find((one) => percentIn(one) !== null);
    const percent = percentIn(cell ?? "");
    if (cell === undefined || percent === null) return [];
    return [{ percent, scope: scopeOf(`${name} ${cell}`), ...statementOf(scan, row, cells.join(" | ")) }];
  });
}

/** Columns that may state what was measured, those first that say so. A target, or what is expected, is another figure. */
function measuredColumns(header: readonly string[]): readonly number[] {
  const columns = header.map((_, column) => column).slice(1);
  const isMeasured = (column: number): boolean =>
    isOnly(header[column] ?? "", "coverageColumn", "figure") || hasFigure(header[column], "measured");
  const isPossible = (column: number): boolean =>
    isMeasured(column) || !(hasFigure(header[column], "target") || hasFigure(header[column], "other"));
  return [
    ...columns.filter(isMeasured),
    ...columns.filter((column) => isPossible(column) && !isMeasured(column)),
  ];
}

function isAboutCoverage(text: string): boolean {
  return ofFamily(phrasesIn(text), "measure").some(({ concept }) => concept === "coverage");
}

function hasFigure(text: string | undefined, kind: string): boolean {
  return ofFamily(phrasesIn(text ?? ""), "figure").some(({ concept }) => concept === kind);
}

function isNamed(name: string): boolean {
  if (says(name, "coverageName", "newCode")) return isAboutCoverage(name);
  return says(name, "coverageTitle", "row") || isOnly(name, "coverageName", "coverage");
}

/** "71% line coverage overall" in the comment of a scorecard. */
function cellCoverage(scan: Scan, row: TableElement["table"]["header"]): readonly CoverageStatement[] {
  const text = row.cells.map((cell) => cell.plain).join(" | ");
  if (!text.includes("%")) return [];
  for (const { from } of phrasesOfConcepts(text, "coverageInAll", ["name"])) {
    const percent = Number(SHARE_BEFORE.exec(text.slice(0, from))?.[1]?.replace(",", "."));
    if (percent <= 100) return [{ percent, scope: "overall", ...statementOf(scan, row, text) }];
  }
  return [];
}

/**
 * A table in a part about critical paths that has a coverage column: its rows, and the coverage weighted by statements where every row
 * has a count of them (docs/design/gates-and-verdict.md).
 */
function criticalPathTable(scan: Scan, element: TableElement): CriticalPathTable | null {
  const [title = "", above = ""] = element.section.titles;
  if (!isOfCriticalPaths(title) && !(isOfCriticalPaths(above) && isAboutCoverage(title))) return null;
  const header = headerOf(element);
  const columnOf = (concept: string): number =>
    header.findIndex((name) => isOnly(name, "coverageColumn", concept));
  const coverage = columnOf("coverage");
  const statements = columnOf("statements");
  const missed = columnOf("missed");
  if (coverage < 0) return null;
  const rows = element.table.rows.flatMap((row): readonly CriticalPathRow[] => {
    const cells = row.cells.map((cell) => cell.plain);
    const name = cells[0] ?? "";
    const percent = percentIn(cells[coverage] ?? "") ?? noCoverage(cells[coverage] ?? "");
    // "Critical paths" is all of them together: stated, not one of them.
    const isSum = beginsWith(name, "coverageSubject", "pathSum") || isOnly(name, "coverageSubject", "paths");
    if (percent === null || isSum) return [];
    return [
      {
        name,
        coveragePercent: percent,
        statements: statements < 0 ? null : numberIn(cells[statements] ?? ""),
        missed: missed < 0 ? null : numberIn(cells[missed] ?? ""),
        ...statementOf(scan, row, cells.join(" | ")),
      },
    ];
  });
  if (rows.length === 0) return null;
  return { rows, ...weighted(rows), ...statementOf(scan, element.table.header, title) };
}

/** A path that has no tests has a coverage of 0. */
function noCoverage(cell: string): 0 | null {
  return isOnly(cell, "coverageColumn", "none") ? 0 : null;
}

/** The coverage over the statements of all rows; null where one does not say how many it has. */
export function weighted(
  rows: readonly CriticalPathRow[],
): Pick<CriticalPathTable, "weightedPercent" | "coveredStatements" | "totalStatements"> {
  let covered = 0;
  let total = 0;
  for (const row of rows) {
    if (row.statements === null || row.statements <= 0)
      return { weightedPercent: null, coveredStatements: null, totalStatements: null };
    total += row.statements;
    covered +=
      row.missed === null ? (row.statements * row.coveragePercent) / 100 : row.statements - row.missed;
  }
  return {
    // Fine enough that rounding never decides whether a limit is met.
    weightedPercent: Math.round((covered / total) * 1e8) / 1e6,
    coveredStatements: Math.round(covered),
    totalStatements: total,
  };
}

function codeCoverage(scan: Scan, { lines }: CodeElement): readonly LookedAt[] {
  return lines
    .filter(({ text }) => /^\s*(?:total\s+)?(?:test\s+|code\s+)?coverage\s*:\s*\d/i.test(text.slice(0, 80)))
    .map((line) => lookedAt(scan, "coverage", line, line.text, "in a code fence"));
}
