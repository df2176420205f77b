import { oneLine, wordsOf } from "../text/words";
import { beginsWith, says } from "./annotations/says";
import type { Candidate } from "./candidates/candidate";
import type { Statement, StatusDetail } from "./facts";
import { findingIds, groupedIds } from "./findingIds";
import { statedFixes } from "./measures/claims/statedFixes";
import { placesOf, type Place } from "./measures/claims/places";
import type { Outline } from "./outline";
import { oncePerSection } from "./perSection";
import { claimOf, isStillToDo, leadingStatus, statusOf, statusOfSection } from "./statuses";
import type { LineIndex } from "../text/range";
import { withoutNumber } from "./titleHead";

/** A line that says that findings are fixed, in a part about what was done since they were found. */
export interface DoneWork extends Statement {
  readonly status: StatusDetail;
  /** Their ids, or else the words of a title. */
  readonly ids: readonly string[];
  readonly title: string;
}

/** Everything that a report says was done: entries below "What was done" that name a finding, and fixes that an addendum states. */
export function doneWorkIn({ elements }: Outline, lines: LineIndex): readonly DoneWork[] {
  return elements.flatMap((element) => {
    const part = partOf(element.section);
    return part === null ? [] : placesOf(element).flatMap((place) => doneIn(place, part, lines));
  });
}

/** What was done about a finding, by its id or its title. */
export function doneAbout({ id, title }: Candidate, done: readonly DoneWork[]): readonly DoneWork[] {
  const name = nameOf(title);
  return done.filter((one) => (id === null ? one.title !== "" && one.title === name : one.ids.includes(id)));
}

/** `done`: each entry says what was done. `later`: what is fixed is said in words. */
type Part = "done" | "later";

const partOf = oncePerSection(({ titles, isFirst }): Part | null => {
  // The title of the document says what all of it is.
  const own = isFirst ? [] : titles.slice(0, 2).map(withoutNumber);
  if (own.some((title) => beginsWith(title, "doneWork", "done") || statusOfSection(title) === "claimed"))
    return "done";
  return own.some((title) => beginsWith(title, "doneWork", "later")) ? "later" : null;
});

function doneIn(place: Place, part: Part, lines: LineIndex): readonly DoneWork[] {
  const { text, from, to } = place;
  const leading = leadingIds(text);
  const title = part === "done" ? titleIn(place) : "";
  const rest = text.slice(Math.max(leading.end, title.length));
  if (isStillToDo(rest) || isOtherwise(rest)) return [];
  const isDone = part === "done" || leadingStatus(rest) !== null;
  const ids = [...statedFixes(text).flatMap(idsIn), ...(isDone ? leading.ids : [])];
  if (ids.length === 0 && title === "") return [];
  return [
    { ids, title: nameOf(title), status: claimOf(text), text: oneLine(text), range: lines.range(from, to) },
  ];
}

/** "Accepted", "in progress", "remains open": it says of itself how far it is. A "new lock" says nothing of it. */
function isOtherwise(text: string): boolean {
  const status = statusOf(text);
  const isOpen = leadingStatus(text) === "open" || (status === "open" && says(text, "toDo", "state"));
  return isOpen || ![null, "open", "claimed", "verified"].includes(status);
}

interface LeadingIds {
  readonly ids: readonly string[];
  /** Offset of what follows them. */
  readonly end: number;
}

/** The ids that a text begins with: "B1–B3 …", "S-1: …". */
function leadingIds(text: string): LeadingIds {
  const [first] = findingIds(text);
  if (first === undefined || wordsOf(text.slice(0, first.from)).length > 0) return { ids: [], end: 0 };
  const grouped = groupedIds(text);
  const last = findingIds(text).find(({ id }) => id === grouped.at(-1)) ?? first;
  return { ids: [first.id, ...grouped], end: last.to };
}

function idsIn(text: string): readonly string[] {
  return [...leadingIds(text).ids, ...findingIds(text).map(({ id }) => id)];
}

/** The bold words or the label that an entry begins with: "**Open port:** closed in the firewall". */
function titleIn({ element, text, kind, cells }: Place): string {
  if (element.kind !== "line") return kind === "row" ? (cells[0] ?? "") : text;
  const bold = element.marks.find((mark) => mark.kind === "strong" && mark.from === 0);
  if (bold !== undefined) return text.slice(0, bold.to);
  return element.item === null ? "" : text.slice(0, Math.max(0, text.indexOf(":")));
}

function nameOf(title: string): string {
  return wordsOf(title).join(" ");
}
