import { groupBy } from "../../text/groupBy";
import { wordsOf } from "../../text/words";
import type { StatedSum } from "../facts";
import type { Element, HeadingElement, LineElement, Section } from "../outline";
import { quantityIn } from "./quantity";
import { statementOf, type Scan } from "./scan";
import { sumOf, tailOf } from "./sumParts";

/** A heading, or a title on its own line, that counts something in brackets. */
interface Counted {
  readonly element: HeadingElement | LineElement;
  /** "25 skipped". */
  readonly written: string;
  /** "skipped". */
  readonly noun: string;
}

/**
 * What a heading counts in brackets, with the counts of the same thing in the titles below it: "Skipped tests (25 skipped)", "Price tests (26
 * skipped)" and "Mail tests (1 skipped)". The titles may leave out some, so only those that count more are a wrong sum.
 */
export function bracketSums(scan: Scan): readonly StatedSum[] {
  const counts = scan.outline.elements.flatMap(countIn);
  const below = groupBy(counts, sectionAbove);
  return counts.flatMap(({ element, written, noun }): readonly StatedSum[] => {
    const parts = (element.kind === "heading" ? (below.get(element.section) ?? []) : []).filter(
      (one) => one.noun === noun,
    );
    const stated = quantityIn(written, scan.units);
    if (stated?.unit !== "") return [];
    const what = element.plain.slice(0, element.plain.lastIndexOf("(")).trim();
    const quantities = parts.map((part) => quantityIn(part.written, scan.units));
    const place = { what, written, ...statementOf(scan, element, element.plain) };
    return sumOf(stated, quantities, place).map((sum) => ({
      ...sum,
      isCorrect: sum.isCorrect || sum.computed.least <= sum.stated.least,
    }));
  });
}

/** "Price tests (26 skipped):", by itself: a number and one word. */
function countIn(element: Element): readonly Counted[] {
  if (element.kind !== "heading" && element.kind !== "line") return [];
  const isTitle =
    element.kind === "heading" || (element.depth === 0 && element.plain.trimEnd().endsWith(":"));
  const written = isTitle ? tailOf(element.plain) : "";
  const [count = "", noun, ...others] = wordsOf(written);
  const isCount = noun !== undefined && others.length === 0 && written === `${Number(count)} ${noun}`;
  return isCount ? [{ element, written, noun }] : [];
}

/** The section whose heading a title is right below. */
function sectionAbove({ element: { kind, section } }: Counted): Section | null {
  return kind === "heading" ? section.parent : section;
}
