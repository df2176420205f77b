import { isNamedFor } from "../../reader/candidates/columnNames";
import { labelKind, labelName } from "../../reader/labels";
import { OWNER_NAMES } from "../../lexicon/suggestions";
import type { TextLines } from "./textLines";

/** What is written in a field or a cell. */
export type ValueKind = "severity" | "priority" | "status" | "effort" | "owner" | "id";

/** A value that is being written, in 0-based UTF-16 columns of its line. */
export interface ValuePlace {
  readonly kind: ValueKind;
  readonly from: number;
  /** Where what is written ends. */
  readonly to: number;
}

/** A table has no more rows than this above the cursor. */
const FURTHEST_HEADER = 500;
/** A longer value is a sentence. */
const LONGEST_VALUE = 40;

/** The value at a 0-based line and column: of a field such as `**Severity:**`, or of a cell below such a header. Null for other text. */
export function valuePlace(lines: TextLines, line: number, column: number): ValuePlace | null {
  const text = lines.at(line);
  const place = text.trimStart().startsWith("|") ? inCell(lines, line, column) : inField(text, column);
  return place !== null && column - place.from <= LONGEST_VALUE ? place : null;
}

function inField(text: string, column: number): ValuePlace | null {
  const field = fieldOf(text);
  if (field === null || column < field.from) return null;
  const kind = kindOfField(field.name);
  return (
    kind && { kind, from: field.from, to: text.trimEnd().length < column ? column : text.trimEnd().length }
  );
}

/** A label at the start of a line, and where its value begins. */
export interface FieldStart {
  /** In lower case, without markup. */
  readonly name: string;
  /** 0-based column. */
  readonly from: number;
}

/** The field that a line is: bold or with a name that fields have. Null for a heading, and for other text with a colon. */
export function fieldOf(text: string): FieldStart | null {
  const colon = text.indexOf(":");
  const start = text.search(/[\p{L}\p{N}]/u);
  if (colon < 0 || start < 0 || text.trimStart().startsWith("#")) return null;
  const name = labelName(text.slice(withoutNumber(text, start), colon));
  const isBold = /\*\*|__/.test(text.slice(0, colon));
  if (name === "" || name.split(" ").length > (isBold ? 4 : 2)) return null;
  if (!isBold && kindOfField(name) === null) return null;
  const blanks = /^[*_]{0,3}[ \t]*/.exec(text.slice(colon + 1))?.[0].length ?? 0;
  return { name, from: colon + 1 + blanks };
}

/** "1. Severity:" */
function withoutNumber(text: string, start: number): number {
  return start + (/^\d{1,3}[.)][ \t*_]*/.exec(text.slice(start))?.[0].length ?? 0);
}

function kindOfField(name: string): ValueKind | null {
  if (OWNER_NAMES.has(name)) return "owner";
  const kind = labelKind(name);
  return kind === "severity" || kind === "priority" || kind === "status" || kind === "effort" ? kind : null;
}

const COLUMNS = ["id", "severity", "status", "effort"] as const;

function inCell(lines: TextLines, line: number, column: number): ValuePlace | null {
  const headers = headersAbove(lines, line);
  const bars = barsIn(lines.at(line));
  const index = bars.filter((bar) => bar < column).length - 1;
  const header = headers?.[index];
  if (header === undefined) return null;
  const kind = OWNER_NAMES.has(header) ? "owner" : COLUMNS.find((role) => isNamedFor([role], header));
  if (kind === undefined) return null;
  const text = lines.at(line);
  const start = (bars[index] ?? 0) + 1;
  const cell = text.slice(start, bars[index + 1] ?? text.length);
  const from = Math.min(start + (cell.length - cell.trimStart().length), column);
  return { kind, from, to: Math.max(column, start + cell.trimEnd().length) };
}

/** The headers of the table that a row is in, in lower case without markup; null if there is none. */
export function headersAbove(lines: TextLines, line: number): readonly string[] | null {
  for (let at = line - 1; at > 0 && line - at <= FURTHEST_HEADER; at--) {
    const text = lines.at(at).trim();
    if (!text.startsWith("|")) return null;
    if (/^[|:\s-]+$/.test(text) && text.includes("-")) return cellsOf(lines.at(at - 1)).map(labelName);
  }
  return null;
}

/** The texts of the cells of a row that begins with a bar. */
export function cellsOf(text: string): readonly string[] {
  const bars = barsIn(text);
  return bars.slice(0, -1).map((bar, index) => text.slice(bar + 1, bars[index + 1]).trim());
}

function barsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
}
