import { significantStems } from "../../lexicon/englishStems";
import { figuresIn, type Figure } from "./figures";
import { SECONDS } from "./units";

/** Where a figure appears in a report. */
export interface FigurePlace {
  /** 1-based. */
  readonly line: number;
  readonly unit: string | null;
}

/** The figures of one report, by key. */
export interface FigureIndex {
  readonly places: ReadonlyMap<string, readonly FigurePlace[]>;
  readonly lines: readonly string[];
  /** The stems that say what the figures on a line are about: of the lines around it, its headings and its columns. */
  readonly about: (line: number) => ReadonlySet<string>;
}

/** More places of the same figure add no information. */
const MOST_PLACES = 60;

/** Every figure in the text of a report, including code blocks: it only matters whether it appears. */
export function indexFigures(text: string): FigureIndex {
  const places = new Map<string, FigurePlace[]>();
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    for (const { key, unit, place } of figuresIn(line)) {
      // The last line of a whole file is how many lines it has.
      if (place?.startLine === 1 && place.endLine !== null)
        places.set(`n:${place.endLine}`, [
          ...(places.get(`n:${place.endLine}`) ?? []),
          { line: index + 1, unit: null },
        ]);
      const known = places.get(key);
      if (!known) places.set(key, [{ line: index + 1, unit }]);
      else if (known.length < MOST_PLACES || !known.some((place) => place.unit === unit)) {
        known.push({ line: index + 1, unit });
      }
    }
  }
  return { places, lines, about: contextsOf(lines) };
}

/** Computed on first use for each line. */
function contextsOf(lines: readonly string[]): FigureIndex["about"] {
  const surroundings = surroundingsOf(lines);
  const known = new Map<number, ReadonlySet<string>>();
  return (line) => {
    const stems =
      known.get(line) ??
      significantStems(
        [surroundings[line - 1] ?? "", ...lines.slice(Math.max(0, line - 3), line + 1)].join(" "),
      );
    known.set(line, stems);
    return stems;
  };
}

// Example: "**Spike test (500 users):**".
const ANNOUNCES = /:\W*$/;
// An item, a line that continues one, or an empty line.
const LISTED = /^(?:\s|[-*+•]\s|\d{1,3}[.)]\s|$)/;

/** Of each line, the headings above it, except for the title of the document, the header of its table, and the line that announces its list. */
export function surroundingsOf(lines: readonly string[]): readonly string[] {
  const headings: string[] = [];
  let header = "";
  let announced = "";
  return lines.map((line, index) => {
    const level = /^#{1,6}(?=\s)/.exec(line)?.[0].length;
    if (level !== undefined)
      headings.splice(Math.max(0, level - 2), headings.length, ...(level > 1 ? [line] : []));
    const isRow = line.trimStart().startsWith("|");
    if (!isRow) header = "";
    else if (!lines[index - 1]?.trimStart().startsWith("|")) header = line;
    if (ANNOUNCES.test(line)) announced = line;
    else if (!isRow && !LISTED.test(line)) announced = "";
    return `${headings.join(" ")} ${header} ${announced}`;
  });
}

/**
 * Where a figure appears in a report: with the same unit, or as the same time in another unit ("0.5 h" as "30 minutes"), or else without one, as in a
 * table with the unit in its header.
 */
export function placesOfFigure({ places }: FigureIndex, figure: Figure): readonly FigurePlace[] {
  const { key, unit } = figure;
  const all = places.get(key) ?? [];
  if (unit === null) return all;
  const same = [...all.filter((place) => place.unit === unit), ...convertedPlaces(places, figure)];
  return same.length > 0 ? same : all.filter((place) => place.unit === null);
}

/** A citation may name the line next to the one that it means. */
const NEXT = 1;

/** Where a figure appears in some lines of a report, 1-based and inclusive, or next to them. */
export function placesIn(
  index: FigureIndex,
  figure: Figure,
  startLine: number,
  endLine: number,
): readonly FigurePlace[] {
  return placesOfFigure(index, figure).filter(
    ({ line }) => line >= startLine - NEXT && line <= endLine + NEXT,
  );
}

function convertedPlaces(places: FigureIndex["places"], { unit, value }: Figure): readonly FigurePlace[] {
  // "0.9" of a setting is "90 %".
  if (unit === "%" && value !== null && value < 100)
    return (places.get(`n:${value / 100}`) ?? []).filter((place) => place.unit === null);
  const own = SECONDS[unit ?? ""];
  if (own === undefined || value === null) return [];
  return Object.entries(SECONDS).flatMap(([other, seconds]) => {
    if (other === unit) return [];
    const converted = Math.round(((value * own) / seconds) * 1e6) / 1e6;
    return (places.get(`n:${converted}`) ?? []).filter((place) => place.unit === other);
  });
}
