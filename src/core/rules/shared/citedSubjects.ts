/** Clauses of a decision that cite lines about something else. */
import type { CitedClause } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK } from "../../decision/provenance/passages";
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import { significantStems } from "../../text/words";

export interface OtherSubject {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Lines around a citation that belong to it. */
const NEAR = 3;
/** Words that a clause has to have in common with another line. */
const LEAST_COMMON = 3;
const LEAST_SHARE = 0.5;
/** A stem is cut so that "rotation" is "rotated". */
const LONGEST_STEM = 5;

/** The line of the cited report that a clause is about, where it has no word in common with the line that it cites. */
export function citesOtherSubject(
  { reportFigures }: DecisionReading,
  { passage, from, to, places }: CitedClause,
): OtherSubject | null {
  const [place, ...others] = places;
  const index = place && reportFigures?.get(place.path);
  if (place === undefined || index === undefined || others.length > 0) return null;
  const said = passage.text.slice(from, to).split(CELL_BREAK).join(" ");
  const stems = cut(significantStems(said));
  const near = [...Array(place.endLine - place.startLine + 1 + 2 * NEAR).keys()].map(
    (offset) => place.startLine - NEAR + offset,
  );
  const about = cut(new Set(near.flatMap((line) => [...aboutLine(index, line)])));
  if (stems.size < LEAST_COMMON || [...stems].some((stem) => about.has(stem))) return null;
  const least = Math.max(LEAST_COMMON, LEAST_SHARE * stems.size);
  const line = index.lines.findIndex((text) => common(stems, cut(significantStems(text))) >= least);
  return line < 0 ? null : { path: place.path, line: line + 1, text: index.lines[line] ?? "" };
}

function aboutLine(index: FigureIndex, line: number): ReadonlySet<string> {
  return line >= 1 && line <= index.lines.length ? index.about(line) : new Set();
}

function cut(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((stem) => !/\d/.test(stem)).map((stem) => stem.slice(0, LONGEST_STEM)));
}

function common(stems: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...stems].filter((stem) => other.has(stem)).length;
}
