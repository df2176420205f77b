import type { ReportFacts } from "../reader/facts";
import { isoDateIn } from "../lexicon/englishDates";

// The date of the report itself. "Next review date", "Target date", and "Release date" are other dates and may be in the future.
const REPORT_DATE =
  /^(?:(?:report|assessment|audit|review|analysis|test|validation|evaluation|document|issue|report generation|generation) )?date$|^date of (?:the )?(?:report|assessment|audit|review|analysis|validation)$|^(?:report )?generated(?: (?:on|at))?$|^(?:last updated|assessed(?: on)?)$/;

/** The ISO date that the head of a report states for itself, in its field Date or Generated. */
export function reportDate(facts: ReportFacts): string | null {
  for (const field of facts.fields) {
    const date = REPORT_DATE.test(field.name) ? isoDateIn(field.value) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The newest date that the reports state for themselves, null if none does. Dates in running text do not count. */
export function newestDate(reports: readonly ReportFacts[]): string | null {
  return (
    reports
      .map(reportDate)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** The date that waivers have to be in force on: today, or the as-of date if that is later. Null if neither is known. */
export function judgedDate(today: string | null, asOf: string | null): string | null {
  if (asOf === null || today === null) return today ?? asOf;
  return today > asOf ? today : asOf;
}
