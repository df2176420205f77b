import type { Calendar } from "../../policy/releaseModel";
import { MINUTES_A_DAY, isoDateOf, localText, minutesOf, offsetText, weekdayOf } from "./civilTime";

/** Local minutes in the time zone of the calendar. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export type WindowSearch =
  | { readonly kind: "window"; readonly start: number; readonly end: number }
  /** The calendar does not list this year: nothing is known of it, and no window is proposed. */
  | { readonly kind: "year-missing"; readonly year: number }
  /** A year was searched, and no window is long enough. */
  | { readonly kind: "none" };

const LONGEST_SEARCH_DAYS = 366;
/** The last year with ten-character dates. */
const LAST_YEAR = 9999;

/**
 * The first allowed time for a deployment that starts at `after` or later and takes `duration` minutes: within a window of the calendar
 * (any time of day if it lists none) and outside all sessions. `after` is a local minute in the time zone of the calendar. A holiday
 * has no session; a special session can be on any day. A window ends with its day.
 */
export function nextWindow(calendar: Calendar, after: number, duration: number): WindowSearch {
  const first = Math.floor(after / MINUTES_A_DAY);
  for (let day = first; day <= first + LONGEST_SEARCH_DAYS; day++) {
    const year = yearOf(day);
    if (!isListed(calendar, year)) return { kind: "year-missing", year: year ?? LAST_YEAR };
    const span = freeSpans(calendar, day)
      .map(({ start, end }) => ({ start: Math.max(start, after), end }))
      .find(({ start, end }) => end - start >= Math.max(duration, 1));
    if (span) return { kind: "window", ...span };
  }
  return { kind: "none" };
}

/** `2025-11-15 10:00 to 2025-11-15 16:00 Asia/Kolkata (UTC+05:30)`. */
export function windowText(calendar: Calendar, { start, end }: Span): string {
  const from = localText(start) ?? "";
  const to = localText(end) ?? "";
  const day = from.slice(0, 10);
  const until = to.startsWith(day) ? to.slice(11) : to;
  return `${from} to ${until} ${calendar.timeZone} (${offsetText(calendar.utcOffsetMinutes)})`;
}

/** The sessions of a day in minutes: regular ones unless it is a holiday, and special ones. Null if its year is not listed. */
export function sessionMinutes(calendar: Calendar, day: number): number | null {
  if (!isListed(calendar, yearOf(day))) return null;
  return merged(sessionsOf(calendar, day)).reduce((sum, { start, end }) => sum + end - start, 0);
}

function isListed(calendar: Calendar, year: number | null): boolean {
  return calendar.years.some((listed) => listed.year === year);
}

function yearOf(day: number): number | null {
  const date = isoDateOf(day);
  return date === null ? null : Number(date.slice(0, 4));
}

/** The windows of a day without its sessions, in order. */
function freeSpans(calendar: Calendar, day: number): readonly Span[] {
  const whole = [{ start: day * MINUTES_A_DAY, end: (day + 1) * MINUTES_A_DAY }];
  const windows = calendar.windows.length === 0 ? whole : spansOn(calendar.windows, day);
  // A session that crosses midnight also belongs to the day before.
  const sessions = merged([...sessionsOf(calendar, day - 1), ...sessionsOf(calendar, day)]);
  return merged(windows).flatMap((window) => without(window, sessions));
}

function sessionsOf(calendar: Calendar, day: number): readonly Span[] {
  const date = isoDateOf(day);
  const year = calendar.years.find((listed) => String(listed.year) === date?.slice(0, 4));
  const isHoliday = date !== null && year?.holidays.includes(date) === true;
  const special = (year?.specialSessions ?? [])
    .filter((session) => session.date === date)
    .flatMap((session) => spanOf(session, day) ?? []);
  return [...(isHoliday ? [] : spansOn(calendar.sessions, day)), ...special];
}

function spansOn(
  entries: readonly { readonly days: readonly number[]; readonly start: string; readonly end: string }[],
  day: number,
): readonly Span[] {
  return entries
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .flatMap((entry) => spanOf(entry, day) ?? []);
}

/** An end before its start is on the next day. */
function spanOf({ start, end }: { readonly start: string; readonly end: string }, day: number): Span | null {
  const from = minutesOf(start);
  const to = minutesOf(end);
  if (from === null || to === null) return null;
  const midnight = day * MINUTES_A_DAY;
  return { start: midnight + from, end: midnight + (to <= from ? to + MINUTES_A_DAY : to) };
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

function without(window: Span, sessions: readonly Span[]): readonly Span[] {
  let free: readonly Span[] = [window];
  for (const session of sessions) {
    free = free.flatMap(({ start, end }) => [
      ...(session.start > start ? [{ start, end: Math.min(end, session.start) }] : []),
      ...(session.end < end ? [{ start: Math.max(start, session.end), end }] : []),
    ]);
  }
  return free.filter(({ start, end }) => end > start);
}
