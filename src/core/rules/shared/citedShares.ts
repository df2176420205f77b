/** Shares of a decision ("9 of 10") where the cited lines give one of the two numbers with another one. */
import { citedLines, placeText, saidIn, type CitedCheck, type CitedLine } from "./citedDifference";

interface Share {
  readonly part: number;
  readonly whole: number;
}

// Example: "22/23", "22 of 23", "22 out of 23".
const SHARE = /(?<![\d/.,-])(\d{1,6})\s?(?:\/|of|out of)\s?(\d{1,6})(?![\d/-]|[.,]\d)/g;
const MOST_LINES = 12;

/** "9 of 10 criteria", where the cited lines say "8/10". */
export const otherShare: CitedCheck = (decision, clause) => {
  const lines = citedLines(decision, clause.places);
  if (lines.length > MOST_LINES) return null;
  const stated = lines.flatMap((line) => sharesIn(line.text).map((share) => ({ ...share, line })));
  for (const { part, whole } of sharesIn(saidIn(clause))) {
    const isStated =
      stated.some((one) => one.part === part && one.whole === whole) || isInWords(lines, part, whole);
    const [near, ...others] = stated.filter((one) => (one.whole === whole) !== (one.part === part));
    if (isStated || near === undefined || others.length > 0) continue;
    return {
      message: `The decision states ${part} of ${whole}, but ${placeText(near.line)} says ${near.part} of ${near.whole}. Correct the numbers.`,
      identity: ["share", String(part), String(whole)],
      related: [{ ...near.line, message: `${near.part} of ${near.whole}` }],
    };
  }
  return null;
};

/** Scores such as "8/10" with decimals, and dates, are none. */
function sharesIn(text: string): readonly Share[] {
  return [...text.matchAll(SHARE)].flatMap(([, part, whole]) =>
    Number(part) <= Number(whole) ? [{ part: Number(part), whole: Number(whole) }] : [],
  );
}

/** Whether both numbers are at the lines, in other words: "Executed: 43", "Passed: 42". */
function isInWords(lines: readonly CitedLine[], part: number, whole: number): boolean {
  const numbers = lines.flatMap(({ text }) => [...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
  return numbers.includes(part) && numbers.includes(whole);
}
