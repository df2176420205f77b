import { says } from "../annotations/says";
import { hasDigit } from "../../text/characters";
import { namesOf } from "../../lexicon/names";
import type { Table } from "../../markdown/blocks";
import { pattern } from "../../text/pattern";
import { WORD_CHARACTER, wordsOf } from "../../text/words";
import { hoursIn } from "../efforts";
import { leadingId, findingIds, isFindingId } from "../findingIds";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isColor } from "../colors";
import { levelIn } from "../scale";
import { type Scale } from "../level";
import { statusOf } from "../statuses";
import {
  COLUMN_NAMES,
  isColumnName,
  isFindingName,
  isNamedFor,
  type ColumnRole,
  type HeaderTest,
} from "./columnNames";
import { ratedPartsOf } from "./ratedParts";

/** Column index by what the column is about. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>> & {
  /** The unit that the header of the efforts names, for cells that are bare numbers: "hours". */
  readonly effortUnit?: string;
  /** What the rows are by the name of their titles: conditions to meet, or work to do. */
  readonly entries?: "conditions" | "work";
  /** The column of levels contains scores and what band they are in: "7.5 (High)". */
  readonly gradesByScore?: boolean;
  /** The status column asks "Fixed?": its cells may only say yes or no. */
  readonly asksWhetherDone?: boolean;
};

/** Which column of a table is about what. `scale`: what the report's own codes mean. */
export function columnsOf(table: Table, scale: Scale = NO_SCALE): Columns {
  if (scale.size > 0) return readColumns(table, scale);
  const kept = keptColumns.get(table);
  if (kept) return kept;
  const columns = readColumns(table, scale);
  keptColumns.set(table, columns);
  return columns;
}

// Several readers ask for the same table.
const keptColumns = new WeakMap<Table, Columns>();

function readColumns(table: Table, scale: Scale): Columns {
  const headers = table.header.cells.map((cell) => headerName(cell.plain));
  const columns: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, index: number | null): void => {
    if (index === null) return;
    columns[role] = index;
    taken.add(index);
  };
  // Neither the name of a column of levels matters nor that of a column that says what blocks.
  const takeByContents = (): void => {
    take("severity", columns.severity ?? levelColumn(table, headers, taken, scale));
    if (columns.id !== undefined || columnOfIds(table) !== null)
      take("severity", columns.severity ?? gradeColumn(table, headers, taken, scale));
    take("blocks", blocksColumn(table, headers, taken));
  };
  // What lists findings may grade them with colors, too.
  const rated = headers.some((header) => isNamedFor(["id"], header) || isFindingName(header))
    ? null
    : ratedPartsOf(table);
  if (rated !== null) {
    take("severity", rated.rating);
    take("part", rated.part);
    take("title", rated.remark ?? rated.part);
  }
  for (const [role, tests] of COLUMN_NAMES) {
    if (columns[role] !== undefined) continue;
    if (role === "title" && columns.id === undefined) take("id", columnOfIds(table));
    const isFit = (index: number): boolean =>
      !taken.has(index) &&
      (role !== "severity" ||
        holdsLevels(table, index, scale) ||
        statesSeverities(table, headers, index, scale));
    take(role, bestColumn(headers, tests, isFit));
    if (role === "severity") takeByContents();
  }
  const told = withEntries(withContents(table, headers, columns), headers);
  const gradesByScore = isNamedFor(["cvss"], headers[columns.severity ?? -1] ?? "");
  return withQuestion(gradesByScore ? { ...told, gradesByScore } : told, headers);
}

function withQuestion(columns: Columns, headers: readonly string[]): Columns {
  return DONE_HEADERS.has(headers[columns.status ?? -1] ?? "")
    ? { ...columns, asksWhetherDone: true }
    : columns;
}

const DONE_HEADERS = namesOf("header", "done");

/** The column of the titles, or the first that is named so: "| # | Condition | Done when |". */
function withEntries(columns: Columns, headers: readonly string[]): Columns {
  const title = headers[columns.title ?? -1] ?? "";
  if (isFindingName(title)) return columns;
  if (headers.some((header) => isColumnName(header, "condition")))
    return { ...columns, entries: "conditions" };
  return isColumnName(title, "work") ? { ...columns, entries: "work" } : columns;
}

const NO_SCALE: Scale = new Map();
const NOT_NAME = pattern(String.raw`[^\p{L}\p{N}#/:&?]+`, "g");

function headerName(plain: string): string {
  return plain.toLowerCase().replace(NOT_NAME, " ").trim();
}

function bestColumn(
  headers: readonly string[],
  tests: readonly HeaderTest[],
  isFit: (index: number) => boolean,
): number | null {
  for (const isNamed of tests) {
    const index = headers.findIndex((header, column) => isNamed(header) && isFit(column));
    if (index >= 0) return index;
  }
  return null;
}

function cellsOf(table: Table, column: number): readonly string[] {
  return table.rows.map((row) => row.cells[column]?.plain.trim() ?? "").filter((cell) => cell !== "");
}

/** Whether no cell of a column is empty and all are such. */
function everyCell(table: Table, column: number, isOne: (cell: string) => boolean): boolean {
  return table.rows.every((row) => {
    const cell = row.cells[column]?.plain.trim() ?? "";
    return cell !== "" && isOne(cell);
  });
}

/** Most of the cells state a level: a column called Risk may just as well contain the risks. */
function holdsLevels(table: Table, column: number, scale: Scale): boolean {
  const cells = cellsOf(table, column);
  return cells.filter((cell) => levelIn(cell, scale) !== null).length * 2 >= cells.length;
}

/** A column that can only be one of levels, of a table with ids. Others than the report defines may be in it, too. */
function statesSeverities(table: Table, headers: readonly string[], column: number, scale: Scale): boolean {
  return (
    isColumnName(headers[column] ?? "", "severity") &&
    columnOfIds(table) !== null &&
    cellsOf(table, column).some((cell) => isSevere(cell, scale))
  );
}

function columnOfIds(table: Table): number | null {
  for (const column of [0, 1]) {
    if (table.rows.length > 0 && everyCell(table, column, isIdOnly)) return column;
  }
  return null;
}

function isIdOnly(cell: string): boolean {
  const word = cell.replace(/^[#\s[(]+|[\s.:\])]+$/g, "");
  return isFindingId(word) || isAdvisory(word) || leadingId(cell)?.to === cell.length;
}

/** The number of a published advisory: where a column contains them, they are the ids. */
export function isAdvisory(word: string): boolean {
  return /^(?:CVE-\d{4}-\d{4,7}|GHSA(?:-\w{4}){3})$/i.test(word);
}

/** What no header tells, the cells do: a column of levels, of statuses, the column with the longest text. */
function withContents(
  table: Table,
  headers: readonly string[],
  named: Partial<Record<ColumnRole, number>>,
): Columns {
  const columns: Partial<Record<ColumnRole, number>> = { ...named };
  const isFree = (index: number): boolean => !Object.values(columns).includes(index);
  if (columns.status === undefined && columns.id !== undefined) {
    const index = headers.findIndex(
      (_, i) => (isFree(i) || i === columns.recommendation) && holdsStatuses(table, i),
    );
    if (index >= 0) {
      if (columns.recommendation === index) delete columns.recommendation;
      columns.status = index;
    }
  }
  if (columns.effort === undefined && columns.id !== undefined && columns.severity !== undefined) {
    const index = headers.findIndex(
      (header, i) => isFree(i) && !says(header, "otherTime", "name") && holdsEfforts(table, i),
    );
    if (index >= 0) columns.effort = index;
  }
  if (columns.title === undefined && columns.id !== undefined && columns.severity !== undefined) {
    const index = longestColumn(table, headers, isFree);
    if (index !== null) columns.title = index;
  }
  const effortUnit = columns.effort === undefined ? undefined : unitIn(headers[columns.effort] ?? "");
  return effortUnit === undefined ? columns : { ...columns, effortUnit };
}

/** "hours", "est days", "effort h": the unit that a header names. */
function unitIn(header: string): string | undefined {
  return header.split(/[ /]/).findLast((word) => hoursIn(`1 ${word}`, UNITS) !== null);
}

/** A column whose cells are levels or say that there is none, whatever it is called. */
function levelColumn(
  table: Table,
  headers: readonly string[],
  taken: ReadonlySet<number>,
  scale: Scale,
): number | null {
  const isLevel = (cell: string): boolean => isBareLevel(cell, scale) || CODED_LEVEL.test(cell);
  const index = headers.findIndex(
    (header, column) =>
      !taken.has(column) &&
      !isOtherLevel(header) &&
      !isNamedFor(OTHER_ROLES, header) &&
      everyCell(table, column, (cell) => isLevel(cell) || isDenied(cell)) &&
      cellsOf(table, column).some(isLevel),
  );
  return index < 0 ? null : index;
}

/**
 * A column whose name may be one of levels, "Category" or "Grade", of a table with ids. Some of its cells may be empty or contain words that are no known
 * levels, so that one of them does not hide the levels of all other rows.
 */
function gradeColumn(
  table: Table,
  headers: readonly string[],
  taken: ReadonlySet<number>,
  scale: Scale,
): number | null {
  const index = headers.findIndex((header, column) => {
    if (taken.has(column) || !isColumnName(header, "grade")) return false;
    const levels = cellsOf(table, column).filter((cell) => isBareLevel(cell, scale));
    return levels.length * 2 >= table.rows.length || levels.some((cell) => isSevere(cell, scale));
  });
  return index < 0 ? null : index;
}

/** Critical or high in words: a code such as "C" may stand for something else. */
function isSevere(cell: string, scale: Scale): boolean {
  const severity = levelIn(cell, scale)?.severity;
  return (severity === "critical" || severity === "high") && cell.length >= SHORTEST_LEVEL_WORD;
}

const SHORTEST_LEVEL_WORD = 4;

// "Size: M" looks like a level only because of its letter.
const OTHER_ROLES = [
  "location",
  "line",
  "effort",
  "resolution",
  "type",
  "cwe",
  "cvss",
  "recommendation",
] as const satisfies readonly ColumnRole[];

// Example: "P0 - data loss", "P1: slow".
const CODED_LEVEL = /^(?:P[0-4]|SEV-?[0-4])\s*[—–:-]/;

/** A column that says of every row whether it blocks: "Blocks the launch?" with "Yes" and "No". */
function blocksColumn(table: Table, headers: readonly string[], taken: ReadonlySet<number>): number | null {
  const index = headers.findIndex(
    (header, column) =>
      !taken.has(column) && isColumnName(header, "blocks") && areAnswers(cellsOf(table, column)),
  );
  return index < 0 ? null : index;
}

/** Most say yes or no; a register may also say "Advisory". */
function areAnswers(cells: readonly string[]): boolean {
  const answers = cells.filter((cell) => isAffirmed(cell) || isDenied(cell));
  return cells.length > 0 && answers.length * 2 > cells.length;
}

/** "Yes", "❌ Yes (legal)". */
export function isAffirmed(cell: string): boolean {
  return answerOf(cell) === "yes";
}

/** "No", "None", "-": no level, and no blocker. */
export function isDenied(cell: string): boolean {
  return answerOf(cell) === "no" || /^[\s—–-]+$/.test(cell);
}

function answerOf(cell: string): string | null {
  const [first] = ofFamily(phrasesIn(cell), "cellAnswer");
  return first?.first === 0 ? first.concept : null;
}

function isOtherLevel(header: string): boolean {
  return ofFamily(phrasesIn(header), "otherLevel").length > 0;
}

function isBareLevel(cell: string, scale: Scale): boolean {
  return levelIn(cell, scale) !== null && wordsOf(cell).length <= 2 && !isColor(cell);
}

function holdsStatuses(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  if (cells.length < 2) return false;
  const others = cells.filter((cell) => statusOf(cell.split(/[:,;(]/)[0]?.slice(0, 40) ?? "") === null);
  return others.length * 5 <= cells.length;
}

function holdsEfforts(table: Table, column: number): boolean {
  const cells = cellsOf(table, column).filter((cell) => WORD_CHARACTER.test(cell));
  return cells.length >= 2 && cells.every((cell) => cell.length <= 40 && hoursIn(cell, UNITS) !== null);
}

// Only whether a cell states hours, not how many.
const UNITS = { hoursPerDay: 8, daysPerWeek: 5, weeksPerSprint: 2, daysPerMonth: 20 };

const SHORTEST_TITLE = 12;

function longestColumn(
  table: Table,
  headers: readonly string[],
  isFree: (index: number) => boolean,
): number | null {
  const lengths = headers.map((_, i) =>
    isFree(i) ? cellsOf(table, i).reduce((sum, cell) => sum + cell.length, 0) / table.rows.length : 0,
  );
  const longest = Math.max(0, ...lengths);
  return longest < SHORTEST_TITLE ? null : lengths.indexOf(longest);
}

/** Why a table is not a list of findings; null where it may be one. */
export function reasonAgainst(table: Table, columns: Columns, scale: Scale = NO_SCALE): string | null {
  const headers = table.header.cells.map((cell) => headerName(cell.plain));
  const has = (concept: string): boolean => headers.some((header) => says(header, "otherTable", concept));
  if (has("risks") && columns.id === undefined) return "a risk matrix states risks, not findings";
  if (has("target") && has("actual")) return "a table of targets";
  if (has("tests")) return "a table of tests or coverage";
  if (["waitsFor", "neededFor"].every((concept) => headers.some((header) => isColumnName(header, concept))))
    return "a table of what the work waits for";
  if (columns.title === undefined && columns.id === undefined) return "no column names a finding";
  if (columns.id !== undefined && columns.title === undefined && !idsInColumn(table, columns.id))
    return "no column names a finding";
  if (isCountTable(table, columns, scale)) return "a table of counts";
  if (areFeatures(headers, columns)) return "features in the order of their priority";
  if (isRanked(table, columns)) return "work in the order of its priority";
  return null;
}

const COUNT_CELL = pattern(
  String.raw`^[^\p{L}\d]{0,3}\d{1,4}\b(?!\s*(?:h|d|w|min|%|\.\d|[:.)]\s*[\p{L}]))|^[-–—]?$`,
);

/** Severity by count: the levels are all different and another column contains numbers. */
export function isCountTable(table: Table, columns: Columns, scale: Scale = NO_SCALE): boolean {
  // A table with its own ids counts nothing, however many figures are next to them.
  if (columns.id !== undefined && columns.title !== undefined && columnOfIds(table) === columns.id)
    return false;
  const severity = columns.severity ?? 0;
  const levels = table.rows.map((row) => levelIn(row.cells[severity]?.plain ?? "", scale)?.severity);
  const known = levels.filter((level) => level !== undefined);
  if (known.length < 2 || new Set(known).size !== known.length) return false;
  // Ids, lines, hours and scores are numbers too, and count nothing.
  const { title, id, line, effort, cvss, location } = columns;
  const others = [severity, line, effort, cvss, location, title === undefined ? undefined : id];
  return table.header.cells.some(
    (_, index) =>
      !others.includes(index) &&
      table.rows.every((row) => COUNT_CELL.test(row.cells[index]?.plain.trim() ?? "")) &&
      table.rows.some((row) => hasDigit(row.cells[index]?.plain ?? "")),
  );
}

// Example: "P1", "P12".
const RANK = /^\W*P(\d{1,2})\W*$/i;

/** Tasks that are numbered P1, P2, P3 … from the first to the last: a rank, not a level. */
function isRanked(table: Table, { severity, entries }: Columns): boolean {
  if (severity === undefined || entries !== "work" || table.rows.length < 2) return false;
  const ranks = table.rows.map(({ cells }) => Number(RANK.exec(cells[severity]?.plain ?? "")?.[1] ?? 0));
  const [first = 0] = ranks;
  return first > 0 && ranks.every((rank, index) => rank === first + index);
}

/** "| Feature | Priority |": what will be built, unless a column says what is wrong with it. */
function areFeatures(headers: readonly string[], { title, severity }: Columns): boolean {
  const [name, level] = [headers[title ?? -1] ?? "", headers[severity ?? -1] ?? ""];
  return isColumnName(name, "feature") && PRIORITY_HEADERS.has(level) && !headers.some(isFindingName);
}

const PRIORITY_HEADERS = namesOf("header", "priority");

function idsInColumn(table: Table, column: number): boolean {
  return table.rows.some((row) => {
    const cell = row.cells[column]?.plain.trim() ?? "";
    return findingIds(cell).length > 0 || (cell !== "" && isIdOnly(cell));
  });
}
