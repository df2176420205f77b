import type { Table } from "../../markdown/blocks";
import { pattern } from "../../text/pattern";
import { wordsOf } from "../../text/words";
import { hoursIn } from "../efforts";
import { leadingId, findingIds, isFindingId } from "../findingIds";
import { isColour, levelIn } from "../scale";
import { type Scale } from "../level";
import { statusOf } from "../statuses";

export type ColumnRole =
  | "id"
  | "severity"
  | "title"
  | "location"
  | "line"
  | "effort"
  | "status"
  | "cwe"
  | "cvss"
  | "impact"
  | "recommendation"
  | "resolution"
  | "type";

/** Column index by what the column is about. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>> & {
  /** The unit that the header of the efforts names, for cells that are bare numbers: "hours". */
  readonly effortUnit?: string;
};

/** Whether a header has a name. */
type HeaderTest = (header: string) => boolean;

/** One of these names, a bar between them. */
function named(names: string): HeaderTest {
  const known = names.split("|");
  return (header) => known.includes(header);
}

function like(words: RegExp): HeaderTest {
  return (header) => words.test(header);
}

// Header words by role, best first; columns that are named otherwise are told by what stands in them (`withContents`).
const NAMES: readonly (readonly [ColumnRole, readonly HeaderTest[]])[] = [
  [
    "id",
    [named("#|id|ref|reference|no|nr|nº|n°|finding id|issue id|key|code|kennung"), like(/\b(?:id|nr|no)$/)],
  ],
  [
    "severity",
    [
      like(
        /^(?:severity|criticality|sev|schweregrad|kritikalität|gravité|criticité|sévérité|gravedad|severidad|criticidad|gravidade|severidade|criticidade|gravità)\b/,
      ),
      like(/\b(?:rating|severity|criticality)$/),
      named("priority|prio|priorität|priorité|prioridad|prioridade"),
      named(
        "risk|risk level|risk rating|level|rating|risiko|riesgo|risco|niveau de risque|niveau|nivel|nível|einstufung|klasse|stufe|class|classification|score|risk score|impact level|grade|grading",
      ),
      named("cvss/priority|cvss /priority|cvss/ priority|cvss / priority"),
    ],
  ],
  [
    "title",
    [
      named(
        "issue|finding|title|vulnerability|vulnerability name|weakness|bug|defect|blocker|gap|problem|item|gap description|p0 gap|p1 gap|p2 gap|p3 gap|p4 gap|what|threat|summary|feststellung|befund|constat|hallazgo|achado|mangel|fehler|abweichung|anomalie|anomalía|incidencia|defeito|defecto|titel|titre|título",
      ),
      like(/\b(?:issue|finding|gap|vulnerability|blocker|title|weakness|defect|threat)\b/),
      named(
        "description|name|concern|observation|surface|feature|package|component|item|what|task|action|risk|beschreibung|descripción|descrição|risiko|riesgo|risco",
      ),
    ],
  ],
  [
    "location",
    [
      named(
        "file|files|location|locations|path|files affected|affected file|affected files|affected|where|component|module|file:line|file / line|source|resource|endpoint|datei|fichier|archivo|arquivo",
      ),
    ],
  ],
  ["line", [named("line|lines")]],
  [
    "effort",
    [
      like(/\beffort\b/),
      named(
        "estimate|estimates|est|est time|est hours|est days|est h|est d|estimated time|estimated hours|estimated days|estimated work|time|fix time|eta|time to fix|size|work|hours|days|person days|man days|pd|md|duration|aufwand|esfuerzo|esforco|esforço|charge|estimativa|estimación|points|sp|story points",
      ),
    ],
  ],
  [
    "status",
    [
      like(/\bstatus\b/),
      named(
        "state|classification|fixed|fixed?|done|done?|result|verdict|retest|stand|triage|état|estado|situação|disposition|outcome|conclusion",
      ),
    ],
  ],
  // What a tracker closed it as, beside the status.
  ["resolution", [named("resolution|resolved as|close reason")]],
  ["type", [named("t|type|issue type|kind|art|tipo")]],
  ["cwe", [like(/^cwes?\b/)]],
  ["cvss", [(header) => header.startsWith("cvss"), named("score"), named("base score")]],
  ["impact", [named("impact|consequence|effect|business impact|auswirkung|impacto")]],
  [
    "recommendation",
    [
      named(
        "fix|recommendation|mitigation|remediation|solution|action|required fix|fix required|maßnahme|mesure|treatment",
      ),
    ],
  ],
];

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
  for (const [role, tests] of NAMES) {
    if (role === "title" && columns.id === undefined) take("id", columnOfIds(table));
    const isFit = (index: number): boolean =>
      !taken.has(index) && (role !== "severity" || holdsLevels(table, index, scale));
    take(role, bestColumn(headers, tests, isFit));
  }
  return withContents(table, headers, columns, scale);
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

/** Most of the cells state a level: a column called Risk may as well hold the risks. */
function holdsLevels(table: Table, column: number, scale: Scale): boolean {
  const cells = cellsOf(table, column);
  return cells.filter((cell) => levelIn(cell, scale) !== null).length * 2 >= cells.length;
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

/** The number of a published advisory: where a column holds them, they are the ids. */
export function isAdvisory(word: string): boolean {
  return /^(?:CVE-\d{4}-\d{4,7}|GHSA(?:-\w{4}){3})$/i.test(word);
}

// Levels of something else than of a finding.
const OTHER_LEVELS =
  /\b(?:confidence|likelihood|probability|ease|complexity|effort|exploitability|value|maturity|wahrscheinlichkeit|vraisemblance|probabilidad|probabilidade|quality|trend|current|target|wish|benefit|demand|inherent|sprint|phase|milestone|release|version|quarter|week|iteration|stage)\b/;

/** What no header tells, the cells do: a column of levels, of statuses, the column with the longest text. */
function withContents(
  table: Table,
  headers: readonly string[],
  named: Partial<Record<ColumnRole, number>>,
  scale: Scale,
): Columns {
  const columns: Partial<Record<ColumnRole, number>> = { ...named };
  const isFree = (index: number): boolean => !Object.values(columns).includes(index);
  if (columns.severity === undefined && table.rows.length > 0) {
    const index = headers.findIndex(
      (header, i) =>
        (isFree(i) || i === columns.impact || i === columns.status) &&
        !OTHER_LEVELS.test(header) &&
        everyCell(table, i, (cell) => isBareLevel(cell, scale)),
    );
    if (index >= 0) {
      if (columns.impact === index) delete columns.impact;
      if (columns.status === index) delete columns.status;
      columns.severity = index;
    }
  }
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
      (header, i) => isFree(i) && !OTHER_TIMES.test(header) && holdsEfforts(table, i),
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

function isBareLevel(cell: string, scale: Scale): boolean {
  return levelIn(cell, scale) !== null && wordsOf(cell).length <= 2 && !isColour(cell);
}

function holdsStatuses(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  if (cells.length < 2) return false;
  const others = cells.filter((cell) => statusOf(cell.split(/[:,;(]/)[0]?.slice(0, 40) ?? "") === null);
  return others.length * 5 <= cells.length;
}

const OTHER_TIMES =
  /\b(?:due|date|deadline|until|when|age|since|window|duration|runtime|latency|target|frist|bis|termin)\b/;

function holdsEfforts(table: Table, column: number): boolean {
  const cells = cellsOf(table, column).filter((cell) => /\w/.test(cell));
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

/** What a table is no list of findings for; null where it may be one. */
export function reasonAgainst(table: Table, columns: Columns, scale: Scale = NO_SCALE): string | null {
  const headers = table.header.cells.map((cell) => headerName(cell.plain));
  const has = (pattern: RegExp): boolean => headers.some((header) => pattern.test(header));
  if (has(/\blikelihood\b|\bprobability\b/) && columns.id === undefined)
    return "a risk matrix states risks, not findings";
  if (has(/\btarget\b/) && has(/\bactual\b|\bcurrent\b|\bresult\b|\bmeasured\b/)) return "a table of targets";
  if (has(/\bcoverage\b|\bstatements?\b|\bpass rate\b|\btested\b|\btests\b/))
    return "a table of tests or coverage";
  if (columns.title === undefined && columns.id === undefined) return "no column names a finding";
  if (columns.id !== undefined && columns.title === undefined && !idsInColumn(table, columns.id))
    return "no column names a finding";
  if (isCountTable(table, columns, scale)) return "a table of counts";
  return null;
}

const COUNT_CELL = pattern(
  String.raw`^[^\p{L}\d]{0,3}\d{1,4}\b(?!\s*(?:h|d|w|min|%|\.\d|[:.)]\s*[\p{L}]))|^[-–—]?$`,
);

/** Severity by count: the levels are all different and another column holds numbers. */
export function isCountTable(table: Table, columns: Columns, scale: Scale = NO_SCALE): boolean {
  // What has ids of its own counts nothing, however many figures stand beside them.
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
      table.rows.some((row) => /\d/.test(row.cells[index]?.plain ?? "")),
  );
}

function idsInColumn(table: Table, column: number): boolean {
  return table.rows.some((row) => {
    const cell = row.cells[column]?.plain.trim() ?? "";
    return findingIds(cell).length > 0 || (cell !== "" && isIdOnly(cell));
  });
}
