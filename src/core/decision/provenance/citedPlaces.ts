import type { CitedPlace, Figure } from "./figures";
import type { Passage } from "./passages";

/** A file that a passage cites, in its words or behind a link. */
export interface CitedAt {
  readonly place: CitedPlace;
  readonly passage: Passage;
  /** 0-based offsets in the text of the passage. */
  readonly from: number;
  readonly to: number;
}

/** The files that a document cites, in its order; code cites nothing. */
export function citedPlaces(
  passages: readonly Passage[],
  figuresOf: (passage: Passage) => readonly Figure[],
): readonly CitedAt[] {
  return passages.flatMap((passage): readonly CitedAt[] => {
    if (passage.kind === "code") return [];
    const links = passage.links.flatMap(({ url, from, to }): readonly CitedAt[] => {
      const place = placeOfUrl(url);
      return place ? [{ place, passage, from, to }] : [];
    });
    const isInLink = (at: number): boolean => passage.links.some(({ from, to }) => from <= at && at < to);
    const texts = figuresOf(passage).flatMap(({ place, from, to }): readonly CitedAt[] =>
      place && !isInLink(from) ? [{ place, passage, from, to }] : [],
    );
    return [...links, ...texts];
  });
}

/** Null for a link that does not lead to a file. */
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
