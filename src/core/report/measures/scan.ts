import type { EffortUnits } from "../../policy/model";
import type { LineIndex } from "../../text/range";
import { oneLine } from "../../text/words";
import type { LookedAt, Statement } from "../facts";
import type { Element, Outline } from "../outline";

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

/** Something looked at and not counted. */
export function lookedAt(
  scan: Scan,
  about: LookedAt["about"],
  place: { readonly from: number; readonly to: number },
  text: string,
  reason: string,
): LookedAt {
  return { about, reason, ...statementOf(scan, place, text) };
}

/** The nearest line above that is a bold label ("**Database Compatibility:**"), within the same section. */
export function labelAbove(elements: readonly Element[], index: number): string | null {
  const section = elements[index]?.section;
  for (let i = index - 1; i >= 0 && elements[i]?.section === section; i--) {
    const element = elements[i];
    if (element?.kind === "heading") return null;
    if (element?.kind === "line" && element.depth === 0 && element.plain.trimEnd().endsWith(":"))
      return element.plain;
  }
  return null;
}

/** Lines of a code block's text with their document offsets. */
export function codeLines(
  outline: Outline,
  element: Element,
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  const found: { text: string; from: number; to: number }[] = [];
  let from = element.from;
  for (const text of outline.text.slice(element.from, element.to).split("\n")) {
    found.push({ text: text.replace(/\r$/, ""), from, to: from + text.length });
    from += text.length + 1;
  }
  return found;
}

/** The number of a percentage cell or value: "33.87%", "~40-50%" (its lower end), "**0%**"; null where there is none. */
export function percentIn(text: string): number | null {
  const match = /(?<![\d.])(\d{1,3}(?:\.\d{1,4})?)\s*(?:%|(?:-|–|—|to)\s*\d{1,3}(?:\.\d{1,4})?\s*%)/.exec(
    text.slice(0, 300),
  );
  const value = match ? Number(match[1]) : Number.NaN;
  return value <= 100 ? value : null;
}

/** A plain number of a cell, null where the cell is something else. */
export function numberIn(text: string): number | null {
  const match = /^\D{0,4}(\d{1,9}(?:[.,]\d{3})*(?:\.\d+)?)\D{0,4}$/.exec(text.trim());
  return match ? Number((match[1] ?? "").replaceAll(",", "")) : null;
}

/** Header of a table in comparable form. */
export function headerOf(element: Element): readonly string[] {
  if (element.kind !== "table") return [];
  return element.table.header.cells.map((cell) =>
    cell.plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%/()]+/gu, " ")
      .trim(),
  );
}
