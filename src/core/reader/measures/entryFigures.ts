import type { EffortUnits } from "../effortUnits";
import { says } from "../annotations/says";
import type { Entry } from "../facts";
import { wordsOf } from "../../text/words";
import { quantityIn } from "./quantity";

/** A figure of an entry, in the requested unit. `most` is null for an open bound: "500+". */
export interface NamedFigure {
  readonly least: number;
  readonly most: number | null;
}

/**
 * The measured figure of an entry: of the first value that has one in this unit, targets left out. `unit` is `%`, `h` (hours of any
 * writing: "2 days"), a word that is written behind the number ("ms"), or "" for a plain number.
 */
export function figuresNamed({ values }: Entry, unit: string, units: EffortUnits): readonly NamedFigure[] {
  const measured = values.filter(({ header, text }) => !isTarget(header) && !isComparison(text));
  const found = measured.flatMap(({ header, text }) => {
    const quantity = quantityIn(text, units) ?? quantityIn(beginningOf(text), units);
    return quantity && isInUnit(quantity.unit, `${header} ${text}`, unit) ? [quantity] : [];
  });
  return found.slice(0, 1);
}

/** "41 % at 2,400 requests per second": what is behind the figure and its unit says under which conditions. */
function beginningOf(text: string): string {
  return text.trim().split(" ").slice(0, 2).join(" ");
}

/** Whether a label or a header is about what is wanted. */
export function isTarget(header: string): boolean {
  return says(header, "figure", "target", "other") || says(header, "performanceColumn", "target", "minimum");
}

/** "≥ 99.5 %": what is wanted, not what was measured. */
function isComparison(text: string): boolean {
  return ["≥", "≤", ">", "<"].some((operator) => text.trim().startsWith(operator));
}

function isInUnit(found: string, text: string, wanted: string): boolean {
  if (wanted === "%") return found === "%";
  if (wanted === "h") return found === "hours";
  if (found !== "") return false;
  return wanted === "" || wordsOf(text).includes(wanted.toLowerCase());
}
