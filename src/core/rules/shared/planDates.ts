/** Days on which a decision wants a part of its plan to be finished, before the plan ends that part. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { daysIn, distance, type Day } from "./dayOrder";
import { sentencesOf } from "./sentences";

/** A part of a plan, as its first cell numbers it, and its last day. */
interface PlannedPart {
  readonly passage: Passage;
  readonly noun: string;
  readonly number: number;
  readonly end: Day;
}

export interface TooEarly {
  readonly day: Day;
  readonly part: PlannedPart;
}

/** "The meeting is on 19 December, once all seven weeks are closed", where week 7 ends on 26 December. */
export function tooEarly(decision: DecisionReading): readonly TooEarly[] {
  const parts = decision.passages.flatMap(partOf);
  if (parts.length === 0) return [];
  const rows = decision.passages
    .filter(({ kind }) => kind === "row")
    .map((passage) => ({ passage, from: 0, to: passage.text.length, text: passage.text }));
  return [...sentencesOf(decision.passages), ...rows].flatMap(
    ({ passage, from, to, text }): readonly TooEarly[] => {
      const days = daysIn(passage).filter((day) => day.from >= from && day.to <= to);
      const [day, ...others] = days;
      if (day === undefined || others.length > 0) return [];
      const part = finishedIn(
        text,
        parts.filter((one) => one.passage !== passage),
      );
      const between = part === null ? null : distance(day, part.end);
      return part !== null && between !== null && between > 0 ? [{ day, part }] : [];
    },
  );
}

/** A row that begins with a number, or a range of numbers, below "Week", "Step" and the like, and has one cell of days. */
function partOf(passage: Passage): readonly PlannedPart[] {
  const [noun = ""] = phrasesIn(passage.columns[0] ?? "").tokens.map(({ word }) => word);
  if (passage.kind !== "row" || ofFamily(phrasesIn(noun), "planColumn").length === 0) return [];
  const [first = ""] = passage.text.split(CELL_BREAK);
  const numbers = phrasesIn(first).tokens.flatMap((token) => wholeNumberOf(token) ?? []);
  const number = numbers.at(-1);
  // "22–26 December" ends on the 26th; offsets stay as they are.
  const end = daysIn({ ...passage, text: passage.text.replaceAll("–", " ") }).at(-1);
  return number === undefined || end === undefined ? [] : [{ passage, noun, number, end }];
}

/** The last part of the plan that a sentence says is finished: "once weeks 1 to 7 are closed", "with the report of step 4". */
function finishedIn(text: string, parts: readonly PlannedPart[]): PlannedPart | null {
  const said = phrasesIn(text);
  const [word] = ofFamily(said, "finishedPart");
  if (word === undefined || ofFamily(said, "negation").length > 0) return null;
  const behind = said.tokens
    .slice(word.end)
    .filter(({ sentence }) => sentence === said.tokens[word.first]?.sentence);
  const numberOf = (index: number): number | null => {
    const spoken = ofFamily(said, "numberWord").find(({ first }) => first === word.end + index);
    return spoken ? Number(spoken.concept) : wholeNumberOf(behind[index]);
  };
  for (const [index, { word: noun }] of behind.entries()) {
    const own = parts.filter((one) => noun === one.noun || noun === `${one.noun}s`);
    if (own.length === 0) continue;
    // "All seven weeks", "weeks 1 to 7", "step 4".
    const range = [index + 1, index + 2, index + 3].map(numberOf).filter((one) => one !== null);
    const last = range.at(-1) ?? numberOf(index - 1);
    return own.find(({ number }) => number === last) ?? null;
  }
  return null;
}
