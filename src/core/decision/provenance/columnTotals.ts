/** Figures that follow from the columns of a decision's own tables. */
import { greatest } from "../../text/extremes";
import { groupBy } from "../../text/groupBy";
import type { EffortUnits } from "../../reader/effortUnits";
import { significantStems } from "../../lexicon/englishStems";
import { figuresIn, type Figure } from "./figures";
import { unitHours } from "./workHours";
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

/** Of "7.5/10" only the score, of "8 h (04:2196)" and "8 h (line 40)" not the citation. */
function figuresOf(cell: string): readonly Figure[] {
  return figuresIn(cell).filter(
    ({ from, to }) =>
      !/\/\s?$/.test(cell.slice(0, from)) &&
      !cell.slice(0, from).toLowerCase().endsWith("line ") &&
      cell.charAt(from - 1) !== ":" &&
      cell.charAt(to) !== ":",
  );
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
  /\b(?:adds? (?:up )?to|adds? up|sums?|total|subtotals?|together|in all|altogether|all told|makes?|comes to|amounts? to|(?:this|that|which)(?: is|'s)|mean|average|count)\b/i;

/** Whether a text says that it adds up other figures. */
export function isCombined(text: string): boolean {
  return COMBINES.test(text);
}

/** The formula by which a figure is the sum or the mean of rows of a column that follow one another; null if it is neither, or the text says nothing of the kind. */
export function fromColumn(
  { value, unit, text: written }: Figure,
  text: string,
  columns: readonly Column[],
  effort: EffortUnits,
): string | null {
  if (value === null || !isCombined(text)) return null;
  for (const cells of columns) {
    const parts = cells.flatMap((cell) => {
      const own = cell.flatMap((one) => inUnit(one, unit, effort) ?? []);
      return own.length === 1 ? own : [];
    });
    const formula = sumOfRun(value, parts) ?? meanOfAll(value, written, parts);
    if (formula !== null) return formula;
  }
  return null;
}

/** The value of a number in another unit, where both are work: "1 day" is 8 in hours; null if it does not convert. */
function inUnit({ kind, value, unit }: Figure, wanted: string | null, effort: EffortUnits): number | null {
  if (kind !== "number" || value === null) return null;
  if ((unit ?? wanted) === wanted) return value;
  const hours = unitHours(effort);
  const [own, other] = [hours.get(unit ?? ""), hours.get(wanted ?? "")];
  return own === undefined || other === undefined ? null : (value * own) / other;
}

/** The formula by which a figure is the sum of a row of the decision's own tables, where the text names what the row is about. */
export function fromRow({ value, unit }: Figure, text: string, passages: readonly Passage[]): string | null {
  if (value === null || unit !== null) return null;
  const said = significantStems(text);
  for (const passage of passages) {
    if (passage.kind !== "row") continue;
    const [name = "", ...cells] = passage.text.split(CELL_BREAK);
    const parts = cells.flatMap((cell) => onlyNumber(cell) ?? []);
    const isTotal = parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === value;
    if (isTotal && [...significantStems(name)].some((stem) => said.has(stem))) return parts.join(" + ");
  }
  return null;
}

/** A longer column is not searched for a part of it that adds up. */
const MOST_ROWS = 40;

/** The formula by which a value is the sum of parts that follow one another. */
export function sumOfRun(value: number, parts: readonly number[]): string | null {
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
