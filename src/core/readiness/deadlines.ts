/** By when reports ask for the fixes of what blocks: "Step 1: critical repairs (week 1)", "Immediate (12-36 hours)". */
import { says } from "../reader/annotations/says";
import type { HeadingFact } from "../reader/facts";
import { secondsOf, unitName } from "../reader/measures/timeUnits";
import { purposeOf } from "../reader/sectionContext";
import { severityWords } from "../reader/severityWords";
import { wordsOf } from "../text/words";
import { dayOf, isoDateOf } from "./computed/civilTime";
import type { SetModel, SetReport } from "./model";

export interface Deadline {
  readonly report: SetReport;
  readonly heading: HeadingFact;
  /** The last day, counted from the as-of date; null without one. */
  readonly date: string | null;
}

const SECONDS_A_DAY = 86_400;

/** The first part of each plan that gives a time for criticals, by report. A figure that may be an effort is not a deadline. */
export function deadlinesOf({ reports, asOf }: Pick<SetModel, "reports" | "asOf">): readonly Deadline[] {
  return reports.flatMap((report): readonly Deadline[] => {
    const { headings } = report.facts;
    const plans = headings.filter(({ text }, index) => index > 0 && purposeOf(text) === "plan");
    for (const heading of headings) {
      const isPlanned = plans.some(
        ({ range, endLine }) => heading.range.line >= range.line && heading.range.line <= endLine,
      );
      const days = isPlanned ? daysIn(heading.text) : null;
      if (days === null) continue;
      const date = asOf === null ? null : isoDateOf(dayOf(asOf) + days);
      return [{ report, heading, date }];
    }
    return [];
  });
}

/** Days until the end of what a heading about criticals names; null if it names no time, or is not about them. */
export function daysIn(text: string): number | null {
  const isNow = says(text, "urgency", "now");
  const isCritical = severityWords(text).some(({ severity }) => severity === "critical");
  if (!isNow && !isCritical) return null;
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const seconds = secondsOf(word);
    if (seconds === null) continue;
    const [next, last] = [numberAt(words, index + 1), numberAt(words, index + 2)];
    // "Week 1-2" is a place in the plan, "2 weeks" a time that may be the effort.
    if (next !== null && unitName(word) === "week") return 7 * (last ?? next);
    const amount = numberAt(words, index - 1);
    if (amount !== null && isNow) return Math.ceil((amount * seconds) / SECONDS_A_DAY);
  }
  return null;
}

function numberAt(words: readonly string[], index: number): number | null {
  const word = words[index] ?? "";
  const value = Number(word);
  return word === "" || !Number.isInteger(value) || value < 1 || value > 1000 ? null : value;
}
