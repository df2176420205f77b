import { section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import { fixed, type Section } from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, policyList } from "./policyBlocks";

/** What the policy says comes next, and who accepts the rest of the risk. */
export function recommendationSection(context: DecisionContext): Section {
  const { model } = context;
  const next = policyList(model.policy.procedures.nextSteps[model.verdict]);
  return section("recommendation", "Next steps", [
    ...(next.length > 0 ? [POLICY_SAYS, ...next] : [POLICY_IS_SILENT]),
    {
      kind: "subsection",
      title: [fixed("Acceptance of residual risk")],
      blocks: [
        humanField(context, "risk-acceptance", blanks("Accepted risk", "Accepted by", "Date", "Valid until")),
      ],
    },
  ]);
}
