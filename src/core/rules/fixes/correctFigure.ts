import type { Range } from "../../text/range";
import type { Fix } from "../rule";

const NUMBER = /(?<![\w.,-])\d{1,9}(?:\.\d{1,3})?(?![\w]|[.,]\d)/g;

interface FigureToCorrect {
  readonly text: string;
  /** Where the problem is reported, and where the figure is. */
  readonly range: Range;
  readonly identity: readonly string[];
  /** What the figure is: "count", "total". */
  readonly noun: string;
  readonly stated: number;
  readonly right: number;
}

/** Replaces a figure in its statement. No fix if the same number appears there more than once. */
export function correctFigure({
  text,
  range,
  identity,
  noun,
  stated,
  right,
}: FigureToCorrect): readonly Fix[] {
  const places = [...text.slice(range.from, range.to).matchAll(NUMBER)].filter(
    ([digits]) => Number(digits) === stated,
  );
  const [place] = places;
  if (!place || places.length > 1) return [];
  const from = range.from + place.index;
  return [
    {
      title: `Change the ${noun} from ${place[0]} to ${right}`,
      fixes: [{ range, identity }],
      edits: [{ from, to: from + place[0].length, text: String(right) }],
    },
  ];
}
