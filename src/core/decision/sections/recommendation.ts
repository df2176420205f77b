import { capitalized } from "../../text/capitalized";
import type { SetModel } from "../../readiness/model";
import { VERDICTS, type Verdict } from "../../reader/facts";
import { section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import { fixed, type Fixed, type ListEntry, type UntitledSection } from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, bulletList, policyList } from "./policyBlocks";

/** What the policy says comes next, and who accepts the rest of the risk. */
export function recommendationSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const next = policyList(model.policy.procedures.nextSteps[model.verdict]);
  return section("recommendation", [
    ...(next.length > 0 ? [POLICY_SAYS, ...next] : [POLICY_IS_SILENT]),
    {
      kind: "subsection",
      title: [fixed("What the decisions mean")],
      blocks: [bulletList(meanings(model))],
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

/** The three decisions, in the words of the policy; in small letters, because only the banner states the verdict. */
function meanings({ policy }: SetModel): readonly ListEntry[] {
  return VERDICTS.map((verdict) => ({
    label: capitalized(policy.decision.wording[verdict].toLowerCase()),
    content: [MEANINGS[verdict]],
  }));
}

const MEANINGS: Readonly<Record<Verdict, Fixed>> = {
  approved: fixed("every blocking gate passes, and nothing is left to fix, verify, or waive."),
  conditional: fixed(
    "every blocking gate passes or is waived, but findings are open, waived, or not verified. Deploy when the conditions are met.",
  ),
  "not-approved": fixed("at least one blocking gate fails or has no evidence. Do not deploy."),
};
