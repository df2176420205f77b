import type { EffortUnits } from "../policy/model";
import { pattern } from "../text/pattern";

/** Hours of work that a text states; `maxHours` is null for an open bound ("80+ hours"). Offsets of the text. */
export interface Hours {
  readonly minHours: number;
  readonly maxHours: number | null;
  readonly from: number;
  readonly to: number;
}

// rules.md, Effort: [~<≤]? n [- n] unit. "weeks 1-2" and "within 2 weeks" are no effort: the caller knows the place.
const AMOUNT = pattern(
  String.raw`(?<![\p{L}\p{N}.:/_-])([~<≤≈±]\s*)?(\d{1,5}(?:[.,]\d{1,3})?)\s*(?:(?:-|–|—|to)\s*(\d{1,5}(?:[.,]\d{1,3})?)\s*)?(\+)?\s*(?:(?:dev(?:eloper)?|person|man|engineer(?:ing)?|work(?:ing)?)[- ])?(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|sprints?|months?|mo)(?![\p{L}\p{N}])`,
  "gi",
);
const LONGEST = 400;

/** The first amount of work in a text, else null. */
export function hoursIn(text: string, units: EffortUnits): Hours | null {
  return allHoursIn(text, units)[0] ?? null;
}

/** Every amount of work in a text, in order; only its first 400 units are looked at. */
export function allHoursIn(text: string, units: EffortUnits): readonly Hours[] {
  const found: Hours[] = [];
  for (const match of text.slice(0, LONGEST).matchAll(AMOUNT)) {
    const [whole, bound = "", low = "", high, plus, unit = ""] = match;
    const factor = hoursPer(unit.toLowerCase(), units);
    const least = Number(low.replace(",", ".")) * factor;
    const most = high === undefined ? least : Number(high.replace(",", ".")) * factor;
    const isUpperBound = /[<≤]/.test(bound);
    found.push({
      minHours: round(isUpperBound ? 0 : Math.min(least, most)),
      maxHours: plus ? null : round(Math.max(least, most)),
      from: match.index,
      to: match.index + whole.length,
    });
  }
  return found;
}

function hoursPer(unit: string, units: EffortUnits): number {
  if (unit.startsWith("mi")) return 1 / 60;
  if (unit.startsWith("mo")) return units.daysPerMonth * units.hoursPerDay;
  if (unit.startsWith("h")) return 1;
  if (unit.startsWith("d")) return units.hoursPerDay;
  const week = units.daysPerWeek * units.hoursPerDay;
  return unit.startsWith("s") ? units.weeksPerSprint * week : week;
}

function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
