import type { ReportFacts } from "../../reader/facts";
import type { RuleContext } from "../rule";

/** The facts of every report, and of the decision if a person wrote it: what a generated one states is checked when it is written. */
export function documentsOf({ reports, decisionText }: RuleContext): readonly ReportFacts[] {
  const own = reports.map(({ facts }) => facts);
  return decisionText === null || decisionText.isOurs ? own : [...own, decisionText.facts()];
}
