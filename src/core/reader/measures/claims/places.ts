import type { Element } from "../../outline";
import type { Mark, TableRow } from "../../../markdown/blocks";

/** A heading, a line, or a row of a table, as one text. */
export interface Place {
  readonly kind: "heading" | "line" | "row";
  readonly element: Element;
  /** The cells of a row are joined with a bar. */
  readonly text: string;
  readonly cells: readonly string[];
  /** What is written as code, in offsets of the text. */
  readonly code: readonly Pick<Mark, "from" | "to">[];
  readonly from: number;
  readonly to: number;
  /** Document offset of an offset of the text. */
  readonly sourceOffset: (at: number) => number;
}

/** The heading, the line or the rows of an element; code has none. */
export function placesOf(element: Element): readonly Place[] {
  if (element.kind === "heading" || element.kind === "line") return [ofLine(element)];
  return element.kind === "table" ? element.table.rows.map((row) => ofRow(element, row)) : [];
}

function ofLine(element: Extract<Element, { plain: string }>): Place {
  const { kind, plain, marks, from, to, sourceOffset } = element;
  const code = marks.filter((mark) => mark.kind === "code");
  return { kind, element, text: plain, cells: [plain], code, from, to, sourceOffset };
}

const BETWEEN_CELLS = " | ";

function ofRow(element: Element, row: TableRow): Place {
  const { from, to } = row;
  const texts = row.cells.map(({ plain }) => plain.trim());
  const sourceOffset = (at: number): number => offsetInRow(row, texts, at);
  const text = texts.join(BETWEEN_CELLS);
  return { kind: "row", element, text, cells: texts, code: codeInRow(row, texts), from, to, sourceOffset };
}

function codeInRow({ cells }: TableRow, texts: readonly string[]): Place["code"] {
  let start = 0;
  return cells.flatMap(({ plain, marks }, index) => {
    const shift = start - (plain.length - plain.trimStart().length);
    start += (texts[index]?.length ?? 0) + BETWEEN_CELLS.length;
    return marks.flatMap(({ kind, from, to }) =>
      kind === "code" ? [{ from: from + shift, to: to + shift }] : [],
    );
  });
}

/** The offset between two cells is that of the end of the first one. */
function offsetInRow({ cells, to }: TableRow, texts: readonly string[], at: number): number {
  let start = 0;
  for (const [index, cell] of cells.entries()) {
    const length = texts[index]?.length ?? 0;
    const indent = cell.plain.length - cell.plain.trimStart().length;
    if (at < start + length + BETWEEN_CELLS.length)
      return cell.sourceOffset(indent + Math.min(at - start, length));
    start += length + BETWEEN_CELLS.length;
  }
  return to;
}
