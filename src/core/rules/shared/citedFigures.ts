/** Figures of a decision that the lines which it cites for them do not state. */
import type { CitedClause, ReportLines } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import { placesOfFigure, type FigureIndex } from "../../decision/provenance/reportFigures";
import { isStructure } from "../../decision/provenance/structure";
import { findingIds } from "../../reader/findingIds";
import { significantStems } from "../../lexicon/englishStems";

/** A figure, and where the reports state it. */
export interface Misplaced {
  readonly figure: Figure;
  /** The cited line that states the number in another unit, else the line elsewhere that states the figure. */
  readonly path: string;
  readonly line: number;
  /** The unit at the cited line; null if the figure is elsewhere. */
  readonly unit: string | null;
}

/** Units of which a text may name the wrong one. */
export const DIMENSIONS: readonly ReadonlySet<string>[] = [
  new Set(["%", "bps"]),
  new Set(["µs", "ms", "s", "min", "h", "d", "w", "month", "year"]),
  new Set(["KB", "MB", "GB", "TB"]),
];

/** Lines around a citation that belong to it, and lines that are too many to say that a figure is not among them. */
const NEAR = 3;
const MOST_LINES = 40;
/** Words that the clause and the line that states the figure have in common. */
const LEAST_SHARED = 2;
/** Smaller whole numbers without a unit appear everywhere. */
const LEAST_NUMBER = 10;

/** The first figure of a clause whose cited lines state another unit, or that none of them states while another line does. */
export function misplacedFigure(decision: DecisionReading, clause: CitedClause): Misplaced | null {
  const { reportFigures } = decision;
  if (reportFigures === null) return null;
  const figures = decision
    .figures(clause.passage)
    .filter(({ from, to }) => from >= clause.from && to <= clause.to)
    .filter((figure) => figure.kind === "number" && !isStructure(clause.passage, figure))
    // A score is often named next to what else the line says.
    .filter(({ from, to }) => !isScore(clause.passage.text, from, to));
  return inOtherUnit(figures, clause, reportFigures) ?? elsewhere(figures, clause, reportFigures);
}

/** "7.5/10", either part. */
function isScore(text: string, from: number, to: number): boolean {
  return (
    /^\s?\/\s?\d/.test(text.slice(to, to + 4)) || /\d\s?\/\s?$/.test(text.slice(Math.max(0, from - 5), from))
  );
}

function inOtherUnit(
  figures: readonly Figure[],
  { places }: CitedClause,
  reports: ReadonlyMap<string, FigureIndex>,
): Misplaced | null {
  for (const figure of figures) {
    const dimension = DIMENSIONS.find((units) => units.has(figure.unit ?? ""));
    const isStated = places.some((lines) => isAt(figure, lines, reports, NEAR, figure.unit));
    if (dimension === undefined || isStated) continue;
    for (const { path, startLine, endLine } of places) {
      const found = (reports.get(path)?.places.get(figure.key) ?? []).find(
        ({ line, unit }) => line >= startLine && line <= endLine && dimension.has(unit ?? ""),
      );
      if (found) return { figure, path, line: found.line, unit: found.unit };
    }
  }
  return null;
}

function elsewhere(
  figures: readonly Figure[],
  { passage, from, to, places }: CitedClause,
  reports: ReadonlyMap<string, FigureIndex>,
): Misplaced | null {
  const cited = places.reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
  if (cited > MOST_LINES) return null;
  const isAnyThere = figures.some((figure) =>
    places.some((lines) => isAt(figure, withSection(lines, reports), reports, NEAR)),
  );
  if (isAnyThere || figures.some((figure) => isSumOfPlaces(figure, places, reports))) return null;
  const said = passage.text.slice(from, to);
  if (passage.kind === "row" && places.some((lines) => sharesWord(said, lines, reports))) return null;
  // "Appendix A lists 11 of them (lines 40 to 60)" counts cited rows.
  const telling = figures.filter(
    ({ unit, value }) => unit !== null || value === null || value > cited || cited === 1,
  );
  const misplaced = statedElsewhere(telling, said, reports);
  const found = misplaced === null ? "" : (reports.get(misplaced.path)?.lines[misplaced.line - 1] ?? "");
  // The line that is cited for a finding says what it is; a plan may say how long it takes.
  const isOfSame = findingIds(said).some(({ id }) => found.includes(id));
  return isOfSame ? null : misplaced;
}

/** "M1 to M3 take 9 hours", of which each cited line states its own part: 2, 4 and 3. */
function isSumOfPlaces(
  { value, unit }: Figure,
  places: readonly ReportLines[],
  reports: ReadonlyMap<string, FigureIndex>,
): boolean {
  if (value === null || unit === null || places.length < 2) return false;
  const parts = places.map(({ path, startLine, endLine }) => {
    const said =
      reports
        .get(path)
        ?.lines.slice(startLine - 1, endLine)
        .join("\n") ?? "";
    const [part, ...more] = figuresIn(said).filter((one) => one.unit === unit);
    return more.length > 0 ? null : (part?.value ?? null);
  });
  return parts.every((part) => part !== null) && parts.reduce((sum, part) => sum + part, 0) === value;
}

/** A row may cite a line for one of its cells only. */
function sharesWord(
  said: string,
  { path, startLine, endLine }: ReportLines,
  reports: ReadonlyMap<string, FigureIndex>,
): boolean {
  const cited = reports.get(path)?.lines.slice(startLine - 1, endLine) ?? [];
  return cited.some((line) => sharedStems(significantStems(said), line) > 0);
}

/** Who cites a heading cites what follows it. */
function withSection(cited: ReportLines, reports: ReadonlyMap<string, FigureIndex>): ReportLines {
  const lines = reports.get(cited.path)?.lines ?? [];
  if (!isHeading(lines[cited.startLine - 1])) return cited;
  const next = lines.findIndex((line, index) => index >= cited.endLine && isHeading(line));
  return { ...cited, endLine: next < 0 ? lines.length : next };
}

function isHeading(line: string | undefined): boolean {
  return /^#{1,6}\s/.test(line ?? "");
}

/** The first telling figure of a text that some reports state in a line about the same thing, and where. */
export function statedElsewhere(
  figures: readonly Figure[],
  text: string,
  reports: Iterable<readonly [string, FigureIndex]>,
): Misplaced | null {
  const stems = significantStems(text);
  for (const figure of figures.filter(isTelling))
    for (const [path, index] of reports) {
      const found = placesOfFigure(index, figure).find(
        ({ line }) => sharedStems(stems, index.lines[line - 1] ?? "") >= LEAST_SHARED,
      );
      if (found) return { figure, path, line: found.line, unit: null };
    }
  return null;
}

function isAt(
  figure: Figure,
  { path, startLine, endLine }: ReportLines,
  reports: ReadonlyMap<string, FigureIndex>,
  near: number,
  onlyUnit: string | null = null,
): boolean {
  const index = reports.get(path);
  return (
    index !== undefined &&
    placesOfFigure(index, figure).some(
      ({ line, unit }) =>
        line >= startLine - near && line <= endLine + near && (onlyUnit === null || unit !== null),
    )
  );
}

function isTelling({ unit, text, value }: Figure): boolean {
  return unit !== null || text.includes(".") || (value ?? 0) >= LEAST_NUMBER;
}

function sharedStems(stems: ReadonlySet<string>, line: string): number {
  return [...significantStems(line)].filter((stem) => stems.has(stem) && !/\d/.test(stem)).length;
}
