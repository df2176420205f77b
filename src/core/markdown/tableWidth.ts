import type { InlineText } from "./blocks";
import { literalText } from "./plainText";

/** The cells of a row, as many as the header has; `end` is the offset behind the row. */
export function toWidth(cells: readonly InlineText[], width: number, end: number): readonly InlineText[] {
  if (cells.length === width) return cells;
  if (cells.length > width) return cells.slice(0, width);
  return [...cells, ...Array.from({ length: width - cells.length }, () => literalText("", end))];
}
