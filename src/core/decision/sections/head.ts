import type { Evidence, SetModel } from "../../readiness/model";
import { gateLink } from "../checkItems";
import {
  delivers,
  findingReferences,
  lookedEverywhere,
  ownItems,
  reportReferences,
  type DecisionContext,
} from "../context";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  internal,
  recorded,
  type Claim,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { plainLine } from "../plainLine";
import { asOfClaim } from "./manifest";

/** Longer titles are cut; the subject section has the full text. */
const LONGEST_TITLE = 200;

/** The first line: the subject of the decision. */
export function titleOf(context: DecisionContext): readonly Content[] {
  const { subject, policy } = context.model;
  const { name, version, commit, environment } = subject;
  const parts = [name.value, version.value, commit.value && `commit ${commit.value}`, environment.value];
  const known = parts.filter((part) => part !== null && part !== "").join(", ");
  const references = [name, version, commit, environment].flatMap((value) => value.evidence);
  const whole = plainLine(`${policy.decision.title}: ${known === "" ? "subject not stated" : known}`);
  const text = whole.length > LONGEST_TITLE ? shorten(whole) : whole;
  const claim = derived(text, "stated by the reports and the policy", references);
  return [bare(claim.kind === "derived" ? claim : fromPolicy(text))];
}

function shorten(text: string): string {
  return `${text.slice(0, LONGEST_TITLE - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** The first screen: verdict, basis, and reasons. It links to details instead of repeating all references. */
export function headOf(context: DecisionContext): Omit<Section, "title"> {
  const { model } = context;
  const verdict: DocumentBlock = {
    kind: "paragraph",
    label: "Verdict",
    content: [bare(verdictClaim(context))],
  };
  const blocking: DocumentBlock = {
    kind: "paragraph",
    label: "Blockers",
    content: [blockerCount(context)],
  };
  const synthesis: readonly DocumentBlock[] = [
    ...gateStates(model),
    { kind: "paragraph", label: "As of", content: [shortened(asOfClaim(context))] },
    ...reasonBlocks(context),
  ];
  const blocks: DocumentBlock[] = [
    ...delivers(context, ["A-090", "B-012", "B-050"], [verdict]),
    ...delivers(context, ["B-052"], [blocking]),
    ...delivers(context, ["B-010"], synthesis),
    ...nextBlocks(model),
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "A tool computed this document from the reports. The tool does not approve or sign anything: the sign-offs below are for people.",
        ),
      ],
    },
  ];
  return { id: "head", items: ownItems(["A-109"], context), blocks };
}

/** Where to continue: what to do, and who signs. */
function nextBlocks({ verdict, policy }: SetModel): readonly DocumentBlock[] {
  const place = (text: string, anchor: string): Content =>
    internal(recorded(text, "a section of this document"), anchor);
  const hasPath = verdict !== "approved" && policy.procedures.tiers.length > 0;
  const content = [
    ...(hasPath ? [place("the path to approval", "path-to-approval"), fixed("and")] : []),
    place("the sign-offs", "sign-offs"),
  ];
  return [{ kind: "paragraph", label: "Next", content }];
}

function reasonBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { reasons } = context.model;
  if (reasons.length === 0) return [];
  const items = reasons.map((_, index) => ({ label: null, content: reasonContent(index, context) }));
  return [
    { kind: "paragraph", label: null, content: [fixed("Reasons, most serious first:")] },
    { kind: "list", ordered: true, items },
  ];
}

/** Keeps only the first reference; the manifest has all of them. */
function shortened(claim: Claim): Claim {
  return claim.kind === "evidenced" ? { ...claim, references: [claim.references[0]] } : claim;
}

/** The verdict, the same everywhere in the document. */
export function verdictClaim({ model }: DecisionContext): Claim {
  const evidence = model.gates.flatMap((gate) => (gate.state === "pass" ? [] : gate.evidence));
  const references = evidence.length > 0 ? evidence : reportReferences(model);
  const claim = derived(model.verdictText, "the least favorable effect of a gate or finding", references);
  return claim.kind === "derived" ? claim : fromPolicy(model.verdictText);
}

function blockerCount({ model }: DecisionContext): Content {
  const blocking = model.findings.filter((finding) => model.blockers.includes(finding.key));
  const references = blocking.flatMap((finding) => findingReferences(finding).slice(0, 1));
  const claim = derived(
    String(model.blockers.length),
    "critical or P0 findings that are open or in progress",
    references.length > 0 ? references : reportReferences(model),
    lookedEverywhere(model),
  );
  return claim.kind === "derived" ? internal(claim, "critical-blockers") : claim;
}

const STATES = [
  ["fail", "Failed gates"],
  ["not-evidenced", "Gates without evidence"],
  ["waived", "Waived gates"],
  ["not-applicable", "Gates that are not applicable"],
  ["pass", "Passed gates"],
] as const;

/** All gates by id, failed ones first, with links to their explanations. */
function gateStates(model: SetModel): readonly DocumentBlock[] {
  if (model.gates.length === 0) {
    return [{ kind: "paragraph", label: "Gates", content: [fixed("The policy does not have any gates")] }];
  }
  return STATES.flatMap(([state, label]): readonly DocumentBlock[] => {
    const gates = model.gates.filter((gate) => gate.state === state);
    const content = gates.map((gate) => gateLink(gate.id, gateClaim(gate.id, gate.evidence, model), model));
    return content.length > 0 ? [{ kind: "paragraph", label, content }] : [];
  });
}

function gateClaim(id: string, evidence: readonly Evidence[], model: SetModel): Claim {
  const claim = derived(
    id,
    "the state of the gate",
    evidence.length > 0 ? evidence : reportReferences(model),
  );
  return claim.kind === "derived" ? claim : fromPolicy(id);
}

/** A reason links to its gate, or to the findings if it is not about a gate. */
function reasonContent(index: number, context: DecisionContext): readonly Content[] {
  const { model } = context;
  const text = context.say(model.reasons[index] ?? "");
  const evidence = model.reasonEvidence[index] ?? [];
  const gate = model.gates.find(({ id }) => text.startsWith(`${id} `));
  const places = evidence.length > 0 ? evidence : reportReferences(model);
  if (gate) {
    const rest = derived(text.slice(gate.id.length + 1), "see the gate", places);
    const why = rest.kind === "derived" ? bare(rest) : rest;
    return [gateLink(gate.id, gateClaim(gate.id, evidence, model), model), why];
  }
  const isShort = evidence.length > 0 && evidence.length <= 2;
  const formula = evidence.length > 0 ? "see" : "not mentioned in";
  const claim = derived(text, formula, isShort ? evidence : places, lookedEverywhere(model));
  return [isShort || claim.kind !== "derived" ? claim : internal(claim, "findings")];
}
