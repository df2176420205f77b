import { section, reportReferences, type DecisionContext } from "../context";
import { gateLink } from "../checkItems";
import {
  derived,
  evidenced,
  fixed,
  internal,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import type { SetModel } from "../../readiness/model";
import { requirementOf, type Requirement } from "../../policy/requirement";
import { bulletList, policyList, POLICY_SAYS } from "./policyBlocks";

/** The background and the principles of the decision. */
export function contextSection(context: DecisionContext): UntitledSection {
  const { context: sentences } = context.model.policy;
  const given = sentences.length === 0 ? [] : [POLICY_SAYS, ...policyList(sentences)];
  const shown = context.model.shownAddOns.map(addOnEntry);
  return section("context", [
    ...given,
    ...(shown.length === 0 ? [] : [ADD_ONS_APPLY, bulletList(shown)]),
    ...constraints(context),
  ]);
}

const ADD_ONS_APPLY: DocumentBlock = {
  kind: "paragraph",
  label: null,
  content: [fixed("Parts of the policy that apply because the reports show what they are for:")],
};

function addOnEntry({ id, evidence }: SetModel["shownAddOns"][number]): ListEntry {
  return { label: `${id} add-on`, content: evidence.map((place) => evidenced(place.text, [place])) };
}

/** The principles, each with its effect on this decision. */
function constraints(context: DecisionContext): readonly DocumentBlock[] {
  const { model } = context;
  const raised = model.findings.filter(({ effectiveSeverity, severity }) => effectiveSeverity !== severity);
  const open = model.gates.filter(({ state }) => state === "not-evidenced");
  const priced = model.findings.filter(({ exposure }) => exposure !== null);
  const counted = (count: number): Content => recorded(String(count), "counted in this document");
  const items: readonly ListEntry[] = [
    {
      label: "Conservative",
      content: [
        fixed(
          "the highest stated severity, the upper bound of an effort, and the worse figure count. Raised severities:",
        ),
        internal(recorded(String(raised.length), "counted among the findings"), "findings"),
      ],
    },
    {
      label: "Evidence-based",
      content: [
        fixed("what no report states is marked as such and never guessed. Gates without evidence:"),
        internal(recorded(String(open.length), "counted among the gates"), "gates"),
      ],
    },
    {
      label: "Money",
      content: [
        fixed(
          "amounts are stated by a report or assumed by the policy, and labeled accordingly. Findings with an amount:",
        ),
        counted(priced.length),
      ],
    },
    ...gateEntry(
      "Compliance",
      [fixed("non-compliance blocks the release:")],
      ({ kind }) => kind === "standard-met",
      context,
    ),
    ...gateEntry(
      "Zero tolerance",
      [fixed("a single open critical or P0 finding in any report blocks the release:")],
      isZeroTolerance,
      context,
    ),
  ];
  return [bulletList(items)];
}

function isZeroTolerance(requirement: Requirement): boolean {
  return (
    requirement.kind === "no-open" &&
    requirement.roles.length === 0 &&
    requirement.topic === null &&
    requirement.severities.includes("critical") &&
    requirement.priorities.includes("P0")
  );
}

/** Empty if the policy does not have such a gate. */
function gateEntry(
  label: string,
  words: readonly Content[],
  isMeant: (requirement: Requirement) => boolean,
  { model }: DecisionContext,
): readonly ListEntry[] {
  const ids = model.policy.gates.filter((gate) => isMeant(requirementOf(gate))).map(({ id }) => id);
  const gates = model.gates.filter(({ id }) => ids.includes(id));
  const states = gates.map((gate) => {
    const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
    const claim = derived(`gate ${gate.id}: ${gate.actual}`, "the gate", places);
    return claim.kind === "derived" ? gateLink(gate.id, claim, model) : notEvidenced([], `gate ${gate.id}`);
  });
  return states.length === 0 ? [] : [{ label, content: [...words, ...states] }];
}
