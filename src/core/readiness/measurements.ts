import type { PerformanceRow } from "../reader/facts";
import { targetOf, worseEnd } from "../reader/measures/targets";
import { listIn } from "../text/listIn";
import { wordsOf } from "../text/words";
import type { SetReport } from "./model";

/** A measured row and the report that states it. */
export interface MeasuredRow {
  readonly report: SetReport;
  readonly row: PerformanceRow;
}

/** One measurement: the first row that states it, and the rows that repeat it. */
export interface Measurement extends MeasuredRow {
  readonly repeated: readonly MeasuredRow[];
}

/**
 * The measurements of a set, each once. A row repeats an earlier one if both are about the same thing, have the same target, and the same
 * value decides: "Bars (1d): 85-180ms, target <100ms" repeats "Bars (1 day) (P95): 180ms, target <100ms".
 */
export function measurementsOf(reports: readonly SetReport[]): readonly Measurement[] {
  const rows = reports.flatMap((report) => report.facts.performance.map((row) => ({ report, row })));
  const found: { first: MeasuredRow; repeated: MeasuredRow[] }[] = [];
  const alike = new Map<string, typeof found>();
  for (const one of rows) {
    const entry = { first: one, repeated: [] };
    const key = outcomeOf(one.row);
    const others = key === null ? [] : listIn(alike, `${key} ${initialsOf(one.row.name)}`);
    const known = others.find(({ first }) => isSameSubject(first.row.name, one.row.name));
    if (known) known.repeated.push(one);
    else {
      found.push(entry);
      others.push(entry);
    }
  }
  return found.map(({ first, repeated }) => ({ ...first, repeated }));
}

/** Target and deciding value; null if the two cannot be compared. */
function outcomeOf({ target, actual }: PerformanceRow): string | null {
  const wanted = targetOf(target);
  const decisive = wanted && worseEnd(wanted, actual);
  return wanted && decisive !== null ? `${wanted.operator} ${wanted.value} ${wanted.unit} ${decisive}` : null;
}

/** What a name and its abbreviations have in common. */
function initialsOf(name: string): string {
  return subjectOf(name)
    .map((word) => (isNumber(word) ? word : word.slice(0, 1)))
    .join(" ");
}

export type Percentile = "p50" | "p95" | "p99";

const PERCENTILE = /\bp(50|95|99)\b|\b(50|95|99)th percentile\b|\bmedian\b/i;

/** The percentile that a name states; null if it states none. */
export function percentileOf(name: string): Percentile | null {
  const match = PERCENTILE.exec(name);
  return match ? (`p${match[1] ?? match[2] ?? "50"}` as Percentile) : null;
}

/** The names mean one thing, as far as abbreviations go: "Option chain (5 exp)" and "Option chain (5 expiries) (P95)". */
function isSameSubject(one: string, other: string): boolean {
  const [a, b] = [percentileOf(one), percentileOf(other)];
  if (a !== null && b !== null && a !== b) return false;
  const [words, others] = [subjectOf(one), subjectOf(other)];
  return words.length === others.length && words.every((word, index) => areAlike(word, others[index] ?? ""));
}

/** Words and numbers, apart: "1d" is "1" and "d". */
function subjectOf(name: string): readonly string[] {
  return wordsOf(name.replace(PERCENTILE, "")).flatMap((word) => word.match(/\d+|\D+/g) ?? []);
}

/** One is the other, or its beginning; numbers are not abbreviated. */
function areAlike(one: string, other: string): boolean {
  return one === other || (!isNumber(one) && (one.startsWith(other) || other.startsWith(one)));
}

function isNumber(word: string): boolean {
  return word >= "0" && word < ":";
}
