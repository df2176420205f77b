import type { Stakeholder } from "../../policy/model";
import type { SetModel } from "../../readiness/model";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import { reportReferences, section, type DecisionContext } from "../context";
import {
  derived,
  fixed,
  fromPolicy,
  internal,
  notEvidenced,
  recorded,
  strong,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { currentSignOff, signOffId, signOffState, signedFor, type SignOffState } from "../signOff";
import { POLICY_SAYS, cell } from "./policyBlocks";

/** Who has signed and who has not, in a line for each state. The fields are in an annex. */
export function signOffsSection(context: DecisionContext): UntitledSection {
  const { stakeholders } = context.model.policy;
  if (stakeholders.length === 0) {
    return section("sign-offs", [
      { kind: "paragraph", label: null, content: [fixed("The policy does not list any stakeholders.")] },
    ]);
  }
  const stateOf = (stakeholder: Stakeholder): SignOffState =>
    signOffState(contentFor(stakeholder, context), context.decisionHash);
  const items = STATES.flatMap(({ states, label }): readonly ListEntry[] => {
    const titles = stakeholders.filter((one) => states.includes(stateOf(one))).map(({ title }) => title);
    return titles.length === 0
      ? []
      : [{ label, content: [internal(fromPolicy(titles.join(", ")), "sign-off-fields")] }];
  });
  return section("sign-offs", [{ kind: "list", ordered: false, items }]);
}

const STATES: readonly { readonly states: readonly SignOffState[]; readonly label: string }[] = [
  { states: ["this-decision"], label: "Filled in" },
  { states: ["another-decision", "no-decision"], label: "Not valid for this decision" },
  { states: ["empty"], label: "Not filled in" },
];

/** One field for each person who approves. Only people write into the fields. */
export function signOffFieldsSection(context: DecisionContext): UntitledSection | null {
  const { stakeholders } = context.model.policy;
  if (stakeholders.length === 0) return null;
  return section(
    "sign-off-fields",
    stakeholders.flatMap((stakeholder) => signOffBlocks(stakeholder, context)),
  );
}

function contentFor(stakeholder: Stakeholder, { regions, decisionHash }: DecisionContext): string {
  const id = signOffId(stakeholder);
  return currentSignOff(
    regions.find((region) => region.id === id),
    decisionHash,
  );
}

/** Who approves on which conditions; null if no approval is needed. */
export function approvalsSection(context: DecisionContext): UntitledSection | null {
  if (context.model.policy.stakeholders.length === 0) return null;
  return section("approvals", [POLICY_SAYS, approvalMatrix(context)]);
}

function approvalMatrix({ model }: DecisionContext): DocumentBlock {
  const rows = model.policy.stakeholders.flatMap(({ title, conditions }) =>
    (conditions.length > 0 ? conditions : [""]).map((condition, index): readonly Content[] => [
      cell(index === 0 ? title : ""),
      cell(condition),
      conditionState(condition, model),
    ]),
  );
  return { kind: "table", columns: ["Role", "Condition for approval", "Current state"], rows };
}

/** The states of the gates that a condition names, as in "No critical finding is open (A1)." */
function conditionState(condition: string, model: SetModel): Content {
  const gates = model.gates.filter(({ id }) => words(condition).includes(id));
  if (gates.length === 0) return fixed("decided by the role");
  const text = gates.map(({ id, state }) => `${id} ${GATE_STATE_WORDS[state]}`);
  const evidence = gates.flatMap((gate) => gate.evidence);
  const claim = derived(
    text.join(", "),
    "gate states",
    evidence.length > 0 ? evidence : reportReferences(model),
  );
  return claim.kind === "derived" ? internal(claim, "gates") : notEvidenced([]);
}

function words(text: string): readonly string[] {
  return text.split(/[^A-Za-z0-9-]+/);
}

function signOffBlocks(stakeholder: Stakeholder, context: DecisionContext): readonly DocumentBlock[] {
  const id = signOffId(stakeholder);
  const content = contentFor(stakeholder, context);
  return [
    {
      kind: "paragraph",
      label: null,
      content: [strong(fromPolicy(`${stakeholder.title}:`)), ...stateContent(content, context.decisionHash)],
    },
    { kind: "human", id, content },
  ];
}

function stateContent(content: string, decisionHash: string): readonly Content[] {
  switch (signOffState(content, decisionHash)) {
    case "empty":
      return [fixed("not filled in")];
    case "this-decision":
      return [fixed("filled in for this decision")];
    case "no-decision":
      return [fixed("filled in without the hash of its decision; not valid for this decision")];
    case "another-decision":
      return [
        fixed("given for another decision; not valid for this decision:"),
        recorded(`sha256:${signedFor(content) ?? ""}`, "the hash in the field"),
      ];
  }
}

/** Fields of an earlier document without a place in this one, which are kept. `placed`: ids of the fields in other sections. */
export function keptFieldsSection(
  context: DecisionContext,
  placed: ReadonlySet<string>,
): UntitledSection | null {
  const kept = context.regions.filter((region) => !placed.has(region.id));
  if (kept.length === 0) return null;
  return section("kept-fields", [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("The policy no longer asks for these fields. They are kept unchanged.")],
    },
    ...kept.map(({ id, content }): DocumentBlock => ({
      kind: "subsection",
      title: [recorded(id, "the id of the field")],
      blocks: [{ kind: "human", id, content }],
    })),
  ]);
}
