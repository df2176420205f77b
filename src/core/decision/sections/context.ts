import { section, delivers, reportReferences, type DecisionContext } from "../context";
import { gateLink } from "../checkItems";
import {
  derived,
  fixed,
  internal,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type Section,
} from "../model";
import type { GateKind } from "../../policy/model";
import { bulletList, policyList, POLICY_SAYS } from "./policyBlocks";

/** In the light of what it is judged, and by what principles. */
export function contextSection(context: DecisionContext): Section {
  const { context: sentences } = context.model.policy;
  const given = sentences.length === 0 ? [] : [POLICY_SAYS, ...policyList(sentences)];
  return section(context, "context", "Context and principles", [
    ...delivers(context, ["B-002"], given),
    ...delivers(context, ["B-200", "B-201", "B-202", "B-203", "B-204"], constraints(context)),
  ]);
}

/** deliverables.md, B-200 to B-204: each with what it does to this decision. */
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
        fixed("the highest stated severity, the upper effort and the worse figure count. Severities raised:"),
        internal(recorded(String(raised.length), "counted among the findings"), "findings"),
      ],
    },
    {
      label: "By evidence",
      content: [
        fixed("what no report shows is printed as such, never guessed. Gates without evidence:"),
        internal(recorded(String(open.length), "counted among the gates"), "gates"),
      ],
    },
    {
      label: "Money",
      content: [
        fixed(
          "an amount is what a report states or the policy assumes, and said to be which. Findings with an amount:",
        ),
        counted(priced.length),
      ],
    },
    ...gateEntry("Compliance", [fixed("what is not compliant blocks:")], "compliance", context),
    ...gateEntry(
      "No tolerance",
      [fixed("one open critical or P0 finding in any report blocks:")],
      "no-open-critical-anywhere",
      context,
    ),
  ];
  return [bulletList(items)];
}

/** Nothing where the policy has no gate of the kind. */
function gateEntry(
  label: string,
  words: readonly Content[],
  kind: GateKind,
  { model }: DecisionContext,
): readonly ListEntry[] {
  const ids = model.policy.gates.filter((gate) => gate.kind === kind).map(({ id }) => id);
  const gates = model.gates.filter(({ id }) => ids.includes(id));
  const states = gates.map((gate) => {
    const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
    const claim = derived(`gate ${gate.id}: ${gate.actual}`, "the gate", places);
    return claim.kind === "derived" ? gateLink(gate.id, claim, model) : notEvidenced([], `gate ${gate.id}`);
  });
  return states.length === 0 ? [] : [{ label, content: [...words, ...states] }];
}
