import { groupLevel, type GroupLevel } from "../groupLevel";
import type { Element, HeadingElement, Outline, Section } from "../outline";
import { parseTitle } from "../titles";

/** The level of the headings below a headline, and where its list ends. */
interface Headline {
  readonly level: GroupLevel;
  readonly parent: Section | null;
}

/**
 * Headings that are numbered on below a line that is a headline without markup, such as "CRITICAL FINDINGS" above "### 1. Open port" and
 * "### 2. Old keys": each has the level of the line, until the next one, a heading without a number, or one of another chapter.
 */
export function headlineLevels({ elements, scale }: Outline): ReadonlyMap<HeadingElement, GroupLevel> {
  const levels = new Map<HeadingElement, GroupLevel>();
  let headline = null as Headline | null;
  let depth = 0;
  for (const element of elements) {
    if (element.kind !== "heading") continue;
    const { level, section } = element;
    const own = headlineOf(elements[element.index - 1]);
    if (own !== null) {
      headline = { level: own, parent: section.parent };
      depth = level;
    } else if (headline === null || level > depth) continue;
    const isNumbered = parseTitle(element.plain, element.marks, scale).number !== null;
    if (headline.parent === section.parent && isNumbered) levels.set(element, headline.level);
    else headline = null;
  }
  return levels;
}

/** The level of a line that is in capitals or bold, and names a group of findings. */
function headlineOf(element: Element | undefined): GroupLevel | null {
  if (element?.kind !== "line" || element.depth > 0 || !element.isFirst || element.item !== null) return null;
  const text = element.plain.trim();
  const isBold = element.marks.some(
    ({ kind, from, to }) => kind === "strong" && from === 0 && to >= text.length,
  );
  if (!isBold && text !== text.toUpperCase()) return null;
  const level = groupLevel(text);
  return level && { ...level, from: element.from, to: element.to };
}
