import type { EffortUnits } from "../../reader/effortUnits";
import type { Figure } from "./figures";

/** A time as hours of work; null for every other figure. */
export function hoursOf({ kind, value, unit }: Figure, effort: EffortUnits): number | null {
  const hours = kind === "number" ? unitHours(effort).get(unit ?? "") : undefined;
  return hours === undefined || value === null ? null : value * hours;
}

/** The hours of work in each unit: minutes, hours, days, weeks. */
export function unitHours({ hoursPerDay, daysPerWeek }: EffortUnits): ReadonlyMap<string, number> {
  return new Map([
    ["min", 1 / 60],
    ["h", 1],
    ["d", hoursPerDay],
    ["w", hoursPerDay * daysPerWeek],
  ]);
}
