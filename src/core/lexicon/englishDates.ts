import { isoDateOf } from "../text/isoDate";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The date that a text begins with or names first, as an ISO date: `2025-11-09`, `November 9, 2025`, `9 Nov 2025`, `9.11.2025`, `2025/11/09`.
 * Null for none, for a date that does not exist, and for forms whose day and month are ambiguous (`09/11/2025`).
 */
export function isoDateIn(text: string): string | null {
  const searched = text.slice(0, 200);
  const first = FORMS.flatMap(({ form, read }) => {
    const match = form.exec(searched);
    return match ? [{ at: match.index, date: read(match) }] : [];
  }).sort((a, b) => a.at - b.at)[0];
  return first?.date ?? null;
}

const FORMS: readonly { readonly form: RegExp; readonly read: (match: RegExpExecArray) => string | null }[] =
  [
    {
      form: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
      read: (match) => isoDateOf(Number(match[1]), Number(match[2]), Number(match[3])),
    },
    {
      form: /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i,
      read: (match) => isoDateOf(Number(match[3]), monthOf(match[1] ?? ""), Number(match[2])),
    },
    {
      // With dots, the day is always first.
      form: /(?<![\d.])(\d{1,2})(?:(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+|\.(\d{1,2})\.)(\d{4})(?!\d)/i,
      read: ([, day, name, number, year]) =>
        isoDateOf(Number(year), name === undefined ? Number(number) : monthOf(name), Number(day)),
    },
  ];

/** The number of a month by its English name or the beginning of it, 1 … 12; 0 for another word. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
