import type { EffortUnits } from "./effortUnits";

/** Hours of work that a text states; `maxHours` is null for an open bound ("80+ hours"). Offsets of the text. */
export interface Hours {
  readonly minHours: number;
  readonly maxHours: number | null;
  readonly from: number;
  readonly to: number;
}

// docs/design/effort-and-exposure.md: [~<≤]? n [- n] unit; in the words of other languages too. "weeks 1-2" and "within 2 weeks" are no effort: the
// caller knows the place.
const UNITS =
  "minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|sprints?|months?|mo|pd|md|stunden?|std|tage?|tagen|wochen?|pt|monate?|" +
  "heures?|jours?|journées?|j|semaines?|mois|horas?|d[ií]as?|semanas?|mes(?:es)?";
const WORKERS = "(?:(?:dev(?:eloper)?|person|man|engineer(?:ing)?|work(?:ing)?|calendar)[- ])?";
const DIGITS = String.raw`\d{1,5}(?:[.,]\d{1,3})?`;
const AMOUNT = amountOf(DIGITS, UNITS);
// "half a day", "une journée": only where no digits say it. Of two that begin alike the longer one first.
const WORDED_AMOUNT = amountOf(
  "half an?|an?|une?|ein(?:en|e)?|uma?|one|two|three|four|five|six|eight|ten",
  "hours?|days?|weeks?|sprints?|months?|stunden?|tage?|tagen|wochen?|heures?|jours?|journées?|semaines?|horas?|d[ií]as?|semanas?",
);

function amountOf(number: string, units: string): RegExp {
  return new RegExp(
    String.raw`(?<![A-Za-zÀ-ÿ0-9.:/_-])([~<≤≈±]\s*)?(${number})\s*(?:(?:-|–|—|to|or|bis|à)\s*(${number})\s*)?(\+)?\s*${WORKERS}(${units})(?![A-Za-zÀ-ÿ0-9])`,
    "i",
  );
}

const LONGEST = 400;

/** The first amount of work in a text, else null; only its first 400 units are looked at. */
export function hoursIn(text: string, units: EffortUnits): Hours | null {
  const start = text.slice(0, LONGEST);
  const match = AMOUNT.exec(start) ?? WORDED_AMOUNT.exec(start);
  if (!match) return null;
  const [whole, bound = "", low = "", high, plus, unit = ""] = match;
  const factor = hoursPer(unit.toLowerCase(), units);
  const least = numberOf(low) * factor;
  const most = high === undefined ? least : numberOf(high) * factor;
  const isUpperBound = /[<≤]/.test(bound);
  return {
    minHours: round(isUpperBound ? 0 : Math.min(least, most)),
    maxHours: plus ? null : round(Math.max(least, most)),
    from: match.index,
    to: match.index + whole.length,
  };
}

const WORDS: Readonly<Record<string, number>> = {
  "half a": 0.5,
  "half an": 0.5,
  a: 1,
  un: 1,
  une: 1,
  ein: 1,
  eine: 1,
  einen: 1,
  um: 1,
  uma: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
};

function numberOf(text: string): number {
  return WORDS[text.toLowerCase()] ?? Number(text.replace(",", "."));
}

const SIZE =
  /^\W*(?:x{0,3}[sl]|m|trivial|tiny|minimal|minor|small|quick|easy|low|moderate|medium|large|big|high|huge|significant|substantial|major|multi-?(?:day|week|sprint)|(?:a )?(?:few|several) (?:hours|days|weeks|sprints)|hours|days|weeks|\d{1,3}\s*(?:sp|pts?|points?|story points?))\b/i;

/** What a place states whose name asks for the effort: hours, or none where it is said in other words (a size, points); else null. */
export function effortIn(
  text: string,
  units: EffortUnits,
): { readonly minHours: number | null; readonly maxHours: number | null } | null {
  if (text === "") return null;
  const hours = hoursIn(text, units);
  if (hours) return { minHours: hours.minHours, maxHours: hours.maxHours };
  return SIZE.test(text.slice(0, 60)) ? { minHours: null, maxHours: null } : null;
}

/** By the first letters of the unit: minutes, months (before days, in every language), hours, weeks, sprints, days. */
function hoursPer(unit: string, units: EffortUnits): number {
  if (/^mi/.test(unit)) return 1 / 60;
  if (/^m(?:o|es)/.test(unit)) return units.daysPerMonth * units.hoursPerDay;
  if (/^(?:h|st)/.test(unit)) return 1;
  const week = units.daysPerWeek * units.hoursPerDay;
  if (/^(?:w|sem)/.test(unit)) return week;
  if (unit.startsWith("s")) return units.weeksPerSprint * week;
  return units.hoursPerDay;
}

function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
