import type { GateResult } from "../../readiness/model";
import { gateLink } from "../checkItems";
import { reportReferences, section, type DecisionContext } from "../context";
import { blanks, humanField } from "../humanFields";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  internal,
  type Claim,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { POLICY_IS_SILENT, POLICY_SAYS, policyList } from "./policyBlocks";
import { verdictClaim } from "./head";

const MOST_FACTORS = 3;

/** The outcome, the deciding factors, and the next steps. */
export function recommendationSection(context: DecisionContext): Section {
  const { model } = context;
  const next = policyList(model.policy.procedures.nextSteps[model.verdict]);
  return section("recommendation", "Final recommendation", [
    { kind: "paragraph", label: "Decision", content: [bare(verdictClaim(context))] },
    ...factorBlocks(context),
    {
      kind: "subsection",
      title: [fixed("Next steps")],
      blocks: next.length > 0 ? [POLICY_SAYS, ...next] : [POLICY_IS_SILENT],
    },
    {
      kind: "subsection",
      title: [fixed("Acceptance of residual risk")],
      blocks: [
        humanField(context, "risk-acceptance", blanks("Accepted risk", "Accepted by", "Date", "Valid until")),
      ],
    },
  ]);
}

/** The gates that decide, failed ones before those without evidence. */
function factorBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const deciding = model.gates.filter(({ effect }) => effect === "block" || effect === "condition");
  const ordered = [
    ...deciding.filter(({ state }) => state === "fail"),
    ...deciding.filter(({ state }) => state !== "fail"),
  ].slice(0, MOST_FACTORS);
  if (ordered.length === 0) {
    return [{ kind: "paragraph", label: "Why", content: [otherReasons(context)] }];
  }
  return [
    { kind: "paragraph", label: null, content: [fixed("Deciding factors, most serious first:")] },
    {
      kind: "list",
      ordered: true,
      items: ordered.map((gate) => ({ label: null, content: factor(gate, context) })),
    },
  ];
}

function factor(gate: GateResult, { model, say }: DecisionContext): readonly Content[] {
  const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
  const claim = derived(gate.id, "the gate", places);
  const why = derived(say(gate.why), "gate rule", places);
  return [gateLink(gate.id, claim, model), bare(fromPolicy(`${gate.title}:`)), bare(why)];
}

/** If no gate decides: the first reason of the verdict, or else that all gates pass. */
function otherReasons({ model, say }: DecisionContext): Content {
  const evidence = model.reasonEvidence[0] ?? [];
  const places = evidence.length > 0 ? evidence : reportReferences(model);
  const reason = model.reasons[0];
  const claim: Claim = derived(
    reason === undefined ? "All gates pass, and there are no conditions." : say(reason),
    "see",
    places,
  );
  return internal(claim, "gates");
}
