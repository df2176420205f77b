/** Paragraphs that begin with an id and a level: "**V-1 (Critical):** The valve fails open." */
import { hasDigit } from "../../text/characters";
import { isNoFinding } from "../noFinding";
import type { Element, LineElement } from "../outline";
import type { Scale } from "../level";
import type { SectionContext } from "../sectionContext";
import { saysNothing } from "../similarity";
import { parseTitle, type ParsedTitle } from "../titles";
import { firstStrong } from "./bold";
import type { Candidate } from "./candidate";
import { isFieldLabel, lineCandidate, ownLevels } from "./lines";

/** How far an id and a level reach at most. UTF-16 units. */
const LONGEST_LEAD = 80;

/** The finding that the first line of a paragraph names by id and level, else null. */
export function namedParagraphCandidate(
  line: LineElement,
  context: SectionContext,
  scale: Scale,
): Candidate | null {
  if (isInList(line)) return null;
  const parsed = namedTitle(line, scale);
  return parsed && lineCandidate("paragraph", line, parsed, ownLevels(parsed, line), context, parsed.title);
}

/** A quoted paragraph is in no list. */
function isInList({ depth, item, list }: LineElement): boolean {
  return item !== null || (depth > 0 && list >= 0);
}

/** Whether an element states a finding by id and level, as a paragraph or as an entry of a list. */
export function isNamedStatement(element: Element, scale: Scale): boolean {
  return element.kind === "line" && element.depth <= 1 && namedTitle(element, scale) !== null;
}

function namedTitle(line: LineElement, scale: Scale): ParsedTitle | null {
  if (!opensStatement(line) || !hasDigit(line.plain.slice(0, LONGEST_LEAD)) || isFieldLabel(line))
    return null;
  const parsed = parseTitle(line.plain, line.marks, scale);
  if (parsed.id === null || parsed.severity === null || parsed.isBare) return null;
  if (isNoFinding(parsed.title) || saysNothing(parsed.title)) return null;
  return isApart(line, parsed) ? parsed : null;
}

/** Each line of a paragraph that begins in bold can be a statement. */
function opensStatement(line: LineElement): boolean {
  return line.isFirst || (line.depth === 0 && firstStrong(line)?.from === 0);
}

// What separates an id and a level from a title. Example: "V-1 (high):".
const SEPARATORS = [":", "—", "–", "-", ".", "|", "·"];

/** The title begins behind a separator, behind bold text or like a sentence. "V-1 (critical) and V-2 are fixed" names two findings in prose. */
function isApart(line: LineElement, { id, title }: ParsedTitle): boolean {
  const start = line.plain.indexOf(title);
  if (start <= 0 || start > LONGEST_LEAD) return false;
  const lead = line.plain.slice(0, start).trimEnd();
  if (SEPARATORS.some((separator) => lead.endsWith(separator))) return true;
  if (lead.length === firstStrong(line)?.to) return true;
  return (
    [")", "]", id ?? ")"].some((end) => lead.endsWith(end)) &&
    title.charAt(0) !== title.charAt(0).toLowerCase()
  );
}
