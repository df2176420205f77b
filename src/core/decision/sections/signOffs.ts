import { section, type DecisionContext } from "../context";
import { bare, fixed, fromPolicy, recorded, type Content, type DocumentBlock, type Section } from "../model";
import { currentSignOff, signOffId, signOffState, signedFor } from "../signOff";

/** One field for each stakeholder of the policy. Only people write into it. */
export function signOffsSection(context: DecisionContext): Section {
  const blocks = context.model.policy.stakeholders.map((stakeholder): DocumentBlock => {
    const id = signOffId(stakeholder);
    const existing = context.regions.find((region) => region.id === id);
    const content = currentSignOff(existing, context.decisionHash);
    return {
      kind: "subsection",
      title: [bare(fromPolicy(stakeholder.title))],
      blocks: [
        { kind: "paragraph", label: "State", content: stateContent(content, context.decisionHash) },
        { kind: "human", id, content },
      ],
    };
  });
  const none: DocumentBlock = {
    kind: "paragraph",
    label: null,
    content: [fixed("The policy names no stakeholders.")],
  };
  return section(context, "sign-offs", "Sign-offs", blocks.length > 0 ? blocks : [none]);
}

function stateContent(content: string, decisionHash: string): readonly Content[] {
  switch (signOffState(content, decisionHash)) {
    case "empty":
      return [fixed("not filled in")];
    case "this-decision":
      return [fixed("filled in, for this decision")];
    case "no-decision":
      return [
        fixed("filled in, without the hash of the decision that it is for: it does not count for this one"),
      ];
    case "another-decision":
      return [
        fixed("given for another decision, and does not count for this one:"),
        recorded(`sha256:${signedFor(content) ?? ""}`, "the hash in the field"),
      ];
  }
}

/** Fields of an earlier document that this one has no place for: kept, never lost. */
export function keptFieldsSection(context: DecisionContext): Section | null {
  const placed = new Set(context.model.policy.stakeholders.map(signOffId));
  const kept = context.regions.filter((region) => !placed.has(region.id));
  if (kept.length === 0) return null;
  return section(context, "kept-fields", "Fields of an earlier version", [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("The policy asks for these no longer. They are kept as they were.")],
    },
    ...kept.map(({ id, content }): DocumentBlock => ({
      kind: "subsection",
      title: [recorded(id, "the id of the field")],
      blocks: [{ kind: "human", id, content }],
    })),
  ]);
}
