import { beginsWith } from "./annotations/says";
import { conceptsByName, namesOf } from "../lexicon/names";
import { wordsOf } from "../text/words";
import type { EffortUnits } from "./effortUnits";

/** Hours of work that a text states; `maxHours` is null for an open bound ("80+ hours"). Offsets of the text. */
export interface Hours {
  readonly minHours: number;
  readonly maxHours: number | null;
  readonly from: number;
  readonly to: number;
}

// docs/design/effort-and-exposure.md: [~<≤]? n [- n] unit; in the words of other languages too. "weeks 1-2" and "within 2 weeks" are not efforts: the
// caller knows the place.
const UNITS = conceptsByName("workUnit");
const NUMBERS = conceptsByName("number");
/** "Priority 1 - 16 hours": the first number is not an amount. */
const NUMBERED = namesOf("numbered", "any");
const WORKERS = "(?:(?:dev(?:eloper)?|person|man|engineer(?:ing)?|work(?:ing)?|calendar)[- ])?";
const DIGITS = String.raw`\d{1,5}(?:[.,]\d{1,3})?`;
const AMOUNT = amountOf(DIGITS, oneOf(UNITS.keys()));
// "half a day", "une journée": only where no digits say it.
const WORDED_AMOUNT = amountOf(oneOf(NUMBERS.keys()), oneOf(namesOf("wordedUnit", "any")));

/** Of two names that begin alike the longer one first. */
function oneOf(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}

function amountOf(number: string, units: string): RegExp {
  return new RegExp(
    String.raw`(?<![A-Za-zÀ-ÿ0-9.:/_-])([~<≤≈±]\s*)?(${number})\s*(?:(?:-|–|—|to|or|bis|à)\s*(${number})\s*)?(\+)?\s*${WORKERS}(${units})(?![A-Za-zÀ-ÿ0-9])`,
    "i",
  );
}

const LONGEST = 400;

/** The first amount of work in a text, or null; only its first 400 units are read. */
export function hoursIn(text: string, units: EffortUnits): Hours | null {
  const start = text.slice(0, LONGEST);
  const match = AMOUNT.exec(start) ?? WORDED_AMOUNT.exec(start);
  if (!match) return null;
  const [whole, bound = "", low = "", high, plus, unit = ""] = match;
  const factor = hoursPer(unit.toLowerCase(), units);
  const isNumberOfName =
    high !== undefined && NUMBERED.has(wordsOf(start.slice(0, match.index)).at(-1) ?? "");
  const least = numberOf(isNumberOfName ? high : low) * factor;
  const most = high === undefined ? least : numberOf(high) * factor;
  const isUpperBound = bound.includes("<") || bound.includes("≤");
  return {
    minHours: round(isUpperBound ? 0 : Math.min(least, most)),
    maxHours: plus ? null : round(Math.max(least, most)),
    from: match.index,
    to: match.index + whole.length,
  };
}

function numberOf(text: string): number {
  return Number(NUMBERS.get(text.toLowerCase()) ?? text.replace(",", "."));
}

/** How much of a text is read that is not in hours. UTF-16 units. */
const LONGEST_SIZE = 60;

/** "Medium", "multi-day", "5 points": a size, not hours. */
function isSize(text: string): boolean {
  if (beginsWith(text, "effortSize", "size")) return true;
  const points = POINTS.exec(text)?.[0].length;
  return points !== undefined && beginsWith(text.slice(points), "effortSize", "points");
}

// Example: the "~ 5 " of "~ 5 points".
const POINTS = /^\W*\d{1,3}\s*/;

/** What a place states whose name asks for the effort: hours, or none where it is said in other words (a size, points); else null. */
export function effortIn(
  text: string,
  units: EffortUnits,
): { readonly minHours: number | null; readonly maxHours: number | null } | null {
  if (text === "") return null;
  const hours = hoursIn(text, units);
  if (hours) return { minHours: hours.minHours, maxHours: hours.maxHours };
  return isSize(text.slice(0, LONGEST_SIZE)) ? { minHours: null, maxHours: null } : null;
}

function hoursPer(
  unit: string,
  { hoursPerDay, daysPerWeek, weeksPerSprint, daysPerMonth }: EffortUnits,
): number {
  const perWeek = daysPerWeek * hoursPerDay;
  switch (UNITS.get(unit)) {
    case "minute":
      return 1 / 60;
    case "hour":
      return 1;
    case "week":
      return perWeek;
    case "sprint":
      return weeksPerSprint * perWeek;
    case "month":
      return daysPerMonth * hoursPerDay;
    default:
      return hoursPerDay;
  }
}

function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
