import { commentEnd, commentOpenings, MOST_COMMENTS, readComment } from "../../correctionComments";
import { placeOfComment } from "../../correctionTargets";
import type { CommentId, IdMention } from "../../claims";
import type { Range } from "../../../text/range";
import { findingIds, groupedIds, leadingId, type FindingId } from "../../findingIds";
import { oncePerSection } from "../../perSection";
import { purposeOf, type Purpose } from "../../sectionContext";
import { statementOf, type Scan } from "../scan";
import type { Place } from "./places";

/** What is longer is a text that mentions an id, not a name for it. */
const LONGEST_NAME = 160;
/** Sections that repeat what is stated elsewhere. */
const RESTATING: ReadonlySet<Purpose> = new Set<Purpose>([
  "summary",
  "conclusion",
  "plan",
  "checklist",
  "compliance",
  "objectives",
]);

/** Every id of a finding that a report mentions, outside code. */
export function readIdMentions(scan: Scan, places: readonly Place[]): readonly IdMention[] {
  return places.flatMap((place) => mentionsIn(scan, place));
}

function mentionsIn(scan: Scan, place: Place): readonly IdMention[] {
  const { text } = place;
  const ids = findingIds(text);
  const [first] = ids;
  const isAlone = first !== undefined && ids.length === 1 && !MORE.test(text.slice(first.to, first.to + 6));
  const says = isAlone && text.length <= LONGEST_NAME ? wordsNextTo(text, first) : null;
  const lead = leadingId(text)?.id ?? null;
  const isStated = place.kind === "heading" || !isRestated(place.element.section);
  const at = statementOf(scan, place, text);
  // "M-3 through M-15" stands for each of them.
  const grouped = isStated ? groupedIds(text) : [];
  return [
    ...grouped.map((id) => ({ id, says: null, isDefinition: true, idRange: null, ...at })),
    ...ids.map((one) => ({
      ...{ id: one.id, says, isDefinition: one.id === lead && isStated },
      ...{ idRange: rangeOf(scan, place, one), ...at },
    })),
  ];
}

/** Null where an entity or an escape is written, or where more ids follow that are named by their numbers. */
function rangeOf({ outline, lines }: Scan, place: Place, { id, from, to }: FindingId): Range | null {
  if (MORE.test(place.text.slice(to, to + 6))) return null;
  const start = place.sourceOffset(from);
  const end = start + id.length;
  return outline.text.slice(start, end) === id ? lines.range(start, end) : null;
}

/** Ids that the author's comments name: of the finding itself, and of the one that it is the same as. */
export function readCommentIds({ outline, lines, units }: Scan): readonly CommentId[] {
  const openings = commentOpenings(outline.text, 0).slice(0, MOST_COMMENTS);
  return openings.flatMap((from) => {
    const to = commentEnd(outline.text, from);
    if (to === null || placeOfComment(outline, lines, from, to).kind === "code") return [];
    const comment = readComment(outline.text, from, to, { units, scale: outline.scale });
    const named = [comment?.values.id, comment?.values.sameAs];
    return findingIds(outline.text.slice(from, to))
      .filter(({ id }) => named.includes(id))
      .map((one) => ({ id: one.id, range: lines.range(from + one.from, from + one.to) }));
  });
}

// Behind an id it says that more ids follow: "H-1/2", "H-1..H-9", "H-1 to -5".
const MORE = /^\s?(?:[/…–-]|\.\.|to|through)\s?(?:[A-Z]-?|-)?\d/;

function wordsNextTo(text: string, { from, to }: FindingId): string {
  return `${text.slice(0, from)} ${text.slice(to)}`;
}

const isRestated = oncePerSection(({ titles }) => {
  const [purpose] = titles.flatMap((title) => purposeOf(title) ?? []);
  return purpose !== undefined && RESTATING.has(purpose);
});
