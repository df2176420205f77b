/** Clauses of a decision that cite lines about something else. */
import type { CitedClause, ReportLines } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK } from "../../decision/provenance/passages";
import { placesIn, type FigureIndex } from "../../decision/provenance/reportFigures";
import { significantStems } from "../../lexicon/englishStems";

export interface OtherSubject {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Lines around a citation that belong to it. */
const NEAR = 3;
/** Words that a clause has to have in common with another place. */
const LEAST_COMMON = 3;
/** The share of the words of a clause, rare ones counted more, that the other place has, and that the cited one may have. */
const LEAST_SHARE = 0.5;
const MOST_SHARE = 0.15;
/** The same, where only the headings above the cited line have words in common with the clause. */
const MOST_OF_HEADINGS = 0.35;
const LEAST_LEAD = 0.3;
/** A stem is cut so that "rotation" is "rotated". */
const LONGEST_STEM = 5;

/** The line of the cited report that a clause is about, where the line that it cites has hardly a word in common with it. */
export function citesOtherSubject(
  { reportFigures, figures }: DecisionReading,
  { passage, from, to, places }: CitedClause,
): OtherSubject | null {
  const [place, ...others] = places;
  const index = place && reportFigures?.get(place.path);
  if (place === undefined || index === undefined || others.length > 0) return null;
  // "The lock takes 16 hours (line 40)" cites the field that says how long.
  const isStated = figures(passage).some(
    (one) =>
      one.unit !== null &&
      one.from >= from &&
      one.to <= to &&
      placesIn(index, one, place.startLine, place.endLine).length > 0,
  );
  if (isStated) return null;
  const words = passage.text.slice(from, to).replace(/\([^()]{0,60}$/, "");
  const said = cut(significantStems(words.split(CELL_BREAK).join(" ")));
  if (said.size < LEAST_COMMON) return null;
  const line = otherRow(said, place, index) ?? otherLine(said, place, index);
  return line === null ? null : { path: place.path, line, text: index.lines[line - 1] ?? "" };
}

/** The row of the cited table that a clause is about, where it has no word in common with the cited row. */
function otherRow(
  said: ReadonlySet<string>,
  { startLine, endLine }: ReportLines,
  { lines }: FigureIndex,
): number | null {
  if (startLine !== endLine || !isRow(lines[startLine - 1])) return null;
  if (common(said, stemsOf(lines[startLine - 1])) > 0) return null;
  const first = lines.findLastIndex((line, index) => index < startLine - 1 && !isRow(line)) + 1;
  const after = lines.findIndex((line, index) => index >= startLine && !isRow(line));
  const rows = lines.slice(first, after < 0 ? lines.length : after);
  const counts = rows.map((row) => common(said, stemsOf(row)));
  const best = Math.max(...counts);
  // The header has a word in common with what is said of any row.
  const isOne = counts.filter((count) => count === best).length === 1 && counts.indexOf(best) > 0;
  return best >= LEAST_COMMON && isOne ? first + counts.indexOf(best) + 1 : null;
}

function isRow(line: string | undefined): boolean {
  return line?.trimStart().startsWith("|") ?? false;
}

function otherLine(said: ReadonlySet<string>, place: ReportLines, index: FigureIndex): number | null {
  const counts = new Map<string, number>();
  const stems = index.lines.map((line) => stemsOf(line));
  for (const line of stems) for (const stem of line) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log(1 + stems.length / (counts.get(stem) ?? 1));
  const shareOf = (other: ReadonlySet<string>): number =>
    sum([...said].filter((stem) => other.has(stem)).map(weight)) / sum([...said].map(weight));
  const near = [...Array(place.endLine - place.startLine + 1 + 2 * NEAR).keys()].map(
    (offset) => place.startLine - NEAR + offset,
  );
  const about = shareOf(cut(new Set(near.flatMap((line) => [...aboutLine(index, line)]))));
  const isOfHeadings = near.every((line) => common(said, stems[line - 1] ?? new Set()) === 0);
  if (about > (isOfHeadings ? MOST_OF_HEADINGS : MOST_SHARE)) return null;
  const least = Math.max(LEAST_SHARE, about + LEAST_LEAD);
  // What one line announces, the next ones say.
  const passages = stems.map(
    (line, at) => new Set([...line, ...(stems[at + 1] ?? []), ...(stems[at + 2] ?? [])]),
  );
  const found = passages.findIndex((words) => common(said, words) >= LEAST_COMMON && shareOf(words) >= least);
  return found < 0 ? null : found + 1;
}

function aboutLine(index: FigureIndex, line: number): ReadonlySet<string> {
  return line >= 1 && line <= index.lines.length ? index.about(line) : new Set();
}

function stemsOf(line: string | undefined): ReadonlySet<string> {
  return cut(significantStems(line ?? ""));
}

function cut(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((stem) => !/\d/.test(stem)).map((stem) => stem.slice(0, LONGEST_STEM)));
}

function common(stems: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...stems].filter((stem) => other.has(stem)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
