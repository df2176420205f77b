import type { TableRow } from "../markdown/blocks";
import type { LineIndex } from "../text/range";
import type { Element, HeadingElement, LineElement, Outline, TableElement } from "./outline";

/** The statement that a comment is about, in document offsets. */
export type CorrectionTarget = { readonly from: number; readonly to: number } & (
  | { readonly kind: "element"; readonly element: HeadingElement | LineElement }
  | { readonly kind: "row"; readonly element: TableElement; readonly row: TableRow }
);

/** What a reader sees of the statement. */
export function textOfTarget(target: CorrectionTarget): string {
  return target.kind === "row"
    ? target.row.cells.map((cell) => cell.plain).join(" | ")
    : target.element.plain;
}

/** Where a comment stands: in code or escaped and so none, shown as text by mistake, about a statement, or about nothing. */
export type CommentPlace =
  | { readonly kind: "code" | "text" }
  | { readonly kind: "target"; readonly target: CorrectionTarget }
  | { readonly kind: "lost"; readonly problem: string };

/** Text farther away than this, in a line or between a comment and its statement, is not read. */
const FURTHEST = 20_000;

/** What may precede a statement: blanks and the marks of quotes, items, headings, rows, boxes and numbers. */
const LEAD = /^[\s>|#*+\-\d.)(\[\]xX_~]*$/;

/**
 * The statement that the comment between two offsets is about: the heading, item, row or paragraph that it follows on the
 * same line, otherwise the next one below it with nothing between.
 */
export function placeOfComment(outline: Outline, lines: LineIndex, from: number, to: number): CommentPlace {
  const { elements, text } = outline;
  const before = lastAtOrBefore(elements, from);
  const owner = elements[before];
  if ((owner?.kind === "code" || owner?.kind === "opaque") && from < owner.to) return { kind: "code" };
  const lineStart = lines.lineStart(lines.lineAt(from));
  if (from - lineStart > FURTHEST) return lost("It is too far from the beginning of its line.");
  const lead = text.slice(lineStart, from);
  // Inside of another comment.
  if (lead.lastIndexOf("<!--") > lead.lastIndexOf("-->")) return { kind: "code" };
  const own = onLine(outline, lines, before, from);
  const shown = own && shownAs(own, text.slice(from, to));
  if (shown) return { kind: text.charAt(from - 1) === "\\" ? "code" : shown };
  if (own) return targetOf(elements, lines, own);
  if (!LEAD.test(withoutComments(lead)))
    return lost("No heading, item, row or paragraph precedes it on its line.");
  if (lineEndBehind(text, to) !== "")
    return lost(
      "Markdown takes the text after it on its line as part of the comment. Put the comment on its own line.",
    );
  const next = elements[before + 1];
  if (!next || next.from - to > FURTHEST || !LEAD.test(withoutComments(text.slice(to, next.from))))
    return lost("No heading, item, row or paragraph is right below it.");
  if (next.kind === "table")
    return lost("It is above a table. Move it to the end of the row that it is about.");
  if (next.kind !== "heading" && next.kind !== "line")
    return lost("No heading, item, row or paragraph is right below it.");
  return targetOf(elements, lines, next);
}

function lost(problem: string): CommentPlace {
  return { kind: "lost", problem };
}

type Statement = HeadingElement | LineElement | { readonly row: TableRow; readonly table: TableElement };

function targetOf(elements: readonly Element[], lines: LineIndex, found: Statement): CommentPlace {
  if ("row" in found) {
    const { row, table } = found;
    if (row === table.table.header) return lost("It is on the header of a table, not on a row.");
    return { kind: "target", target: { kind: "row", element: table, row, from: row.from, to: row.to } };
  }
  const element = found.kind === "line" ? firstLine(elements, lines, found) : found;
  return { kind: "target", target: { kind: "element", element, from: element.from, to: element.to } };
}

/** The line that its paragraph or item begins with: that one states what the rest is about. */
function firstLine(elements: readonly Element[], lines: LineIndex, line: LineElement): LineElement {
  let first = line;
  while (!first.isFirst && first.item === null) {
    const above = elements[first.index - 1];
    if (above?.kind !== "line" || lines.lineAt(first.from) - lines.lineAt(above.from) > 1) break;
    first = above;
  }
  return first;
}

/** The first statement that begins in the line of an offset, `before` being the last element that begins in front of it. */
function onLine({ elements }: Outline, lines: LineIndex, before: number, from: number): Statement | null {
  const line = lines.lineAt(from);
  let found: Statement | null = null;
  for (let i = before; i >= 0; i--) {
    const element = elements[i];
    if (element?.kind === "table") {
      const { header, rows } = element.table;
      const row = rows[lastAtOrBefore(rows, from)] ?? header;
      return found ?? (lines.lineAt(row.from) === line ? { row, table: element } : null);
    }
    if (!element || lines.lineAt(element.from) !== line) break;
    if (element.kind === "heading" || element.kind === "line") found = element;
  }
  return found;
}

/** What a reader sees of a comment; null for nothing, as it should be. */
function shownAs(statement: Statement, comment: string): "code" | "text" | null {
  const texts = "row" in statement ? statement.row.cells : [statement];
  const shown = texts.find(({ plain }) => plain.includes(comment));
  if (!shown) return null;
  const at = shown.plain.indexOf(comment);
  return shown.marks.some(({ kind, from, to }) => kind === "code" && from <= at && at < to) ? "code" : "text";
}

function lineEndBehind(text: string, to: number): string {
  const rest = text.slice(to, to + FURTHEST);
  const end = rest.search(/[\r\n]/);
  return withoutComments(end < 0 ? rest : rest.slice(0, end)).trim();
}

function withoutComments(text: string): string {
  let rest = text;
  let kept = "";
  for (let start = rest.indexOf("<!--"); start >= 0; start = rest.indexOf("<!--")) {
    const end = rest.indexOf("-->", start + 4);
    if (end < 0) break;
    kept += rest.slice(0, start);
    rest = rest.slice(end + 3);
  }
  return kept + rest;
}

/** Index of the last element or row that begins at or before an offset, -1 for none. */
function lastAtOrBefore(elements: readonly { readonly from: number }[], offset: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
