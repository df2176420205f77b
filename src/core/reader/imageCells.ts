/** Cells that consist of a picture: its name is what a reader sees. */
import { wordsOf } from "../text/words";
import type { InlineText, Table, TableRow } from "../markdown/blocks";

/** How much of a cell is read. UTF-16 units. */
const LONGEST_CELL = 500;
// Example: `<img height="30px" src="static/critical.png"/>` and `![](static/critical.png)` name "critical".
const PICTURE = /(?:<img\s[^<>]{0,200}?src="|!\[\]\()[^"()<>\s]{0,200}?([\w-]{1,40})\.\w{3,4}[")]/i;

/** A table in which an empty cell with a picture has the name of the picture's file as its text. */
export function withNamedPictures(table: Table, source: string): Table {
  const cell = (one: InlineText): InlineText => {
    const name = one.plain.trim() === "" ? pictureIn(source.slice(one.from, one.to)) : null;
    return name === null
      ? one
      : { ...one, plain: name, marks: [], sourceOffset: (at) => (at === 0 ? one.from : one.to) };
  };
  const row = (one: TableRow): TableRow => ({ ...one, cells: one.cells.map(cell) });
  return { ...table, header: row(table.header), rows: table.rows.map(row) };
}

function pictureIn(written: string): string | null {
  const name = PICTURE.exec(written.slice(0, LONGEST_CELL))?.[1];
  return name === undefined ? null : wordsOf(name).join(" ");
}
