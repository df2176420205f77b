/** Environment variable that says what today is, for tests and for runs that must be repeatable. */
export const TODAY_VARIABLE = "RELEASE_READINESS_TODAY";

/** A date of the calendar written as YYYY-MM-DD; 2025-02-30 is none. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The local date, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}
