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
}

/** The heading, the line or the rows of an element; code has none. */
export function placesOf(element: Element): readonly Place[] {
  if (element.kind === "heading" || element.kind === "line") return [ofLine(element)];
  return element.kind === "table" ? element.table.rows.map((row) => ofRow(element, row)) : [];
}

function ofLine(element: Extract<Element, { plain: string }>): Place {
  const { kind, plain, from, to } = element;
  return { kind, element, text: plain, cells: [plain], from, to };
}

function ofRow(element: Element, { cells, from, to }: TableRow): Place {
  const texts = cells.map(({ plain }) => plain.trim());
  return { kind: "row", element, text: texts.join(" | "), cells: texts, from, to };
}
