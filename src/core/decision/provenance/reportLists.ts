/** Lists and tables in the lines of a report, as a citation names them. */
import type { ReportLines } from "./citedClauses";

/** The entries of a list or table, and the lines that introduce it. */
export interface ReportList {
  /** Its entries, without the header and the total of a table. */
  readonly entries: readonly string[];
  /** The 1-based line of its first entry. */
  readonly line: number;
  /** What is in front of it, the nearest heading first. */
  readonly intro: readonly string[];
}

/** Lines between what announces a list and the list. */
const NEAR = 4;

const ITEM = /^(\s{0,3})(?:[-*+•]|\d{1,3}[.)])\s/;
const ROW = /^\s*\|/;
const SEPARATOR = /^\s*\|[\s:|-]+$/;
const HEADING = /^#{1,6}\s/;
const TOTAL = /^\W*(?:total|sum|overall)\b/i;

/** The list that some lines are, or announce; null if they are one entry of it, or there is none. */
export function listAt(lines: readonly string[], { startLine, endLine }: ReportLines): ReportList | null {
  const first = firstEntry(lines, startLine - 1);
  if (first === null) return null;
  // One entry is not the list, but the header of a table stands for it; what is cited up to some entry ends there.
  if (first === startLine - 1 && endLine === startLine && !SEPARATOR.test(lines[first + 1] ?? ""))
    return null;
  const last = endLine > first + 1 ? endLine : lines.length;
  const entries = isRow(lines[first]) ? rowsFrom(lines, first, last) : itemsFrom(lines, first, last);
  return { entries, line: first + 1, intro: introOf(lines, first) };
}

/** The list or table right above a line that sums it up: "Total: 40 hours". */
export function listAbove(lines: readonly string[], { path, startLine }: ReportLines): ReportList | null {
  const isEntry = (line: string): boolean => ROW.test(line) || ITEM.test(line);
  const last = lines.findLastIndex((line, index) => index < startLine - 1 && line.trim() !== "");
  const own = (lines[startLine - 1] ?? "").replaceAll("*", "").trimEnd();
  if (HEADING.test(own) || own.endsWith(":")) return null;
  if (last < 0 || !isEntry(lines[last] ?? "") || isEntry(lines[startLine - 1] ?? "")) return null;
  // A table has no blank lines, a list may have some.
  const ends = (line: string): boolean =>
    ROW.test(lines[last] ?? "") ? !ROW.test(line) : ROW.test(line) || (!ITEM.test(line) && /^\S/.test(line));
  const before = lines.findLastIndex((line, index) => index < last && ends(line));
  const first = lines.findIndex((line, index) => index > before && isEntry(line));
  return listAt(lines, { path, startLine: first + 1, endLine: last + 1 });
}

/** Only blank lines, and one that announces it, may be in front of a list. */
function firstEntry(lines: readonly string[], start: number): number | null {
  for (let index = start; index <= start + NEAR && index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (ITEM.test(line) || ROW.test(line)) return index;
    if (index > start && HEADING.test(line)) return null;
  }
  return null;
}

function rowsFrom(lines: readonly string[], first: number, last: number): readonly string[] {
  const end = lines.findIndex((line, index) => index > first && !isRow(line));
  const rows = lines.slice(first, Math.min(last, end < 0 ? lines.length : end));
  const isHeader = SEPARATOR.test(lines[first + 1] ?? "");
  return rows.slice(isHeader ? 1 : 0).filter((row) => !SEPARATOR.test(row) && !TOTAL.test(row));
}

/** Items with the indentation of the first one, up to a heading or a paragraph. */
function itemsFrom(lines: readonly string[], first: number, last: number): readonly string[] {
  const indent = ITEM.exec(lines[first] ?? "")?.[1]?.length ?? 0;
  const end = lines.findIndex((line, index) => index > first && /^\S/.test(line) && !ITEM.test(line));
  return lines
    .slice(first, Math.min(last, end < 0 ? lines.length : end))
    .filter((line) => ITEM.exec(line)?.[1]?.length === indent);
}

function introOf(lines: readonly string[], first: number): readonly string[] {
  const heading = lines.findLastIndex((line, index) => index < first && HEADING.test(line));
  const above = lines.slice(Math.max(0, first - NEAR), first).filter((line) => line.trim() !== "");
  return [lines[heading] ?? "", ...above, isRow(lines[first]) ? (lines[first] ?? "") : ""];
}

function isRow(line: string | undefined): boolean {
  return ROW.test(line ?? "");
}
