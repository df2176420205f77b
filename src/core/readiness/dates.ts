import type { ReportFacts } from "../report/facts";
import { isoDateIn } from "../text/isoDate";

/** The ISO date that a report's head states for itself: its field Date or Generated, or one whose name ends in "date". */
export function reportDate(facts: ReportFacts): string | null {
  const isDate = (name: string): boolean =>
    name === "date" || name === "generated" || name.endsWith(" date") || name === "last updated";
  for (const field of facts.fields) {
    const date = isDate(field.name) ? isoDateIn(field.value) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The newest date that the reports state, null where none does (decision.md, Dates: never a date in running text). */
export function newestDate(reports: readonly ReportFacts[]): string | null {
  return (
    reports
      .map(reportDate)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}
