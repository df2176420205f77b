import type { TableRow } from "../markdown/blocks";
import type { LineIndex } from "../text/range";
import type { Element, HeadingElement, LineElement, Outline, TableElement } from "./outline";

/** The statement that a comment is about, in document offsets. */
export type CorrectionTarget = { readonly from: number; readonly to: number } & (
  | { readonly kind: "element"; readonly element: HeadingElement | LineElement }
  | { readonly kind: "row"; readonly element: TableElement; readonly row: TableRow }
);

/** Where a comment stands: shown as text and so none, about a statement, or where it is about nothing. */
export type CommentPlace =
  | { readonly kind: "shown" }
  | { readonly kind: "target"; readonly target: CorrectionTarget }
  | { readonly kind: "lost"; readonly problem: string };

/** What is behind this in a line or between a comment and its statement is not looked at. */
const FURTHEST = 20_000;

/** What may stand in front of a statement: blanks and the marks of quotes, items, headings, rows, boxes and numbers. */
const LEAD = /^[\s>|#*+\-\d.)(\[\]xX_~]*$/;

/**
 * The statement that the comment between two offsets is about: the heading, item, row or paragraph that it stands behind in the
 * same line, else the next one below it with nothing between.
 */
export function placeOfComment(outline: Outline, lines: LineIndex, from: number, to: number): CommentPlace {
  const { elements, text } = outline;
  const before = lastAtOrBefore(elements, from);
  const owner = elements[before];
  if ((owner?.kind === "code" || owner?.kind === "opaque") && from < owner.to) return { kind: "shown" };
  const lineStart = lines.lineStart(lines.lineAt(from));
  if (from - lineStart > FURTHEST) return lost("It stands too far behind the beginning of its line.");
  const lead = text.slice(lineStart, from);
  // Inside of another comment.
  if (lead.lastIndexOf("<!--") > lead.lastIndexOf("-->")) return { kind: "shown" };
  const own = onLine(outline, lines, before, lines.lineAt(from));
  if (own && shows(own, text.slice(from, to))) return { kind: "shown" };
  if (!LEAD.test(withoutComments(lead))) {
    if (own === null) return lost("No heading, item, row or paragraph stands in front of it in its line.");
    return targetOf(elements, lines, own);
  }
  if (lineEndBehind(text, to) !== "")
    return lost(
      "The text behind it in its line is part of the comment to every reader. Give it its own line.",
    );
  const next = elements[before + 1];
  if (!next || next.from - to > FURTHEST || !LEAD.test(withoutComments(text.slice(to, next.from))))
    return lost("No heading, item, row or paragraph stands right below it.");
  if (next.kind === "table")
    return lost("It stands above a table. Write it behind the row that it is about.");
  if (next.kind !== "heading" && next.kind !== "line")
    return lost("No heading, item, row or paragraph stands right below it.");
  return targetOf(elements, lines, next);
}

function lost(problem: string): CommentPlace {
  return { kind: "lost", problem };
}

type Statement = HeadingElement | LineElement | { readonly row: TableRow; readonly table: TableElement };

function targetOf(elements: readonly Element[], lines: LineIndex, found: Statement): CommentPlace {
  if ("row" in found) {
    const { row, table } = found;
    if (row === table.table.header) return lost("It stands at the head of a table, not at a row.");
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

/** The first statement that begins in this line, `before` being the last element that begins in front of the comment. */
function onLine(outline: Outline, lines: LineIndex, before: number, line: number): Statement | null {
  let found: Statement | null = null;
  for (let i = before; i >= 0; i--) {
    const element = outline.elements[i];
    if (element?.kind === "table") {
      const row = [element.table.header, ...element.table.rows].find(
        (one) => lines.lineAt(one.from) === line,
      );
      return found ?? (row ? { row, table: element } : null);
    }
    if (!element || lines.lineAt(element.from) !== line) break;
    if (element.kind === "heading" || element.kind === "line") found = element;
  }
  return found;
}

/** A comment that a reader sees is code or escaped, and none. */
function shows(statement: Statement, comment: string): boolean {
  if ("row" in statement) return statement.row.cells.some((cell) => cell.plain.includes(comment));
  return statement.plain.includes(comment);
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

/** Index of the last element that begins at or before an offset, -1 for none. */
function lastAtOrBefore(elements: readonly Element[], offset: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
