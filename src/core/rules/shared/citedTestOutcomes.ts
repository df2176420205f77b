/** How many tests passed, failed, ended in errors or were skipped, where the cited lines say another number. */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { wholeNumberOf } from "../../reader/annotations/tokens";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";

interface Outcome {
  readonly concept: string;
  readonly count: number;
}

/** Words between a number and what became of so many tests. */
const NEAR = 2;
/** Results follow line by line. */
const AROUND = 1;
const MOST_LINES = 12;

/** "25 ended in errors", where the cited lines say "Errors: 22". */
export const testsCountedOtherwise: CitedCheck = (decision, clause) => {
  const said = inSentence(saidIn(clause));
  const lines = citedLines(decision, clause.places, AROUND, AROUND);
  if (said.length === 0 || lines.length > MOST_LINES) return null;
  const stated = lines.flatMap((line) => inLine(line.text).map((one) => ({ ...one, line })));
  for (const { concept, count } of said) {
    const own = stated.filter((one) => one.concept === concept);
    const [first] = own;
    // Lines with several numbers of a kind are about several kinds of tests.
    if (first === undefined || own.some((one) => one.count === count || one.count !== first.count)) continue;
    return {
      message: `The decision counts ${count} ${concept}, but ${placeText(first.line)} says ${first.count}. Correct the number.`,
      identity: ["tests", concept, String(count)],
      related: [{ ...first.line, message: `${concept}: ${first.count}` }],
    };
  }
  return null;
};

/** "18 failed and 25 ended in errors": the numbers, each in front of its outcome. */
function inSentence(text: string): readonly Outcome[] {
  const said = phrasesIn(text);
  const outcomes = ofFamily(said, "testOutcome");
  const counts = outcomes.flatMap(({ concept, first }, index): readonly Outcome[] => {
    const start = Math.max(outcomes[index - 1]?.end ?? 0, first - NEAR - 1);
    const numbers = said.tokens.slice(start, first).flatMap((token) => wholeNumberOf(token) ?? []);
    const [count] = numbers;
    return count === undefined || numbers.length > 1 || isShare(text, said.tokens[first]?.from ?? 0)
      ? []
      : [{ concept, count }];
  });
  // Of several kinds of tests each has its own numbers.
  return new Set(counts.map(({ concept }) => concept)).size === counts.length ? counts : [];
}

/** "22 of 23 passed". */
function isShare(text: string, to: number): boolean {
  return /\d\s?(?:\/|of|out of)\s?\d{1,6}\D{0,12}$/.test(text.slice(Math.max(0, to - 30), to));
}

/** "❌ Failed: 18 (7.6%)", "| Failed | 18 |": a line that begins with its outcome. */
function inLine(text: string): readonly Outcome[] {
  const said = phrasesIn(text.replaceAll("*", ""));
  const words = said.tokens.filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const [outcome] = ofFamily(said, "testOutcome");
  const isFirst = outcome !== undefined && words[0]?.from === outcome.from;
  const count = wholeNumberOf(words.find(({ from }) => from >= (outcome?.to ?? 0)));
  return isFirst && count !== null && !isShare(said.text, said.text.length)
    ? [{ concept: outcome.concept, count }]
    : [];
}
