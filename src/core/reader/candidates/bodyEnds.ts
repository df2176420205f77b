/** How far the text below a statement belongs to it, as an index of the outline. */
import type { Element, LineElement, Outline } from "../outline";
import type { GroupLevel } from "../groupLevel";
import { OUTERMOST } from "../sectionContext";
import { firstStrong } from "./bold";
import { isBoldTitle, isDefinition } from "./headings";
import { isBoldLabel, labelLevel, paragraphCandidate } from "./lines";
import { isNamedStatement } from "./namedParagraphs";

/** The first line of a paragraph that begins bold: all that can be a label or a title. */
export function startsBold(line: LineElement): boolean {
  return line.depth === 0 && line.isFirst && firstStrong(line) !== null;
}

/** A definition reaches to the next one, bold text, a table, a break or a heading. */
export function definitionEnd(outline: Outline, index: number): number {
  for (let i = index + 1; i < outline.elements.length; i++) {
    const element = outline.elements[i];
    if (!element || element.kind === "heading" || element.kind === "break" || element.kind === "table")
      return i;
    if (element.kind === "line" && (isDefinition(element) || startsBold(element))) return i;
  }
  return outline.elements.length;
}

/** A bold paragraph's finding reaches to the next one of its kind, a break or a heading. */
export function paragraphBodyEnd(outline: Outline, index: number, level: GroupLevel | null): number {
  const own = outline.elements[index];
  for (let i = index + 1; i < outline.elements.length; i++) {
    const element = outline.elements[i];
    if (!element || element.kind === "heading" || element.kind === "break") return i;
    if (isNamedStatement(element, outline.scale)) return i;
    if (element.kind !== "line" || !own || !startsBold(element)) continue;
    if (
      isBoldTitle(element) ||
      labelLevel(element, outline.elements[i + 1]) ||
      paragraphCandidate(element, outline.elements[i + 1], OUTERMOST, level, [], outline.scale)
    )
      return i;
    // Another bold line that is followed by its own list begins something else.
    if (
      isBoldLabel(element) &&
      outline.elements[i + 1]?.kind === "line" &&
      isListStart(outline.elements[i + 1])
    )
      return i;
  }
  return outline.elements.length;
}

function isListStart(element: Element | undefined): boolean {
  return element?.kind === "line" && element.item !== null;
}

/** An entry of a list ends where the list says so. */
export function itemBodyEnd(outline: Outline, line: LineElement): number {
  const end = line.item?.to ?? line.to;
  let index = line.index + 1;
  while (index < outline.elements.length && (outline.elements[index]?.from ?? end) < end) index++;
  return index;
}
