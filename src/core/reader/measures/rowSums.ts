import type { StatedSum } from "../facts";
import { isOnly } from "../annotations/says";
import type { TableElement } from "../outline";
import { isNothing, quantityIn } from "./quantity";
import { statementOf, type Scan } from "./scan";
import { sumOf } from "./sumParts";

/** Columns that a sum needs at least: with one, the last column may as well repeat it. */
const FEWEST_PARTS = 2;

/**
 * The sums that the last column of a table states of each row: "| Report | High | Low | Sum |". A total of something else cannot be told
 * from a wrong sum by one row, so at least half of the rows have to add up.
 */
export function rowSums(scan: Scan, { table }: TableElement): readonly StatedSum[] {
  const heads = table.header.cells.map(({ plain }) => plain.trim());
  const last = heads.length - 1;
  if (last <= FEWEST_PARTS || !isOnly(heads[last] ?? "", "totalRow", "name")) return [];
  const sums = table.rows.flatMap(({ cells }) => {
    const total = cells[last];
    const texts = cells.slice(1, last).map(({ plain }) => plain);
    if (!total || texts.length !== last - 1) return [];
    const parts = texts.filter((text) => !isNothing(text)).map((text) => quantityIn(text, scan.units));
    if (parts.includes(null)) return [];
    const what = `${cells[0]?.plain.trim() ?? ""}, ${heads[last] ?? ""}`;
    const place = { what, written: total.plain.trim(), ...statementOf(scan, total, total.plain) };
    return sumOf(quantityIn(total.plain, scan.units), parts, place);
  });
  return sums.filter(({ isCorrect }) => isCorrect).length * 2 >= sums.length ? sums : [];
}
