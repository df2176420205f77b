import { createLineIndex } from "../text/range";
import { bodyStart } from "./frontMatter";

/** Replaces the text between two 0-based UTF-16 offsets; `to` is exclusive. */
export interface FrontMatterEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The edit that sets a key of the front matter, or removes it if the value is null; front matter is added where there is none, and removed
 * with its last key. Null if there is nothing to change. Key and value are written as they are.
 */
export function frontMatterEdit(text: string, key: string, value: string | null): FrontMatterEdit | null {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const end = bodyStart(text);
  if (end === start) {
    const lines = ["---", `${key}: ${value ?? ""}`, "---", "", ""];
    return value === null ? null : { from: start, to: start, text: lines.join(lineBreak) };
  }
  const own = lineOf(text, end, key);
  if (value === null) return own === null ? null : removal(text, start, end, own);
  const line = `${key}: ${value}`;
  if (own !== null)
    return own.text === line ? null : { from: own.from, to: own.from + own.text.length, text: line };
  const second = createLineIndex(text).lineStart(2);
  return { from: second, to: second, text: line + lineBreak };
}

interface Line {
  readonly from: number;
  /** Offset of the next line. */
  readonly next: number;
  readonly text: string;
}

/** The first line of the front matter with this key. The first value counts. */
function lineOf(text: string, end: number, key: string): Line | null {
  return linesBetween(text, end).find((line) => line.text.toLowerCase().startsWith(`${key}:`)) ?? null;
}

/** The lines between the two delimiters. */
function linesBetween(text: string, end: number): readonly Line[] {
  const lines = createLineIndex(text);
  const last = lines.lineAt(Math.max(end - 1, 0));
  return Array.from({ length: Math.max(last - 2, 0) }, (_, index) => {
    const from = lines.lineStart(index + 2);
    const next = lines.lineStart(index + 3);
    return { from, next, text: text.slice(from, next).trimEnd() };
  });
}

function removal(text: string, start: number, end: number, own: Line): FrontMatterEdit {
  const isLast = linesBetween(text, end).every((line) => line.from === own.from || line.text === "");
  if (!isLast) return { from: own.from, to: own.next, text: "" };
  const blank = ["\r\n", "\n"].find((lineBreak) => text.startsWith(lineBreak, end)) ?? "";
  return { from: start, to: end + blank.length, text: "" };
}
