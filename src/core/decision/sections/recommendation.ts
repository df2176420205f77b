import { section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import { fixed, type ListEntry, type Section } from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, bulletList, policyList } from "./policyBlocks";

/** What the policy says comes next, and who accepts the rest of the risk. */
export function recommendationSection(context: DecisionContext): Section {
  const { model } = context;
  const next = policyList(model.policy.procedures.nextSteps[model.verdict]);
  return section("recommendation", "Next steps", [
    ...(next.length > 0 ? [POLICY_SAYS, ...next] : [POLICY_IS_SILENT]),
    {
      kind: "subsection",
      title: [fixed("What the decisions mean")],
      blocks: [bulletList(MEANINGS)],
    },
    {
      kind: "subsection",
      title: [fixed("Acceptance of residual risk")],
      blocks: [
        humanField(
          context,
          "risk-acceptance",
          blanks("Accepted risk", "Business justification", "Accepted by", "Date", "Valid until"),
        ),
      ],
    },
  ]);
}

const MEANINGS: readonly ListEntry[] = [
  {
    label: "Approved",
    content: [fixed("every blocking gate passes, and nothing is left to fix, verify, or waive.")],
  },
  {
    label: "Conditional",
    content: [
      fixed(
        "every blocking gate passes or is waived, but findings are open, waived, or not verified. Deploy when the conditions are met.",
      ),
    ],
  },
  {
    label: "Not approved",
    content: [fixed("at least one blocking gate fails or has no evidence. Do not deploy.")],
  },
];
