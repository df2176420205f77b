/** Dates of a decision that no report has to state: its own, and what it plans. */
import type { DecisionReading } from "./decisionReading";
import type { Figure } from "./figures";
import type { Passage } from "./passages";

/** Number of passages that form the head of a document. */
const HEAD = 4;

/** When a document was written: the last date that its head labels as a date; null if there is none. */
function dateOf({ passages, figures }: DecisionReading): Figure | null {
  const dates = passages
    .slice(0, 2 * HEAD)
    .flatMap((passage) =>
      figures(passage).filter(
        ({ kind, from }) => kind === "date" && (from === 0 || DATE_LABEL.test(passage.text.slice(0, from))),
      ),
    );
  return dates.reduce<Figure | null>(
    (last, date) => (last === null || date.key > last.key ? date : last),
    null,
  );
}

/** Whether a date is that of the document itself, or is not before it. */
export function isOwnDate(passage: Passage, figure: Figure, reading: DecisionReading): boolean {
  if (figure.from === 0 && reading.passages.indexOf(passage) < HEAD) return true;
  return DATE_LABEL.test(passage.text.slice(0, figure.from)) || isNotBefore(figure, dateOf(reading));
}

/** The day on which a decision is made, and what it plans for later: no report has to state them. */
function isNotBefore({ key }: Figure, date: Figure | null): boolean {
  return date !== null && key >= date.key;
}

/** A day after the newest report: the plan of the decision, which no report can state. */
export function isAfter({ kind, key }: Figure, asOf: string | null): boolean {
  return kind === "date" && asOf !== null && key > `d:${asOf}`;
}

const DATE_LABEL =
  /(?:^|\n)[^\n:|]{0,30}\b(?:date|dated|generated|updated|prepared|written|issued|effective)\b[^\n:|]{0,20}[:|]?\s*$/i;
