import { standardsInForce } from "../../readiness/gates/standardsInForce";
import { evidenceOf } from "../../readiness/model";
import type { ComplianceStatement } from "../../reader/facts";
import { lookedEverywhere, type DecisionContext } from "../context";
import { derived, notEvidenced, type Claim } from "../model";

const STATES: Readonly<Record<ComplianceStatement["state"], string>> = {
  "non-compliant": "non-compliant",
  partial: "partially compliant",
  unclear: "status of a control not clear",
  compliant: "compliant",
};

/** The least favorable statement about each standard. */
export function complianceClaims({
  model,
}: DecisionContext): readonly { readonly standard: string; readonly claim: Claim }[] {
  return standardsInForce(model.policy, model.reports).map((standard) => {
    const stated = model.reports.flatMap(({ facts }) =>
      facts.compliance
        .filter((statement) => statement.standard === standard)
        .map((statement) => ({ state: statement.state, evidence: evidenceOf(facts.path, statement) })),
    );
    const worst = (["non-compliant", "partial", "unclear", "compliant"] as const).find((state) =>
      stated.some((statement) => statement.state === state),
    );
    const places = stated.filter(({ state }) => state === worst).map(({ evidence }) => evidence);
    return {
      standard,
      claim:
        worst === undefined
          ? notEvidenced(lookedEverywhere(model))
          : derived(STATES[worst], "the least favorable statement", places),
    };
  });
}
