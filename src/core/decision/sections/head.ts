import type { SetModel } from "../../readiness/model";
import { findingReferences, reportReferences, lookedEverywhere, type DecisionContext } from "../context";
import { SECTION_ITEMS } from "../items";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  type Claim,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { plainLine } from "../plainLine";
import { asOfClaim } from "./manifest";

/** A longer title is cut; it stands whole in the table of the subject. */
const LONGEST_TITLE = 200;

/** The first line: what is decided about. */
export function titleOf(context: DecisionContext): readonly Content[] {
  const { subject, policy } = context.model;
  const { name, version, commit, environment } = subject;
  const parts = [name.value, version.value, commit.value && `commit ${commit.value}`, environment.value];
  const known = parts.filter((part) => part !== null && part !== "").join(", ");
  const references = [name, version, commit, environment].flatMap((value) => value.evidence);
  const whole = plainLine(`${policy.decision.title}: ${known === "" ? "subject not evidenced" : known}`);
  const text = whole.length > LONGEST_TITLE ? shorten(whole) : whole;
  const claim = derived(text, "what the reports and the policy name", references);
  return [bare(claim.kind === "derived" ? claim : fromPolicy(text))];
}

function shorten(text: string): string {
  return `${text.slice(0, LONGEST_TITLE - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** The first screen: verdict, what it is judged by, and why. */
export function headOf(context: DecisionContext): Omit<Section, "title"> {
  const { model } = context;
  const blocks: DocumentBlock[] = [
    { kind: "paragraph", label: "Verdict", content: [bare(verdictClaim(context))] },
    { kind: "paragraph", label: "As of", content: [asOfClaim(context)] },
    { kind: "paragraph", label: "Blocking findings", content: [blockerCount(context)] },
    { kind: "paragraph", label: "Gates", content: [gateCount(model)] },
  ];
  if (model.reasons.length > 0) {
    blocks.push({ kind: "paragraph", label: null, content: [fixed("Why, most serious first:")] });
    const items = model.reasons.map((_, index) => ({ label: null, content: [reasonClaim(index, context)] }));
    blocks.push({ kind: "list", ordered: true, items });
  }
  blocks.push({
    kind: "paragraph",
    label: null,
    content: [
      fixed(
        "Computed from the reports by a tool. It approves nothing and signs nothing: the sign-offs below are for people.",
      ),
    ],
  });
  return { id: "head", items: SECTION_ITEMS.head[context.family], blocks };
}

/** The one verdict of the document, wherever it is printed. */
export function verdictClaim({ model }: DecisionContext): Claim {
  const evidence = model.gates.flatMap((gate) => (gate.state === "pass" ? [] : gate.evidence));
  const references = evidence.length > 0 ? evidence : reportReferences(model);
  const claim = derived(model.verdictText, "the least favourable effect of a gate or finding", references);
  return claim.kind === "derived" ? claim : fromPolicy(model.verdictText);
}

function blockerCount({ model }: DecisionContext): Claim {
  const blocking = model.findings.filter((finding) => model.blockers.includes(finding.key));
  const references = blocking.flatMap((finding) => findingReferences(finding).slice(0, 1));
  return derived(
    String(model.blockers.length),
    "findings that are open or in progress and critical or P0",
    references.length > 0 ? references : reportReferences(model),
    lookedEverywhere(model),
  );
}

function gateCount(model: SetModel): Claim {
  const states = [
    ["pass", "passed"],
    ["fail", "failed"],
    ["not-evidenced", "not evidenced"],
    ["waived", "waived"],
    ["not-applicable", "not applicable"],
  ] as const;
  const counts = states.flatMap(([state, word]) => {
    const count = model.gates.filter((gate) => gate.state === state).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return derived(
    counts.join(", "),
    "states of the gates below",
    reportReferences(model),
    lookedEverywhere(model),
  );
}

/** A reason names its gate or finding: their evidence is its evidence. */
function reasonClaim(index: number, context: DecisionContext): Claim {
  const { model } = context;
  const evidence = model.reasonEvidence[index] ?? [];
  const references = evidence.length > 0 ? evidence : reportReferences(model);
  const formula = evidence.length > 0 ? "see" : "no statement found in";
  return derived(context.say(model.reasons[index] ?? ""), formula, references, lookedEverywhere(model));
}
