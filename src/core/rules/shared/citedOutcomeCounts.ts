/** How many rows of a cited table passed, failed, or are partial, where a decision says otherwise. */
import type { CitedClause } from "../../decision/provenance/citedClauses";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { phrasesIn } from "../../reader/annotations/phrases";
import { statedOutcome } from "../../reader/measures/performance";
import { enumerated } from "../../text/phrases";
import { placeText, type CitedCheck } from "./citedDifference";
import { listAt } from "../../decision/provenance/reportLists";
import { countsOf } from "./spokenCounts";

/** A cell with more characters says more than an outcome. */
const LONGEST_CELL = 24;
/** Words between a number and what became of so many: "two principles fail". */
const NEAR = 1;
const OUTCOMES = ["fail", "partial", "pass"] as const;
type Counts = Readonly<Record<(typeof OUTCOMES)[number], number>>;

/** "Five fail and one is partial", where four rows fail and two are partial. */
export const outcomesCountedOtherwise: CitedCheck = (decision, clause) => {
  const [place] = clause.places;
  const lines = place && decision.reportFigures?.get(place.path)?.lines;
  const list = place === undefined || lines === undefined ? null : listAt(lines, place);
  if (place === undefined || list === null) return null;
  const rows = countIn(list.entries.flatMap((row) => outcomeOf(row) ?? []));
  for (const sentence of aboutCited(decision, clause)) {
    const counts = countsOf(phrasesIn(sentence), "countedOutcome", NEAR);
    const said = countIn(
      counts.flatMap(({ value, phrase }) => Array<string>(Math.min(value, 100)).fill(phrase.concept)),
    );
    const isSame = OUTCOMES.every((outcome) => said[outcome] === rows[outcome]);
    // Who names every outcome counts all rows.
    const own = OUTCOMES.filter((outcome) => rows[outcome] > 0);
    const isAll = own.length > 1 && own.every((outcome) => said[outcome] > 0);
    // Who counts more of an outcome than there are does not count a part; what is in one row may be about several.
    const isMore = own.length > 1 && OUTCOMES.some((outcome) => said[outcome] > rows[outcome]);
    const isWithin = clause.places.length === 1 && total(said) <= total(rows);
    if (counts.length < 2 || isSame) continue;
    if (!(isAll || total(said) === total(rows) || (isMore && isWithin))) continue;
    const at = { path: place.path, line: list.line };
    return {
      message: `"${textOf(said)}" is stated, but the rows at ${placeText(at)} say ${textOf(rows)}. Correct the numbers.`,
      identity: ["outcomes", textOf(said)],
      related: [{ ...at, message: textOf(rows) }],
    };
  }
  return null;
};

/** The sentences of a passage from a citation up to the next one. */
function aboutCited(decision: DecisionReading, { passage, from }: CitedClause): readonly string[] {
  const next = decision.clauses().find((one) => one.passage === passage && one.from > from);
  return passage.text.slice(from, next?.from).split(/[.;!?]\s/);
}

function outcomeOf(row: string): string | null {
  // "- Passed: 41" counts, it is not one of those that passed.
  if (!row.includes("|") && /\d/.test(row)) return null;
  const outcomes = row
    .split("|")
    .filter((cell) => cell.length <= LONGEST_CELL)
    .flatMap((cell) => statedOutcome(cell) ?? []);
  const [outcome, ...others] = outcomes;
  if (outcome === undefined || others.length > 0) return null;
  return outcome === "borderline" ? "partial" : outcome;
}

function countIn(outcomes: readonly string[]): Counts {
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return { fail: count("fail"), partial: count("partial"), pass: count("pass") };
}

function total(counts: Counts): number {
  return counts.fail + counts.partial + counts.pass;
}

function textOf(counts: Counts): string {
  return enumerated(
    OUTCOMES.flatMap((outcome) => (counts[outcome] > 0 ? [`${counts[outcome]} ${outcome}`] : [])),
  );
}
