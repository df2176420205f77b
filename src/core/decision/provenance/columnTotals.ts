/** Figures that follow from the columns of a decision's own tables. */
import { greatest } from "../../text/extremes";
import { groupBy } from "../../text/groupBy";
import { figuresIn, type Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";

const TOTAL = /^\W*(?:grand )?(?:total|sum|overall|all)\b/i;

/** The column sums above each row that is labeled as a total. */
export function columnTotals(passages: readonly Passage[]): ReadonlyMap<Passage, ReadonlySet<number>> {
  const totals = new Map<Passage, ReadonlySet<number>>();
  let rows: (readonly (number | null)[])[] = [];
  let columns: readonly string[] | null = null;
  for (const passage of passages) {
    if (passage.kind !== "row") continue;
    if (passage.columns !== columns) {
      columns = passage.columns;
      rows = [];
      continue;
    }
    if (TOTAL.test(passage.text)) totals.set(passage, sumsOf(rows));
    else rows.push(passage.text.split(CELL_BREAK).map(onlyNumber));
  }
  return totals;
}

function onlyNumber(cell: string): number | null {
  const numbers = figuresIn(cell).filter(({ kind }) => kind === "number");
  return numbers.length === 1 ? (numbers[0]?.value ?? null) : null;
}

function sumsOf(rows: readonly (readonly (number | null)[])[]): ReadonlySet<number> {
  const width = greatest(
    rows.map((row) => row.length),
    0,
  );
  return new Set(
    Array.from(
      { length: width },
      (_, column) => Math.round(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) * 1e6) / 1e6,
    ),
  );
}

/** The figures of each cell of a column, from top to bottom. */
export type Column = readonly (readonly Figure[])[];

/** The columns of every table. */
export function tableColumns(passages: readonly Passage[]): readonly Column[] {
  const tables = groupBy(
    passages.filter(({ kind }) => kind === "row"),
    ({ columns }) => columns,
  );
  return [...tables].flatMap(([head, [, ...rows]]) =>
    head.map((_, column) => rows.map(({ text }) => figuresOf(text.split(CELL_BREAK)[column] ?? ""))),
  );
}

/** Of "7.5/10" only the score. */
function figuresOf(cell: string): readonly Figure[] {
  return figuresIn(cell).filter(({ from }) => !/\/\s?$/.test(cell.slice(0, from)));
}

/** The formula by which a figure is the sum of the first figures of cited lines that follow one another. */
export function fromLines({ value, unit }: Figure, lines: readonly string[]): string | null {
  if (value === null) return null;
  const parts = lines.flatMap((line) => {
    const [first] = figuresIn(line).filter((one) => one.kind === "number" && (one.unit ?? unit) === unit);
    return first?.value ?? [];
  });
  return sumOfRun(value, parts);
}

// Example: "the groups add up to 234 tests", "the mean of the seven scores is 8.1".
const COMBINES =
  /\b(?:adds? (?:up )?to|adds? up|sum|total|together|in all|altogether|makes?|mean|average|count)\b/i;

/** The formula by which a figure is the sum or the mean of rows of a column that follow one another; null if it is neither, or the text says nothing of the kind. */
export function fromColumn(
  { value, unit, text: written }: Figure,
  text: string,
  columns: readonly Column[],
): string | null {
  if (value === null || !COMBINES.test(text)) return null;
  for (const cells of columns) {
    const parts = cells.flatMap((cell) => {
      const own = cell.filter((one) => one.kind === "number" && (one.unit ?? unit) === unit);
      return own.length === 1 ? (own[0]?.value ?? []) : [];
    });
    const formula = sumOfRun(value, parts) ?? meanOfAll(value, written, parts);
    if (formula !== null) return formula;
  }
  return null;
}

/** A longer column is not searched for a part of it that adds up. */
const MOST_ROWS = 40;

function sumOfRun(value: number, parts: readonly number[]): string | null {
  for (let start = 0; start < parts.length && parts.length <= MOST_ROWS; start++) {
    let sum = 0;
    for (let end = start; end < parts.length && sum < value; end++) {
      sum = Math.round((sum + (parts[end] ?? 0)) * 1e6) / 1e6;
      if (end > start && sum === value) return parts.slice(start, end + 1).join(" + ");
    }
  }
  return null;
}

/** As exact as it is written. */
function meanOfAll(value: number, written: string, parts: readonly number[]): string | null {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return parts.length > 2 && Number(mean.toFixed(decimals)) === value ? `mean of ${parts.join(", ")}` : null;
}
