import type { Calendar } from "../../policy/releaseModel";
import { MINUTES_A_DAY, dayOf } from "./civilTime";
import { sessionMinutes } from "./deploymentWindow";

/** The downtime that an availability target allows, in minutes. */
export interface AllowedDowntime {
  /** In a month of 30 days and in a year of 365. */
  readonly perMonth: number;
  readonly perYear: number;
}

/** Downtime around the clock. `availabilityPercent` is 0 to 100. */
export function allowedDowntime(availabilityPercent: number): AllowedDowntime {
  return {
    perMonth: shareOf(30 * MINUTES_A_DAY, availabilityPercent),
    perYear: shareOf(365 * MINUTES_A_DAY, availabilityPercent),
  };
}

export interface AllowedInSessions {
  /** In a week with all regular sessions and no holiday, and the session minutes of that week. */
  readonly perWeek: number;
  readonly sessionMinutesPerWeek: number;
  /** In each year that the calendar lists, considering its holidays and special sessions. */
  readonly years: readonly {
    readonly year: number;
    readonly sessionMinutes: number;
    readonly allowed: number;
  }[];
}

/** The same if the target applies only to the sessions of a calendar; null if the calendar has none. */
export function allowedInSessions(availabilityPercent: number, calendar: Calendar): AllowedInSessions | null {
  if (calendar.sessions.length === 0) return null;
  const anyYear = { ...calendar, years: [{ year: 2001, holidays: [], specialSessions: [] }] };
  // 2001-01-01 was a Monday.
  const week = sumOfDays(anyYear, dayOf("2001-01-01"), dayOf("2001-01-08"));
  return {
    perWeek: shareOf(week, availabilityPercent),
    sessionMinutesPerWeek: week,
    years: calendar.years.map(({ year }) => {
      const minutes = sumOfDays(calendar, dayOf(`${year}-01-01`), dayOf(`${year}-12-31`) + 1);
      return { year, sessionMinutes: minutes, allowed: shareOf(minutes, availabilityPercent) };
    }),
  };
}

function sumOfDays(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += sessionMinutes(calendar, day) ?? 0;
  return sum;
}

/** Rounded to hundredths of a minute. The share is rounded first, so that 100 - 99.9 is 0.1. */
function shareOf(minutes: number, availabilityPercent: number): number {
  const percent = Math.round((100 - availabilityPercent) * 1e6) / 1e6;
  return Math.round(minutes * percent) / 100;
}
