import type { Element } from "../../outline";
import type { TableRow } from "../../../markdown/blocks";

/** A heading, a line, or a row of a table, as one text. */
export interface Place {
  readonly kind: "heading" | "line" | "row";
  readonly element: Element;
  /** The cells of a row are joined with a bar. */
  readonly text: string;
  readonly cells: readonly string[];
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
  const { kind, plain, from, to, sourceOffset } = element;
  return { kind, element, text: plain, cells: [plain], from, to, sourceOffset };
}

const BETWEEN_CELLS = " | ";

function ofRow(element: Element, row: TableRow): Place {
  const { from, to } = row;
  const texts = row.cells.map(({ plain }) => plain.trim());
  const sourceOffset = (at: number): number => offsetInRow(row, texts, at);
  return { kind: "row", element, text: texts.join(BETWEEN_CELLS), cells: texts, from, to, sourceOffset };
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
