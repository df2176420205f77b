/** Totals of work that a decision states right below the table with the parts. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { fromColumn, isCombined, tableColumns } from "../../decision/provenance/columnTotals";
import type { Passage } from "../../decision/provenance/passages";
import { hoursOf } from "../../decision/provenance/workHours";
import type { EffortUnits } from "../../reader/effortUnits";

export interface SumBelowTable {
  readonly passage: Passage;
  readonly total: Figure;
  readonly hours: number;
  readonly parts: number;
}

/** A total that is further away from the sum is of other parts. */
const FURTHEST = 0.3;

export function wrongSumsBelowTables(
  decision: DecisionReading,
  effort: EffortUnits,
): readonly SumBelowTable[] {
  const { passages } = decision;
  return passages.flatMap((passage, index): readonly SumBelowTable[] => {
    const above = passages[index - 1];
    if (passage.kind !== "text" || above?.kind !== "row" || !isCombined(passage.text)) return [];
    const columns = tableColumns(passages.filter((one) => one.columns === above.columns));
    const hours = columns
      .map((cells) => cells.map((cell) => (cell.length === 1 && cell[0] ? hoursOf(cell[0], effort) : null)))
      .map((cells) => cells.filter((one) => one !== null))
      .find((cells) => cells.length > 1 && cells.length === columns[0]?.length);
    const totals = decision.figures(passage).filter((one) => hoursOf(one, effort) !== null);
    if (hours === undefined || totals.some((one) => fromColumn(one, passage.text, columns, effort) !== null))
      return [];
    const sum = hours.reduce((all, one) => all + one, 0);
    const total = totals.find((one) => isNear(hoursOf(one, effort) ?? 0, sum));
    return total === undefined ? [] : [{ passage, total, hours: sum, parts: hours.length }];
  });
}

function isNear(stated: number, sum: number): boolean {
  return Math.abs(stated - sum) <= FURTHEST * sum;
}
