/** Cells of a decision's tables that only add figures up, next to a total that is not their sum. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { valueOf } from "../../decision/provenance/arithmetic";
import { CELL_BREAK } from "../../decision/provenance/passages";
import type { InlineSum } from "./inlineParts";

// Example: "3 + 8 + 15".
const ADDITION = /^\d{1,7}(?:\s?\+\s?\d{1,7}){1,12}$/;
/** A total that is further away from the sum is of other parts. */
const FURTHEST = 0.4;

/** "| Findings | 34 | 3 + 8 + 15 + 5 + 4 |". */
export function wrongCellSums(decision: DecisionReading): readonly InlineSum[] {
  return decision.passages.flatMap((passage): readonly InlineSum[] => {
    const cells = passage.kind === "row" ? passage.text.split(CELL_BREAK) : [];
    const addition = cells.find((cell) => ADDITION.test(cell.trim()));
    const sum = addition === undefined ? null : valueOf(addition);
    if (addition === undefined || sum === null) return [];
    const start = passage.text.indexOf(addition);
    const others = decision
      .figures(passage)
      .filter(({ kind, value }) => kind === "number" && value !== null)
      .filter(({ from }) => from < start || from >= start + addition.length);
    const [total, ...more] = others.filter(({ value }) => Math.abs((value ?? 0) - sum) <= FURTHEST * sum);
    const isRight = total === undefined || more.length > 0 || total.value === sum;
    return isRight ? [] : [{ passage, total, sum, parts: addition.split("+").length }];
  });
}
