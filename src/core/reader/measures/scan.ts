import type { EffortUnits } from "../effortUnits";
import type { LineIndex } from "../../text/range";
import { oneLine } from "../../text/words";
import type { LookedAt, Statement } from "../facts";
import type { Element, Outline, Section, TableElement } from "../outline";
import { pattern } from "../../text/pattern";

/** What a reader works on that asks for no headers of tables. */
export interface BareScan {
  readonly outline: Outline;
  readonly lines: LineIndex;
  readonly units: EffortUnits;
}

/** What every reader of a measure works on. */
export interface Scan extends BareScan {
  /** Headers of its tables, as `headerOf` gives them. */
  readonly headers: ReadonlyMap<TableElement, readonly string[]>;
}

/** A statement of an element's own text. */
export function statementOf(
  scan: BareScan,
  place: { readonly from: number; readonly to: number },
  text: string,
): Statement {
  return { text: oneLine(text), range: scan.lines.range(place.from, place.to) };
}

/** Something looked at and not counted. */
export function lookedAt(
  scan: BareScan,
  about: LookedAt["about"],
  place: { readonly from: number; readonly to: number },
  text: string,
  reason: string,
): LookedAt {
  return { about, reason, ...statementOf(scan, place, text) };
}

/** What is true of a section. */
export type SectionTest = (section: Section) => boolean;

/** A test of a section that is made once for all of its lines: they follow one another. */
export function bySection(isSo: SectionTest): SectionTest {
  let last: Section | null = null;
  let answer = false;
  return (section) => {
    if (section !== last) {
      last = section;
      answer = isSo(section);
    }
    return answer;
  };
}

/** Whether one of the first `depth` of some titles, the innermost of a section, matches. */
export function matchesOne(titles: readonly string[], depth: number, pattern: RegExp): boolean {
  const end = Math.min(depth, titles.length);
  for (let i = 0; i < end; i++) if (pattern.test(titles[i] ?? "")) return true;
  return false;
}

/** What stands further above labels nothing any more; without an end a long section would take its length squared. */
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

/** A line of a block of code, with its document offsets. */
export interface CodeLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lines of a code block's text; none where the block as a whole does not hold `hint`. */
export function codeLines(outline: Outline, element: Element, hint: RegExp): readonly CodeLine[] {
  const block = outline.text.slice(element.from, element.to);
  if (!hint.test(block)) return NO_LINES;
  const found: CodeLine[] = [];
  let from = element.from;
  for (const line of block.split("\n")) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    found.push({ text, from, to: from + line.length });
    from += line.length + 1;
  }
  return found;
}

const NO_LINES: readonly CodeLine[] = [];

/** The number of a percentage cell or value: "33.87%", "~40-50%" (its lower end), "**0%**"; null where there is none. */
export function percentIn(text: string): number | null {
  if (text === "") return null;
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

/** Headers of the tables of an outline in comparable form. */
export function tableHeaders({ elements }: Outline): Scan["headers"] {
  const headers = new Map<TableElement, readonly string[]>();
  elements.forEach((element) => {
    if (element.kind === "table") headers.set(element, element.table.header.cells.map(comparable));
  });
  return headers;
}

function comparable({ plain }: { readonly plain: string }): string {
  return plain.toLowerCase().replace(NOT_NAME, " ").trim();
}

/** Header of a table in comparable form. */
export function headerOf({ headers }: Scan, element: TableElement): readonly string[] {
  return headers.get(element) ?? [];
}
