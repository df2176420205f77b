/** Tables that rate the parts of a product with colors: "| Pillar | Rating | Remark |", one row for each part. */
import type { Table } from "../../markdown/blocks";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isColor } from "../colors";

/** Where such a table names the part, its color, and what is said about it. Column indexes. */
export interface RatedParts {
  readonly part: number;
  readonly rating: number;
  readonly remark: number | null;
}

/** The columns of a table of rated parts; null for every other table. */
export function ratedPartsOf(table: Table): RatedParts | null {
  const headers = table.header.cells.map(({ plain }) => plain);
  const rating = headers.findIndex(
    (header, column) => asksFor(header, ["rating", "state"]) && areColors(table, column),
  );
  if (rating < 0) return null;
  const named = headers.findIndex((header, column) => column !== rating && asksFor(header, ["part"]));
  // "Status" alone is as often that of a finding or a check.
  if (named < 0 && !asksFor(headers[rating] ?? "", ["rating"])) return null;
  const part = named >= 0 ? named : rating === 0 ? 1 : 0;
  return part >= headers.length ? null : { part, rating, remark: remarkColumn(table, [part, rating]) };
}

function asksFor(header: string, concepts: readonly string[]): boolean {
  const said = phrasesIn(header);
  return ofFamily(said, "columnName").some(
    ({ concept, first, end }) => concepts.includes(concept) && first === 0 && end === said.tokens.length,
  );
}

function areColors({ rows }: Table, column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => isColor(cells[column]?.plain ?? ""));
}

/** The column with the longest sentences. */
function remarkColumn(table: Table, taken: readonly number[]): number | null {
  const words = table.header.cells.map((_, column) =>
    taken.includes(column)
      ? 0
      : table.rows.reduce((sum, { cells }) => sum + phrasesIn(cells[column]?.plain ?? "").tokens.length, 0),
  );
  const most = Math.max(...words);
  return most < table.rows.length * 2 ? null : words.indexOf(most);
}
