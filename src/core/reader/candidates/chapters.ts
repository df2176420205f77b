import { labelKind } from "../labels";
import type { LevelOfTitle } from "../groupLevel";
import type { HeadingElement, Outline } from "../outline";
import { purposeOf } from "../sectionContext";
import { parseTitle, type ParsedTitle } from "../titles";
import { wordsOf } from "../../text/words";

/**
 * The level of a chapter that lists things by number: "P1: Important Features" above "1. Outbox", "2. Macros". Null for a finding that has numbered
 * parts ("1. Impact", "2. Fix") and for a heading that states no level.
 */
export function chapterLevel(outline: Outline, heading: HeadingElement): LevelOfTitle | null {
  const { id, severity, title } = parseTitle(heading.plain, heading.marks, outline.scale);
  if (id !== null || severity === null || !isPlural(wordsOf(title).at(-1) ?? "")) return null;
  const parts = partsOf(outline, heading);
  const isNumbered = parts.length >= 2 && parts.every(({ number }, index) => Number(number) === index + 1);
  return isNumbered && parts.every(namesOne)
    ? { severity: severity.severity, priority: severity.priority, text: heading.plain }
    : null;
}

function partsOf({ elements, scale }: Outline, { section }: HeadingElement): readonly ParsedTitle[] {
  return elements
    .slice(section.first + 1, section.end)
    .flatMap((element) =>
      element.kind === "heading" && element.section.parent === section
        ? [parseTitle(element.plain, element.marks, scale)]
        : [],
    );
}

function namesOne({ title }: ParsedTitle): boolean {
  return labelKind(title.toLowerCase()) === null && (purposeOf(title) ?? "neutral") === "neutral";
}

/** As English writes it. */
function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss");
}
