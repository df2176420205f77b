import type { Calendar } from "../policy/releaseModel";
import { localText } from "../readiness/computed/civilTime";
import { nextWindow, windowText, type WindowSearch } from "../readiness/computed/deploymentWindow";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The windows of every week: `Mon–Thu 09:00–16:00 UTC`; null if the policy does not limit the time. */
export function weeklyWindows({ windows, timeZone }: Calendar): string | null {
  if (windows.length === 0) return null;
  const weekly = windows.map(({ days, start, end }) => `${dayWords(days)} ${start}–${end}`);
  return `${weekly.join("; ")} ${timeZone}`;
}

/** The window that was found, or the weekly windows if the calendar does not know the holidays. */
export function windowWords(calendar: Calendar, search: WindowSearch | null): string {
  if (search?.kind === "window") return windowText(calendar, search);
  const weekly = weeklyWindows(calendar) ?? "any time outside sessions";
  return search?.kind === "year-missing" ? `${weekly} (no holiday calendar for ${search.year})` : weekly;
}

/**
 * When the first window opens that is long enough, `2025-12-15 17:00`. Where the calendar lists no holidays for the year, the first of
 * the weekly windows. Null if there is none, or no date to start from.
 */
export function firstWeekly(
  calendar: Calendar,
  scenario: { readonly ready: number | null } | undefined,
  minutes: number,
): string | null {
  const start = firstOpening(calendar, scenario?.ready ?? null, minutes);
  return start === null ? null : localText(start);
}

/** The same as a local minute. */
export function firstOpening(calendar: Calendar, after: number | null, minutes: number): number | null {
  if (after === null) return null;
  const window = nextWindow(calendar, after, minutes);
  if (window.kind === "none" || (window.kind === "year-missing" && calendar.windows.length === 0))
    return null;
  const found =
    window.kind === "window" ? window : nextWindow(withoutHolidays(calendar, window.year), after, minutes);
  return found.kind === "window" ? found.start : null;
}

function withoutHolidays(calendar: Calendar, year: number): Calendar {
  const years = [year, year + 1].map((one) => ({ year: one, holidays: [], specialSessions: [] }));
  return { ...calendar, years: [...calendar.years, ...years] };
}

/** `Mon–Thu`, `Mon, Wed` */
function dayWords(days: readonly number[]): string {
  const isRun =
    days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  const named = (isRun ? [days[0], days.at(-1)] : days).map((day) => DAYS[(day ?? 1) - 1] ?? "");
  return named.join(isRun ? "–" : ", ");
}
