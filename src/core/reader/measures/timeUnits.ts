import { conceptsByName } from "../../lexicon/names";

/** Seconds of elapsed time: a day is one of 24 hours. Sprints and months have no fixed length. */
const SECONDS: Readonly<Record<string, number>> = {
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  day: 24 * 3600,
  week: 7 * 24 * 3600,
};

const MEASURED = conceptsByName("measuredUnit");
const WORKED = conceptsByName("workUnit");

/** The name of a unit that all its spellings have in common: "sec" and "seconds" as "s"; other words as they are, in lower case. */
export function unitName(unit: string): string {
  const word = unit.toLowerCase().replace("μ", "µ");
  return word === "percent" ? "%" : (MEASURED.get(word) ?? WORKED.get(word) ?? word);
}

/** How many seconds a unit of time has, in any spelling; null for other units. `hoursPerDay`: 24 for elapsed time. */
export function secondsOf(unit: string, hoursPerDay = 24): number | null {
  const name = unitName(unit);
  const seconds = SECONDS[name] ?? null;
  const isOfDays = name === "day" || name === "week";
  return seconds !== null && isOfDays ? (seconds * hoursPerDay) / 24 : seconds;
}
