import type { Table } from "../../markdown/blocks";
import { wordsOf } from "../../text/words";
import { findingIds } from "../findingIds";
import { labelSeverity } from "../severityWords";
import { pattern } from "../../text/pattern";

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
  | "recommendation";

/** Column index by what the column is about. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>;

// Header words by role, best first: a table's severity column may be called Severity, Priority, Risk or Impact.
const NAMES: readonly (readonly [ColumnRole, readonly RegExp[]])[] = [
  ["id", [/^(?:#|id|ref|no|nr|finding id|issue id|key|code)$/, /\bid$/]],
  [
    "severity",
    [
      /^(?:severity|criticality)\b/,
      /^priority$/,
      /^(?:risk|risk level|level|rating)$/,
      /^cvss ?\/ ?priority$/,
    ],
  ],
  [
    "title",
    [
      /^(?:issue|finding|title|vulnerability|vulnerability name|weakness|bug|defect|blocker|gap|problem|item|gap description|p\d gap|what)$/,
      /\b(?:issue|finding|gap|vulnerability|blocker|title)\b/,
      /^(?:description|name|summary|concern|observation|surface|feature|package|component|item|what|task|action)$/,
    ],
  ],
  [
    "location",
    [
      /^(?:file|files|location|locations|path|files affected|affected files?|where|component|module|file:line|file \/ line|source)$/,
    ],
  ],
  ["line", [/^lines?$/]],
  ["effort", [/\beffort\b/, /^(?:estimate|estimated time|time|fix time|eta|time to fix|size|work)$/]],
  ["status", [/\bstatus\b/, /^(?:state|resolution|classification|fixed\??|done\??|result|verdict)$/]],
  ["cwe", [/^cwes?\b/]],
  ["cvss", [/^cvss/, /^score$/]],
  ["impact", [/^(?:impact|consequence|effect|business impact)$/]],
  [
    "recommendation",
    [/^(?:fix|recommendation|mitigation|remediation|solution|action|required fix|fix required)$/],
  ],
];

/** Which column of a table is about what. */
export function columnsOf(table: Table): Columns {
  const headers = table.header.cells.map((cell) => headerName(cell.plain));
  const columns: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  for (const [role, patterns] of NAMES) {
    const index = bestColumn(headers, patterns, taken);
    if (index === null) continue;
    columns[role] = index;
    taken.add(index);
  }
  return withLevelsInCells(table, columns);
}

const NOT_NAME = pattern(String.raw`[^\p{L}\p{N}#/:&?]+`, "g");

function headerName(plain: string): string {
  return plain.toLowerCase().replace(NOT_NAME, " ").trim();
}

function bestColumn(
  headers: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
): number | null {
  for (const pattern of patterns) {
    const index = headers.findIndex((header, i) => !taken.has(i) && pattern.test(header));
    if (index >= 0) return index;
  }
  return null;
}

/** No column is named for it, but one whose cells are levels states them ("Impact: CRITICAL"). */
function withLevelsInCells(table: Table, columns: Columns): Columns {
  if (columns.severity !== undefined || table.rows.length === 0) return columns;
  const impact = columns.impact;
  if (impact === undefined) return columns;
  const stated = table.rows.filter((row) => isBareLevel(row.cells[impact]?.plain ?? ""));
  if (stated.length !== table.rows.length) return columns;
  const others: Columns = Object.fromEntries(Object.entries(columns).filter(([role]) => role !== "impact"));
  return { ...others, severity: impact };
}

function isBareLevel(cell: string): boolean {
  return labelSeverity(cell) !== null && wordsOf(cell).length <= 2;
}

/** What a table is no list of findings for; null where it may be one. */
export function reasonAgainst(table: Table, columns: Columns): string | null {
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
  if (isCountTable(table, columns)) return "a table of counts";
  return null;
}

const COUNT_CELL = pattern(String.raw`^[^\p{L}\d]{0,3}\d{1,4}\b(?!\s*(?:h|d|w|min|%|\.\d))|^[-–—]?$`);

/** Severity by count: the levels are all different and another column holds numbers. */
export function isCountTable(table: Table, columns: Columns): boolean {
  const severity = columns.severity ?? 0;
  const levels = table.rows.map((row) => labelSeverity(row.cells[severity]?.plain ?? "")?.severity);
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
  return table.rows.some((row) => findingIds(row.cells[column]?.plain ?? "").length > 0);
}
