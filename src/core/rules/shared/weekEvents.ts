/** In which week a decision says that the release goes live: the earliest one, and those of the plan. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { sentencesOf, type Sentence } from "./sentences";

export interface LiveWeek {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly week: number;
  /** Whether the release is said to be live then at the earliest. */
  readonly isEarliest: boolean;
  /** Whether it is a row of a plan. */
  readonly isPlanned: boolean;
}

/** The weeks of a decision in which production begins, in order. */
export function liveWeeks(decision: DecisionReading): readonly LiveWeek[] {
  return decision.passages.flatMap((passage) => {
    if (passage.kind === "row") return inRow(passage);
    if (passage.kind !== "text") return [];
    return sentencesOf([passage])
      .filter((sentence) => !isCited(decision, sentence))
      .flatMap(inSentence);
  });
}

/** What a report says of the weeks is its own plan. */
function isCited(decision: DecisionReading, { passage, from, to }: Sentence): boolean {
  return decision.clauses().some((one) => one.passage === passage && one.from < to && one.to > from);
}

/** "The earliest production date is the end of week 3". */
function inSentence({ passage, from, to, text }: Sentence): readonly LiveWeek[] {
  const said = phrasesIn(text);
  const weeks = [...new Set(weeksIn(said))];
  const [week] = weeks;
  if (week === undefined || weeks.length > 1 || !isLive(said) || ofFamily(said, "reportName").length > 0)
    return [];
  const concepts = ofFamily(said, "liveEvent").map(({ concept }) => concept);
  const isBound = concepts.includes("bound");
  // "In production before week 6" is a deadline; "not in production before week 6" is the earliest week.
  if (isBound && ofFamily(said, "negation").length === 0) return [];
  const isEarliest = isBound || concepts.includes("earliest");
  return [{ passage, from, to, week, isEarliest, isPlanned: false }];
}

/** "| 4 | Rehearsal, go-live on day 3 |" in a plan by weeks. */
function inRow(passage: Passage): readonly LiveWeek[] {
  const { text, columns } = passage;
  const cells = text.split(CELL_BREAK);
  const column = columns.findIndex((name) => weekWords(phrasesIn(name)).length > 0);
  const cell = phrasesIn(cells[column] ?? "");
  const numbers = cell.tokens.flatMap((token) => wholeNumberOf(token) ?? []);
  const [week] = numbers;
  const others = cells.filter((_, index) => index !== column);
  if (week === undefined || numbers.length > 1 || !others.some((one) => isLive(phrasesIn(one)))) return [];
  return [{ passage, from: 0, to: text.length, week, isEarliest: false, isPlanned: true }];
}

/** What happens before or after it says nothing of the week of the release. */
function isLive(said: AnnotatedText): boolean {
  const events = ofFamily(said, "liveEvent");
  return (
    events.some(({ concept }) => concept === "event") && !events.some(({ concept }) => concept === "other")
  );
}

/** The numbers of single weeks; a range is none. */
function weeksIn(said: AnnotatedText): readonly number[] {
  return weekWords(said).flatMap((index) => {
    const week = wholeNumberOf(said.tokens[index + 1]);
    return week !== null && wholeNumberOf(said.tokens[index + 2]) === null ? [week] : [];
  });
}

function weekWords({ tokens }: AnnotatedText): readonly number[] {
  return tokens.flatMap(({ word }, index) => (word === "week" || word === "weeks" ? [index] : []));
}

/** What contradicts the earliest week: something earlier, or a plan in which everything is later. */
export function contradicting(
  weeks: readonly LiveWeek[],
): { readonly earliest: LiveWeek; readonly other: LiveWeek } | null {
  for (const earliest of weeks.filter(({ isEarliest }) => isEarliest)) {
    const others = weeks.filter((one) => one.passage !== earliest.passage);
    const first = others.toSorted((a, b) => a.week - b.week)[0];
    if (first !== undefined && first.week !== earliest.week) return { earliest, other: first };
  }
  return null;
}

/** "The service goes live at the end of week 3", where the only go-live of the plan is in week 4. */
export function unplanned(
  weeks: readonly LiveWeek[],
): { readonly said: LiveWeek; readonly planned: LiveWeek } | null {
  const [planned, ...others] = weeks.filter(({ isPlanned }) => isPlanned);
  // Of several stages, any may be meant.
  if (planned === undefined || others.length > 0) return null;
  const said = weeks.find((one) => !one.isPlanned && !one.isEarliest && one.week !== planned.week);
  return said === undefined ? null : { said, planned };
}
