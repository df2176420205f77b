import type { Calendar } from "../policy/releaseModel";
import { windowText, type WindowSearch } from "../readiness/computed/deploymentWindow";

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

/** `Mon–Thu`, `Mon, Wed` */
function dayWords(days: readonly number[]): string {
  const isRun =
    days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  const named = (isRun ? [days[0], days.at(-1)] : days).map((day) => DAYS[(day ?? 1) - 1] ?? "");
  return named.join(isRun ? "–" : ", ");
}
