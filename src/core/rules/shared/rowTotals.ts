/** Rows "All" and "Overall" of a decision's tables, against what the rows above them add up to. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { groupBy } from "../../text/groupBy";
import type { InlineSum } from "./inlineParts";

// Other rows with a total are read as those of a report are.
const LABEL = /^\W*(?:all|overall|together)(?: (?:reports|phases|areas|suites|findings|tests|levels))?\W*$/i;
/** A total that is further away from the sum is of other parts. */
const FURTHEST = 0.25;
const LEAST_ROWS = 2;

export function wrongRowTotals({ passages }: DecisionReading): readonly InlineSum[] {
  const tables = groupBy(
    passages.filter(({ kind }) => kind === "row"),
    ({ columns }) => columns,
  );
  return [...tables.values()].flatMap(([, ...rows]) => {
    const passage = rows.at(-1);
    const parts = rows.slice(0, -1);
    const isTotal = LABEL.test(passage?.text.split(CELL_BREAK)[0] ?? "");
    return passage === undefined || !isTotal || parts.length < LEAST_ROWS ? [] : wrongIn(passage, parts);
  });
}

function wrongIn(passage: Passage, rows: readonly Passage[]): readonly InlineSum[] {
  const cells = passage.text.split(CELL_BREAK);
  return cells.flatMap((cell, column): readonly InlineSum[] => {
    const stated = countIn(cell);
    const parts = rows.map(({ text }) => countIn(text.split(CELL_BREAK)[column] ?? ""));
    if (stated === null || parts.some((one) => one === null)) return [];
    const sum = parts.reduce((all, one) => all + (one?.value ?? 0), 0);
    const total = stated.value ?? 0;
    const from = cells.slice(0, column).join(CELL_BREAK).length + (column > 0 ? CELL_BREAK.length : 0);
    const figure = { ...stated, from: from + stated.from, to: from + stated.to };
    const isNear = sum !== total && Math.abs(sum - total) <= FURTHEST * total;
    return isNear ? [{ passage, total: figure, sum, parts: parts.length }] : [];
  });
}

/** The whole number that is all that a cell contains. */
function countIn(cell: string): Figure | null {
  const [figure] = figuresIn(cell);
  return figure?.kind === "number" && figure.unit === null && /^\W*\d+\W*$/.test(cell.replace("%", "x"))
    ? figure
    : null;
}
