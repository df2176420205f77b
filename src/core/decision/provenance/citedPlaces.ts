import type { CitedPlace, Figure } from "./figures";
import type { Passage } from "./passages";

/** A file that a passage cites, in its text or as a link target. */
export interface CitedAt {
  readonly place: CitedPlace;
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
}

/** The files that a document cites, in order. Code blocks do not cite anything. */
export function citedPlaces(
  passages: readonly Passage[],
  figuresOf: (passage: Passage) => readonly Figure[],
): readonly CitedAt[] {
  const cited: CitedAt[] = [];
  for (const passage of passages) {
    const { kind, links } = passage;
    if (kind === "code") continue;
    for (const { url, from, to } of links) {
      const place = placeOfUrl(url);
      if (place) cited.push({ place: withLastLine(place, passage.text.slice(from, to)), passage, from, to });
    }
    const isInLink = (at: number): boolean => links.some(({ from, to }) => from <= at && at < to);
    for (const { place, from, to } of figuresOf(passage)) {
      if (place && !isInLink(from)) cited.push({ place, passage, from, to });
    }
  }
  return cited;
}

/** "[lines 16-19](02_SECURITY.md#L16)": the text of a link may name more lines than its target. */
function withLastLine(place: CitedPlace, text: string): CitedPlace {
  const { startLine, endLine } = place;
  const [, first, last] = /(\d{1,7})\s?(?:[-–]|to|and)\s?(\d{1,7})\D*$/.exec(text) ?? [];
  const isSame = startLine !== null && startLine === endLine && Number(first) === startLine;
  return isSame && Number(last) > startLine ? { ...place, endLine: Number(last) } : place;
}

/** Null for a link that does not point to a file. */
function placeOfUrl(url: string): CitedPlace | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return null;
  const path = decoded(url.split(/[?#]/, 1)[0] ?? "");
  const line = /#L(\d{1,7})(?:-L?(\d{1,7}))?$/.exec(url);
  if (path === "") return null;
  if (!line) return { path, startLine: null, endLine: null };
  return { path, startLine: Number(line[1]), endLine: Number(line[2] ?? line[1]) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
