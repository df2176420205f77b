import type { DeclaredCount } from "../reader/facts";
import type { SetReport } from "./model";

/** The report whose counts this report repeats, else null: a QA report may repeat the counts of the security audit, where they are checked. */
export function restatedFrom({ facts, number }: SetReport, reports: readonly SetReport[]): SetReport | null {
  const counts = signature(facts.declaredCounts);
  const original = reports.find(
    (other) =>
      // If two reports state the same counts, the earlier phase made them.
      other.number < number &&
      counts.length > 0 &&
      counts.every((count) => signature(other.facts.declaredCounts).includes(count)),
  );
  return original ?? null;
}

function signature(counts: readonly DeclaredCount[]): readonly string[] {
  return counts.map(({ severity, count }) => `${severity} ${count}`);
}
