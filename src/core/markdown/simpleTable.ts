import { LARGEST_LEAF, type InlineText, type TableRow } from "./blocks";
import { readTrimmed, type InlineContext } from "./lezerInline";
import { literalText } from "./plainText";
import { lineEnd, matchAt, type ReadBlock } from "./simpleLines";
import { toWidth } from "./tableWidth";

/** A table that begins at an offset, every line of it with a bar at the margin; null for any other. */
export function readSimpleTable(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  const headerEnd = lineEnd(text, at);
  const delimiterEnd = lineEnd(text, headerEnd + 1);
  if (headerEnd - at > LARGEST_LEAF || !DELIMITER.test(text.slice(headerEnd + 1, delimiterEnd))) return null;
  const inCell = { ...context, isCell: true };
  const header = readRow(inCell, at, headerEnd);
  if (header.cells.length !== readRow(inCell, headerEnd + 1, delimiterEnd).cells.length) return null;
  const rows: TableRow[] = [];
  let to = delimiterEnd;
  while (text.charAt(to + 1) === "|") {
    const end = lineEnd(text, to + 1);
    if (end - to > LARGEST_LEAF) return null;
    const { cells } = readRow(inCell, to + 1, end);
    rows.push({ from: to + 1, to: end, cells: toWidth(cells, header.cells.length, end) });
    to = end;
  }
  // Any other line would be one more row.
  if (matchAt(ENDS_TABLE, text, to) === null) return null;
  return { block: { kind: "table", from: at, to, header, rows }, next: to + 1 };
}

const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
const ENDS_TABLE = /\n?$|\n[ \t]*(?:\n|$)|\n#{1,6}[ \t]/y;

/** Cells by column, "" where there is nothing between two bars. */
function readRow(context: InlineContext, from: number, to: number): TableRow {
  const cells: InlineText[] = [];
  for (let start = from + 1; start < to;) {
    const bar = nextBar(context.text, start, to);
    const cell = readTrimmed(start, bar, context);
    // What stands behind the last bar is a cell only if it is something.
    if (cell.from < cell.to) cells.push(cell);
    else if (bar < to) cells.push(literalText("", bar));
    start = bar + 1;
  }
  return { from, to, cells };
}

/** The next bar that is not escaped, `to` where there is none. */
function nextBar(text: string, from: number, to: number): number {
  let bar = text.indexOf("|", from);
  while (bar >= 0 && bar < to && isEscaped(text, from, bar)) bar = text.indexOf("|", bar + 1);
  return bar < 0 || bar > to ? to : bar;
}

function isEscaped(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && text.charAt(start - 1) === "\\") start--;
  return (at - start) % 2 === 1;
}
