/**
 * Days and minutes of the calendar without a clock and without the host's time zones. A day is its number since 1970-01-01; a local minute
 * counts from that day's midnight in the zone of the calendar that is asked.
 */

export const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_DAY = 86_400_000;
/** 9999-12-31: later days have no ISO date of ten characters. */
const LAST_DAY = 2_932_896;

/** The day of an ISO date. The date has to exist. */
export function dayOf(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** The ISO date of a day, null where it has none. */
export function isoDateOf(day: number): string | null {
  return day < 0 || day > LAST_DAY || !Number.isInteger(day)
    ? null
    : new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Minutes of a day that `HH:MM` stands for; 24:00 is its end. Null for what is no time. */
export function minutesOf(time: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match && Number(match[2]) < 60 && minutes <= MINUTES_A_DAY ? minutes : null;
}

/** `2025-11-15 16:30` of a local minute, null where the day has no ISO date. */
export function localText(minute: number): string | null {
  const day = Math.floor(minute / MINUTES_A_DAY);
  const date = isoDateOf(day);
  return date === null ? null : `${date} ${timeText(Math.floor(minute - day * MINUTES_A_DAY))}`;
}

/** `16:30` of a minute of the day. */
export function timeText(minute: number): string {
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

/** `UTC+05:30`. */
export function offsetText(utcOffsetMinutes: number): string {
  return `UTC${utcOffsetMinutes < 0 ? "-" : "+"}${timeText(Math.abs(utcOffsetMinutes))}`;
}

/**
 * The midnight that ends the n-th working day from a day on, which counts if it is one, in days; the day itself for none. The first
 * `daysPerWeek` days of each week are worked.
 */
export function endOfWork(start: number, workingDays: number, daysPerWeek: number): number {
  if (workingDays <= 0) return start;
  const worked = Math.min(7, Math.max(1, Math.floor(daysPerWeek)));
  const weekday = weekdayOf(start);
  // From the Monday of its week: the working days of that week that are over count as done already.
  const monday = start - (weekday - 1);
  const done = Math.min(weekday - 1, worked);
  const total = done + workingDays;
  const fullWeeks = Math.floor((total - 1) / worked);
  return monday + fullWeeks * 7 + (total - fullWeeks * worked);
}

function digits(value: number): string {
  return String(value).padStart(2, "0");
}
