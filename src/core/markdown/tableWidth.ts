import type { InlineText, TableRow } from "./blocks";
import { literalText } from "./plainText";

/**
 * The rows with as many cells as the header has. All of them together are filled up by at most as many cells as the table has characters:
 * a wide header above many short rows would otherwise make a number of cells that is quadratic in the text. What is left out is empty.
 */
export function toWidth(rows: readonly TableRow[], width: number, characters: number): readonly TableRow[] {
  let left = characters;
  return rows.map((row) => {
    if (row.cells.length === width) return row;
    if (row.cells.length > width) return { ...row, cells: row.cells.slice(0, width) };
    const added = Math.min(width - row.cells.length, left);
    left -= added;
    return { ...row, cells: [...row.cells, ...emptyCells(added, row.to)] };
  });
}

function emptyCells(count: number, at: number): readonly InlineText[] {
  return Array.from({ length: count }, () => literalText("", at));
}
