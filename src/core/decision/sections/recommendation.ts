import { section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import { bare, fixed, fromPolicy, type Content, type ListEntry, type Section } from "../model";
import type { Verdict } from "../../reader/facts";
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
      blocks: [bulletList(MEANINGS.map((meaning) => meaningEntry(meaning, context)))],
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

const MEANINGS: readonly (readonly [verdict: Verdict, meaning: Content])[] = [
  ["approved", fixed("every blocking gate passes, and nothing is left to fix, verify, or waive")],
  [
    "conditional",
    fixed(
      "every blocking gate passes or is waived, but findings are open, waived, or not verified; deploy when the conditions are met",
    ),
  ],
  ["not-approved", fixed("at least one blocking gate fails or has no evidence; do not deploy")],
];

function meaningEntry([verdict, meaning]: (typeof MEANINGS)[number], { model }: DecisionContext): ListEntry {
  return { label: null, content: [bare(fromPolicy(`${model.policy.decision.wording[verdict]}:`)), meaning] };
}
