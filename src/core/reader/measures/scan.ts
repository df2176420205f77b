import { says } from "../annotations/says";
import type { EffortUnits } from "../effortUnits";
import type { LineIndex } from "../../text/range";
import { oneLine } from "../../text/words";
import type { LookedAt, Statement } from "../facts";
import type { Element, Outline, TableElement } from "../outline";
import { pattern } from "../../text/pattern";

/** What every reader of a measure works on. */
export interface Scan {
  readonly outline: Outline;
  readonly lines: LineIndex;
  readonly units: EffortUnits;
}

/** A statement of an element's own text. */
export function statementOf(
  scan: Scan,
  place: { readonly from: number; readonly to: number },
  text: string,
): Statement {
  return { text: oneLine(text), range: scan.lines.range(place.from, place.to) };
}

/** Something considered and not counted. */
export function lookedAt(
  scan: Scan,
  about: LookedAt["about"],
  place: { readonly from: number; readonly to: number },
  text: string,
  reason: string,
): LookedAt {
  return { about, reason, ...statementOf(scan, place, text) };
}

/** Whether one of some titles names a topic. */
export function isAbout(titles: readonly string[], topic: string): boolean {
  return titles.some((title) => says(title, "topic", topic));
}

/** A line farther above is not a label; without a limit, a long section would take quadratic time. */
const FURTHEST_LABEL = 100;

/** The nearest line above that is a bold label ("**Database:**"), within the same section. */
export function labelAbove(elements: readonly Element[], index: number): string | null {
  const section = elements[index]?.section;
  const end = Math.max(0, index - FURTHEST_LABEL);
  for (let i = index - 1; i >= end && elements[i]?.section === section; i--) {
    const element = elements[i];
    if (element?.kind === "heading") return null;
    if (element?.kind === "line" && element.depth === 0 && element.plain.trimEnd().endsWith(":"))
      return element.plain;
  }
  return null;
}

/** The number of a percentage cell or value: "33.87%", "~40-50%" (its lower end), "**0%**"; null where there is none. */
export function percentIn(text: string): number | null {
  const match =
    /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|(?:-|–|—|to)\s*\d{1,3}(?:[.,]\d{1,4})?\s*%)/.exec(
      text.slice(0, 300),
    );
  const value = match ? Number((match[1] ?? "").replace(",", ".")) : Number.NaN;
  return value <= 100 ? value : null;
}

/** A plain number of a cell, null where the cell is something else. */
export function numberIn(text: string): number | null {
  const match = /^\D{0,4}(\d{1,9}(?:[.,]\d{3})*(?:\.\d+)?)\D{0,4}$/.exec(text.trim());
  return match ? Number((match[1] ?? "").replaceAll(",", "")) : null;
}

const NOT_NAME = pattern(String.raw`[^\p{L}\p{N}%/()]+`, "g");

/** Header of a table in comparable form. */
export function headerOf({ table }: TableElement): readonly string[] {
  return table.header.cells.map(({ plain }) => plain.toLowerCase().replace(NOT_NAME, " ").trim());
}
