/**
 * Calendar days and minutes without a clock or the time zones of the host. A day is a number counted from 1970-01-01; a local minute
 * counts from midnight of that day in the time zone of the policy calendar.
 */

export const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_DAY = 86_400_000;
/** 9999-12-31: later days have no ISO date of ten characters. */
const LAST_DAY = 2_932_896;

/** The day of an ISO date. The date must exist. */
export function dayOf(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** The ISO date of a day, null if it has none. */
export function isoDateOf(day: number): string | null {
  return day < 0 || day > LAST_DAY || !Number.isInteger(day)
    ? null
    : new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The minute of the day for `HH:MM`; 24:00 is the end of the day. Null if it is not a time. */
export function minutesOf(time: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match && Number(match[2]) < 60 && minutes <= MINUTES_A_DAY ? minutes : null;
}

/** `2025-11-15 16:30` for a local minute, null if the day has no ISO date. */
export function localText(minute: number): string | null {
  const day = Math.floor(minute / MINUTES_A_DAY);
  const date = isoDateOf(day);
  return date === null ? null : `${date} ${timeText(Math.floor(minute - day * MINUTES_A_DAY))}`;
}

/** `16:30` for a minute of the day. */
export function timeText(minute: number): string {
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

/** `UTC+05:30`. */
export function offsetText(utcOffsetMinutes: number): string {
  return `UTC${utcOffsetMinutes < 0 ? "-" : "+"}${timeText(Math.abs(utcOffsetMinutes))}`;
}

/**
 * The midnight, in days, that ends the n-th working day starting with the given day; the day itself for n = 0. The first `daysPerWeek`
 * days of each week are working days.
 */
export function endOfWork(start: number, workingDays: number, daysPerWeek: number): number {
  if (workingDays <= 0) return start;
  const worked = Math.min(7, Math.max(1, Math.floor(daysPerWeek)));
  const weekday = weekdayOf(start);
  // Counted from the Monday of its week: the past working days of that week count as done.
  const monday = start - (weekday - 1);
  const done = Math.min(weekday - 1, worked);
  const total = done + workingDays;
  const fullWeeks = Math.floor((total - 1) / worked);
  return monday + fullWeeks * 7 + (total - fullWeeks * worked);
}

function digits(value: number): string {
  return String(value).padStart(2, "0");
}
