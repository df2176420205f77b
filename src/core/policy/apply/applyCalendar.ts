import type { JsonPath } from "../jsonDocument";
import type { PolicyFile } from "../policySchema";
import type { Calendar } from "../releaseModel";
import type { SpanEntry, YearEntry } from "../schema/calendar";
import type { Complaints } from "./complaints";
import { overlay } from "./overlay";

/** When releases may happen. Each list in the file replaces the list of the extended policy. */
export function calendarOf(base: Calendar, file: PolicyFile, complaints: Complaints): Calendar {
  const { calendar } = file;
  if (calendar === undefined) return base;
  const { sessions, windows, years, ...rest } = calendar;
  if (rest.timeZone !== undefined && rest.timeZone !== base.timeZone && rest.utcOffsetMinutes === undefined) {
    const message = `The offset of ${rest.timeZone} from UTC is missing: add "utcOffsetMinutes", in minutes east of UTC.`;
    complaints.atValue(message, ["calendar", "timeZone"]);
  }
  return {
    ...overlay(base, rest),
    sessions: spansOf(sessions, ["calendar", "sessions"], complaints) ?? base.sessions,
    windows: spansOf(windows, ["calendar", "windows"], complaints) ?? base.windows,
    years: yearsOf(years, complaints) ?? base.years,
  };
}

function spansOf(
  spans: readonly SpanEntry[] | undefined,
  path: JsonPath,
  complaints: Complaints,
): Calendar["sessions"] | undefined {
  return spans?.map((span, index) => {
    checkTimes(span, [...path, index], complaints);
    const days = [...new Set(span.days)].sort((a, b) => a - b);
    return { ...span, days };
  });
}

/** `HH:MM` times compare correctly as strings. */
function checkTimes(
  { start, end }: { readonly start: string; readonly end: string },
  path: JsonPath,
  complaints: Complaints,
): void {
  if (start < end) return;
  const message = `The end (${end}) must be after the start (${start}) on the same day. Split an entry that crosses midnight in two.`;
  complaints.atValue(message, [...path, "end"]);
}

function yearsOf(
  years: readonly YearEntry[] | undefined,
  complaints: Complaints,
): Calendar["years"] | undefined {
  const listed = years?.map((entry, index) => {
    const path: JsonPath = ["calendar", "years", index];
    if (years.findIndex(({ year }) => year === entry.year) !== index)
      complaints.atValue(`The year ${entry.year} is listed twice: keep one entry.`, [...path, "year"]);
    return yearOf(entry, path, complaints);
  });
  return listed?.sort((a, b) => a.year - b.year);
}

function yearOf(entry: YearEntry, path: JsonPath, complaints: Complaints): Calendar["years"][number] {
  const { year, holidays = [], specialSessions = [] } = entry;
  const check = (date: string, at: JsonPath): void => {
    if (date.startsWith(`${year}-`)) return;
    complaints.atValue(`${date} is not in the year ${year}.`, at);
  };
  holidays.forEach((date, index) => {
    check(date, [...path, "holidays", index]);
  });
  specialSessions.forEach((session, index) => {
    check(session.date, [...path, "specialSessions", index, "date"]);
    checkTimes(session, [...path, "specialSessions", index], complaints);
  });
  return {
    year,
    holidays: [...new Set(holidays)].sort(),
    specialSessions: [...specialSessions].sort((a, b) => compare(a.date + a.start, b.date + b.start)),
  };
}

/** By code unit, independent of the locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
