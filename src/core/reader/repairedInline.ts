import type { InlineText, Table, TableRow } from "../markdown/blocks";
import { repairs, type Repair } from "../text/words";

/** A text whose mojibake is read as the symbols that were meant; its marks and places stay those of the document. */
export function repairedInline(text: InlineText): InlineText {
  const found = repairs(text.plain);
  if (found.length === 0) return text;
  const original = (offset: number): number => offset + shift(found, (repair) => repair.at < offset);
  const repaired = (offset: number): number => {
    const before = found.filter((repair) => repair.from < offset);
    return before.reduce((at, repair) => at - (repair.wrong.length - repair.right.length), offset);
  };
  return {
    from: text.from,
    to: text.to,
    plain: found.reduceRight(
      (plain, { from, wrong, right }) => plain.slice(0, from) + right + plain.slice(from + wrong.length),
      text.plain,
    ),
    marks: text.marks.map((mark) => ({ ...mark, from: repaired(mark.from), to: repaired(mark.to) })),
    sourceOffset: (offset) => text.sourceOffset(original(offset)),
  };
}

/** A table with its cells repaired. */
export function repairedTable(table: Table): Table {
  const row = (one: TableRow): TableRow => ({ ...one, cells: one.cells.map(repairedInline) });
  return { ...table, header: row(table.header), rows: table.rows.map(row) };
}

function shift(found: readonly Repair[], isBefore: (repair: Repair) => boolean): number {
  return found.reduce(
    (sum, repair) => sum + (isBefore(repair) ? repair.wrong.length - repair.right.length : 0),
    0,
  );
}
