/** Figures of a decision that are another one in other words: hours as days, a gap between two shares, an availability as downtime. */
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import type { EffortUnits } from "../../reader/effortUnits";
import { figuresIn, type Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";
import { unitOf } from "./units";

/** Passages in front of a figure that it may convert, and those of which it may be a difference. */
const NEAR = 3;
const MOST_BETWEEN = 15;
/** A smaller difference comes about by chance. */
const LEAST_GAP = 10;
/** Hours of a month and of a year. */
const HOURS: Readonly<Record<string, number>> = { month: 720, year: 8760 };

/** The formula by which a figure converts another one near it; null if it does not. */
export function convertedNear(
  figure: Figure,
  passages: readonly Passage[],
  at: number,
  cited: readonly string[],
  effort: EffortUnits,
): string | null {
  const passage = passages[at];
  if (passage === undefined) return null;
  const near = passages.slice(Math.max(0, at - NEAR), at + 1).flatMap(({ text }) => figuresIn(text));
  const before = passages.slice(Math.max(0, at - MOST_BETWEEN), at + 1).map(({ text }) => text);
  return (
    hoursOfDay(figure, passage, effort) ??
    daysOfHours(inColumn(figure, passage), near, effort) ??
    downtime(figure, passage, near) ??
    gap(figure, passage, [...cited, ...before].flatMap(figuresIn))
  );
}

/** "At 8 hours a day": the policy counts days so, too. */
function hoursOfDay(
  { value, unit, to }: Figure,
  { text }: Passage,
  { hoursPerDay }: EffortUnits,
): string | null {
  const isDay = value === hoursPerDay && unit === "h" && / (?:a|per) day\b/.test(text.slice(to, to + 8));
  return isDay ? "hours of a day in the policy" : null;
}

/** A number without a unit has that of its column: "| 184 h | 23 |" below "Person-days". */
function inColumn(figure: Figure, { kind, text, columns }: Passage): Figure {
  if (kind !== "row" || figure.unit !== null) return figure;
  const column = columns[text.slice(0, figure.from).split(CELL_BREAK).length - 1] ?? "";
  return { ...figure, unit: unitOf(phrasesIn(column).tokens.at(-1)?.word ?? "") };
}

/** "61 hours … At 8 hours a day this is 7.6 days". */
function daysOfHours(
  { value, unit, text }: Figure,
  near: readonly Figure[],
  { hoursPerDay, daysPerWeek }: EffortUnits,
): string | null {
  const hours = unit === "d" ? hoursPerDay : unit === "w" ? hoursPerDay * daysPerWeek : null;
  if (value === null || hours === null) return null;
  const own = near.find((one) => {
    const isTime =
      one.unit === "h" || (one.unit === null && one.kind === "number" && (one.value ?? 0) > hours);
    return isTime && isRounded(value, text, (one.value ?? 0) / hours);
  });
  return own === undefined ? null : `${own.text} / ${hours}`;
}

/** "99.5% … 3.6 hours a month". */
function downtime(
  { value, unit, text, to }: Figure,
  passage: Passage,
  near: readonly Figure[],
): string | null {
  const period = /^\s?(?:\/|per|a|each)\s?(month|year)\b/.exec(passage.text.slice(to, to + 12))?.[1] ?? "";
  const hours = HOURS[period] ?? null;
  const minutes = unit === "min" ? 60 : unit === "h" ? 1 : null;
  if (value === null || hours === null || minutes === null) return null;
  const share = near.find(
    (one) => one.unit === "%" && isRounded(value, text, ((100 - (one.value ?? 0)) / 100) * hours * minutes),
  );
  return share === undefined ? null : `(100% - ${share.text}) × ${hours} h`;
}

/** "Current: 11% … target 70% (gap: 59 percentage points)", "150 ms above the target" that is cited. */
function gap({ value, unit }: Figure, { text }: Passage, others: readonly Figure[]): string | null {
  if (value === null || value < LEAST_GAP || !says(text, "difference", "word")) return null;
  const own = figuresIn(text).filter((one) => one.unit === unit && one.value !== value);
  for (const one of own)
    for (const other of others) {
      const difference = Math.abs((one.value ?? 0) - (other.value ?? 0));
      if (other.unit === unit && Math.abs(difference - value) < 1e-6) return `${one.text} - ${other.text}`;
    }
  return null;
}

/** As exact as it is written. */
function isRounded(value: number, text: string, exact: number): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Number(exact.toFixed(decimals)) === value;
}
