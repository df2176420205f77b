import type { DecisionReading } from "../decision/provenance/decisionReading";
import type { ReportFacts } from "../reader/facts";
import type { SetModel } from "../readiness/model";

/** The documents of a set that name findings by their ids: its reports and its decision, by any author. */
export function idDocuments(
  { reports }: SetModel,
  decisionText: DecisionReading | null,
): readonly ReportFacts[] {
  const own = reports.map(({ facts }) => facts);
  return decisionText === null ? own : [...own, decisionText.facts()];
}
