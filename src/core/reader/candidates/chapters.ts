import { leadingId } from "../findingIds";
import { labelKind } from "../labels";
import type { LevelOfTitle } from "../groupLevel";
import type { HeadingElement, Outline } from "../outline";
import { purposeOf } from "../sectionContext";
import { parseTitle, type ParsedTitle } from "../titles";
import { wordsOf } from "../../text/words";

/**
 * The level of a chapter that lists things by number: "P1: Important Features" above "1. Outbox", "2. Macros"; "P1 — Safety" right above
 * "3. Locks", "4. Queues"; "4. Errors (P1)" right above "4.1 Cold voltage", "4.2 Load"; or above only a table whose rows have ids. Null for a finding that has numbered parts ("1. Impact", "2. Fix") and for a
 * heading that states no level.
 */
export function chapterLevel(outline: Outline, heading: HeadingElement): LevelOfTitle | null {
  const title = parseTitle(heading.plain, heading.marks, outline.scale);
  const { id, severity } = title;
  if (id !== null || severity === null) return null;
  return listsByNumber(outline, heading, title) || listsInTable(outline, heading)
    ? { severity: severity.severity, priority: severity.priority, text: heading.plain }
    : null;
}

function listsByNumber(outline: Outline, heading: HeadingElement, { title, number }: ParsedTitle): boolean {
  const parts = partsOf(outline, heading);
  if (parts.length < 2 || !parts.every(namesOne)) return false;
  const first = Number(parts[0]?.number);
  // A finding says something about itself before its parts.
  const isBare = outline.elements[heading.index + 1]?.kind === "heading";
  if (parts.every((part, index) => Number(part.number) === first + index))
    return isBare || (first === 1 && isPlural(wordsOf(title).at(-1) ?? ""));
  return isBare && number !== null && parts.every((part, index) => part.number === `${number}.${index + 1}`);
}

/** Each row of the only table below is named by an id. */
function listsInTable({ elements }: Outline, { section }: HeadingElement): boolean {
  const own = elements.slice(section.first + 1, section.end).filter(({ kind }) => kind !== "break");
  const [table, ...others] = own;
  if (table?.kind !== "table" || others.length > 0 || table.table.rows.length < 2) return false;
  return table.table.rows.every(({ cells: [name] }) => isOnlyId(name?.plain.trim() ?? ""));
}

function isOnlyId(cell: string): boolean {
  const id = leadingId(cell);
  return id !== null && id.to === cell.length;
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
