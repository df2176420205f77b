/** Days of a decision that contradict its plan by their order. */
import { monthOf } from "../../lexicon/englishDates";
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isDenied } from "../../reader/annotations/relations";
import { sentencesOf } from "./sentences";

/** A day in a passage: with offsets in its text, and as it is compared. */
export interface Day {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** Null where no year is given. */
  readonly year: number | null;
  /** Day of a year of twelve months with 31 days each. */
  readonly day: number;
}

/** Two days in the wrong order. */
export interface WrongOrder {
  readonly day: Day;
  readonly other: Day;
  /** Says why they are wrong: "before", "after", or "in this list". */
  readonly relation: "before" | "after" | "list";
}

// Example: "26 November", "3rd Dec. 2025".
const DAY_FIRST = /(?<![\d.–-])(\d{1,2})(?:st|nd|rd|th)?\s([A-Z][a-z]{2,8})\b(?:\.?,?\s(\d{4}))?/g;
// Example: "November 26", "Dec 3, 2025".
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.?\s(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s(\d{4}))?(?!\s?%)/g;
// Example: "2025-11-26".
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;

/** The days that a passage names, in order. */
export function daysIn(passage: Passage): readonly Day[] {
  const { text } = passage;
  const found = [
    ...[...text.matchAll(DAY_FIRST)].map((match) =>
      dayOf(passage, match, match[3], monthOf(match[2] ?? ""), match[1]),
    ),
    ...[...text.matchAll(MONTH_FIRST)].map((match) =>
      dayOf(passage, match, match[3], monthOf(match[1] ?? ""), match[2]),
    ),
    ...[...text.matchAll(ISO)].map((match) => dayOf(passage, match, match[1], Number(match[2]), match[3])),
  ].flatMap((day) => day ?? []);
  // "10 November 26" is read once.
  return found
    .sort((a, b) => a.from - b.from)
    .filter((day, index, all) => day.from >= (all[index - 1]?.to ?? 0));
}

function dayOf(
  passage: Passage,
  { 0: written, index: from }: RegExpMatchArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
): Day | null {
  const number = Number(day);
  if (from === undefined || month < 1 || month > 12 || number < 1 || number > 31) return null;
  return {
    passage,
    from,
    to: from + written.length,
    written,
    year: year === undefined ? null : Number(year),
    day: (month - 1) * 31 + number,
  };
}

/** Days between two days; null if it may be across the end of a year. */
export function distance(one: Day, other: Day): number | null {
  if (one.year !== null && other.year !== null) return (other.year - one.year) * 372 + other.day - one.day;
  const days = other.day - one.day;
  return Math.abs(days) > 186 ? null : days;
}

/** "The test takes place on 3 December, in time for the launch on 26 November." */
export function wrongOrders(decision: DecisionReading): readonly WrongOrder[] {
  return sentencesOf(decision.passages).flatMap(({ passage, from, to, text }): readonly WrongOrder[] => {
    const said = phrasesIn(text);
    const orders = ofFamily(said, "dayOrder");
    const days = daysIn(passage).filter((day) => day.from >= from && day.to <= to);
    const [order] = orders;
    const [first, second] = days;
    if (!order || orders.length > 1 || !first || !second || days.length > 2 || isDenied(said, order))
      return [];
    if (!isBetween(order, first, second, from)) return [];
    const between = distance(first, second);
    const isWrong = between !== null && (order.concept === "before" ? between < 0 : between > 0);
    return isWrong
      ? [{ day: first, other: second, relation: order.concept === "before" ? "before" : "after" }]
      : [];
  });
}

function isBetween(order: Annotation, first: Day, second: Day, start: number): boolean {
  return first.to <= start + order.from && second.from >= start + order.to;
}

/** Entries of a list of days that are not in order, if all others are. */
const LEAST_ENTRIES = 4;

export function outOfList({ passages }: DecisionReading): readonly WrongOrder[] {
  return listsOfDays(passages).flatMap((list): readonly WrongOrder[] => {
    if (list.length < LEAST_ENTRIES || isOrdered(list)) return [];
    const candidates = list.filter((_, index) => isOrdered(list.filter((__, at) => at !== index)));
    // Of two neighbors in the wrong order, the later entry is the one whose day is too early.
    const day = candidates.at(-1);
    const other = day === undefined ? undefined : list[list.indexOf(day) - 1];
    return day && other ? [{ day, other, relation: "list" }] : [];
  });
}

function isOrdered(days: readonly Day[]): boolean {
  return days.every((day, index) => {
    const before = days[index - 1];
    return before === undefined || (distance(before, day) ?? 0) >= 0;
  });
}

/** Runs of items or rows that begin with a day. */
function listsOfDays(passages: readonly Passage[]): readonly (readonly Day[])[] {
  const lists: Day[][] = [[]];
  for (const passage of passages) {
    const [day] = passage.kind === "text" || passage.kind === "row" ? daysIn(passage) : [];
    const isEntry = day !== undefined && !/[\p{L}\p{N}]/u.test(passage.text.slice(0, day.from));
    if (isEntry) lists.at(-1)?.push(day);
    // The head of a table is a row without a day.
    else if (passage.kind !== "row" || (lists.at(-1)?.length ?? 0) > 0) lists.push([]);
  }
  return lists;
}
