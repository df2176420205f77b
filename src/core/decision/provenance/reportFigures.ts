import { figuresIn, type Figure } from "./figures";

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
}

/** More places of the same figure add no information. */
const MOST_PLACES = 12;

/** Every figure in the text of a report, including code blocks: it only matters whether it appears. */
export function indexFigures(text: string): FigureIndex {
  const places = new Map<string, FigurePlace[]>();
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    for (const { key, unit } of figuresIn(line)) {
      const known = places.get(key);
      if (!known) places.set(key, [{ line: index + 1, unit }]);
      else if (known.length < MOST_PLACES || !known.some((place) => place.unit === unit)) {
        known.push({ line: index + 1, unit });
      }
    }
  }
  return { places, lines };
}

/** Where a figure appears in a report: with the same unit, or else without one, as in a table with the unit in its header. */
export function placesOfFigure({ places }: FigureIndex, { key, unit }: Figure): readonly FigurePlace[] {
  const all = places.get(key) ?? [];
  if (unit === null) return all;
  const same = all.filter((place) => place.unit === unit);
  return same.length > 0 ? same : all.filter((place) => place.unit === null);
}
