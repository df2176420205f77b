import type { DeclaredCount } from "../reader/facts";
import type { SetReport } from "./model";

/** The report whose counts one repeats, else null: a QA report those of the security audit. They are that one's, and said there. */
export function restatedFrom({ facts, number }: SetReport, reports: readonly SetReport[]): SetReport | null {
  const counts = signature(facts.declaredCounts);
  const original = reports.find(
    (other) =>
      // Of two that state the same, the earlier phase is the one that counted.
      other.number < number &&
      counts.length > 0 &&
      counts.every((count) => signature(other.facts.declaredCounts).includes(count)),
  );
  return original ?? null;
}

function signature(counts: readonly DeclaredCount[]): readonly string[] {
  return counts.map(({ severity, count }) => `${severity} ${count}`);
}
