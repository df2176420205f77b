import { countChecks } from "../../reader/countedFindings";
import type { ReportFacts, StatedSum } from "../../reader/facts";

/** A figure of a report and what it has to be. Offsets of the text that the facts were read from. */
export interface FigureCorrection {
  /** 1-based line of the problem that it cures. */
  readonly line: number;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What corrects the counts and sums of a report. A figure that cannot be told from another one of its line has no correction. */
export function figureCorrections(text: string, facts: ReportFacts): readonly FigureCorrection[] {
  const counts = countChecks(facts)
    .filter(({ stated, counted }) => stated !== counted.length)
    .flatMap(({ stated, counted, range }) =>
      correction(text, range, stated, counted.length, "Correct the count"),
    );
  const sums = facts.sums
    .filter(isCorrectable)
    .flatMap(({ stated, computed, range }) =>
      correction(text, range, stated.least, computed.least, "Correct the sum"),
    );
  return [...counts, ...sums];
}

/** Only exact plain numbers: in which unit and how coarsely to write the others is for people. */
function isCorrectable({ holds, unit, stated, computed, unknown }: StatedSum): boolean {
  return (
    !holds && unit === "" && unknown === 0 && stated.most === stated.least && computed.most === computed.least
  );
}

const NUMBER = /(?<![\w.,-])\d{1,9}(?:\.\d{1,3})?(?![\w]|[.,]\d)/g;

function correction(
  text: string,
  { line, from, to }: { readonly line: number; readonly from: number; readonly to: number },
  stated: number,
  right: number,
  what: string,
): readonly FigureCorrection[] {
  const places = [...text.slice(from, to).matchAll(NUMBER)].filter(([digits]) => Number(digits) === stated);
  const [place] = places;
  if (!place || places.length > 1) return [];
  const start = from + place.index;
  const title = `${what}: ${right} instead of ${place[0]}`;
  return [{ line, title, from: start, to: start + place[0].length, text: String(right) }];
}
