import type { Calendar } from "../releaseModel";
import type { Origins } from "./origins";
import { value, type PolicyValue } from "./value";

const GROUP = "Calendar";
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** When releases may happen. */
export function calendarValues(
  { timeZone, utcOffsetMinutes, sessions, windows, years }: Calendar,
  origins: Origins,
): readonly PolicyValue[] {
  const of = (key: string, text: string): PolicyValue =>
    value(GROUP, `calendar.${key}`, text, origins.of(["calendar", key]));
  const listed = years.map(
    ({ year, holidays, specialSessions }) =>
      `${year} (${holidays.length} without a session, ${specialSessions.length} special)`,
  );
  return [
    of("timeZone", `time zone: ${timeZone}`),
    of("utcOffsetMinutes", `minutes east of UTC: ${utcOffsetMinutes}`),
    of("sessions", `no releases during: ${spansText(sessions, "no sessions")}`),
    of("windows", `windows: ${spansText(windows, "any time outside sessions")}`),
    of("years", `known years: ${listed.length === 0 ? "none, so no window is proposed" : listed.join(", ")}`),
  ];
}

function spansText(spans: Calendar["sessions"], none: string): string {
  if (spans.length === 0) return none;
  return spans.map(({ days, start, end }) => `${daysText(days)} ${start}-${end}`).join(", ");
}

/** "Mon-Fri", "Mon, Wed". */
function daysText(days: readonly number[]): string {
  const names = days.map((day) => DAYS[day - 1] ?? String(day));
  const isRun = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  return isRun && names.length > 2 ? `${names[0] ?? ""}-${names.at(-1) ?? ""}` : names.join(", ");
}
