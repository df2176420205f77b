/** Units as written in documents, with one name for all forms. */

const UNIT_FORMS: Readonly<Record<string, string>> = {
  "%": "% percent percentage pp",
  bps: "bps bp",
  µs: "µs μs us microsecond microseconds",
  ms: "ms msec millisecond milliseconds",
  s: "s sec secs second seconds",
  min: "min mins minute minutes",
  h: "h hr hrs hour hours",
  d: "d day days",
  w: "w wk wks week weeks",
  month: "month months",
  year: "year years yr yrs",
  sprint: "sprint sprints",
  KB: "kb kib",
  MB: "mb mib",
  GB: "gb gib",
  TB: "tb tib",
  x: "x times",
  // Written after an amount; symbols before an amount are also read.
  $: "usd dollar dollars",
  "€": "eur euro euros",
  "£": "gbp",
  "₹": "inr rupees",
};

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_FORMS).flatMap(([unit, forms]) =>
    forms.split(" ").map((form) => [form, unit] as const),
  ),
);

/** Factors of `K`, `M`, lakh, and so on; `m` is not a factor because it can also mean minutes. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  lakh: 1e5,
  crore: 1e7,
};

/** The unit that a word names, or null. */
export function unitOf(word: string): string | null {
  return UNITS.get(word.toLowerCase().replace("per cent", "percent")) ?? null;
}

/** The factor that a word stands for, or null. */
export function scaleOf(word: string): number | null {
  return Object.hasOwn(SCALES, word) ? (SCALES[word] ?? null) : null;
}

export function currencyOf(symbol: string): string | null {
  return "$€£₹".includes(symbol) && symbol !== "" ? symbol : null;
}

/** Units of time that convert without a convention; a day of work has no fixed number of hours. */
export const SECONDS: Readonly<Record<string, number>> = { µs: 1e-6, ms: 0.001, s: 1, min: 60, h: 3600 };
