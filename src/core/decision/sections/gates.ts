import type { Evidence, GateResult } from "../../readiness/model";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import { gateHeading } from "../checkItems";
import {
  delivers,
  lookedEverywhere,
  reportReferences,
  reportReference,
  section,
  type DecisionContext,
} from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type Section,
} from "../model";

const EFFECTS: Readonly<Record<GateResult["effect"], string>> = {
  none: "none",
  block: "blocks the release",
  condition: "condition for the release",
  advisory: "advisory: does not change the verdict",
};

export function gatesSection(context: DecisionContext): Section {
  const { gates } = context.model;
  const open = gates.filter((gate) => gate.state !== "pass");
  const table: DocumentBlock = {
    kind: "table",
    columns: ["Gate", "State", "Actual", "Required", "Evidence"],
    rows: gates.map((gate) => gateRow(gate, context)),
  };
  return section(context, "gates", "Gates", [
    ...delivers(
      context,
      gates.flatMap(({ id }) => ITEM_OF_GATE[id] ?? []),
      [table],
    ),
    ...open.map((gate) => gateDetail(gate, context)),
  ]);
}

/** The items that the built-in gates deliver. */
const ITEM_OF_GATE: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`A${n}`, `A-09${n}`])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`B${n}`, `B-02${n - 1}`])),
};

function gateRow(gate: GateResult, context: DecisionContext): readonly Content[] {
  return [
    bare(fromPolicy(`${gate.id} ${gate.title}`)),
    bare(stateClaim(gate, context)),
    gate.actual === "" ? notEvidenced([]) : bare(gateClaim(context.say(gate.actual), gate, context)),
    bare(fromPolicy(gate.threshold)),
    references(gate.state === "not-evidenced" ? gate.evidence : gateSources(gate, context)),
  ];
}

/** What the gate is based on: its evidence, or else the report that it checks, or else all reports. */
function gateSources(gate: GateResult, { model }: DecisionContext): readonly Evidence[] {
  if (gate.evidence.length > 0) return gate.evidence;
  const role = model.policy.gates.find((definition) => definition.id === gate.id)?.role ?? null;
  const reports = model.reports.filter((candidate) => candidate.role === role);
  if (reports.length > 0) return reports.map(reportReference);
  return role === null ? reportReferences(model) : [];
}

/** The state, even if there is no report that it could refer to. */
function stateClaim(gate: GateResult, context: DecisionContext): Claim {
  const words = GATE_STATE_WORDS[gate.state];
  const claim = gateClaim(words, gate, context);
  return claim.kind === "derived" ? claim : recorded(words, "gate rule");
}

function gateClaim(text: string, gate: GateResult, context: DecisionContext): Claim {
  const claim = derived(text, "gate rule", gateSources(gate, context));
  // Without any report there is nothing to link to, so the claim is not stated, regardless of its text.
  return claim.kind === "derived" ? claim : notEvidenced([]);
}

function gateDetail(gate: GateResult, context: DecisionContext): DocumentBlock {
  const why = derived(
    context.say(gate.why),
    "based on",
    gateSources(gate, context),
    lookedEverywhere(context.model),
  );
  const items: ListEntry[] = [
    { label: "Requirement", content: [fromPolicy(gate.title)] },
    { label: "State", content: [bare(stateClaim(gate, context))] },
    { label: "Effect", content: [fromPolicy(EFFECTS[gate.effect])] },
    { label: "Why", content: [why] },
  ];
  if (gate.toPass !== "") items.push({ label: "To pass", content: [bare(toPassClaim(gate, context))] });
  items.push(...waiverEntries(gate, context));
  return {
    kind: "subsection",
    title: [bare(fromPolicy(gateHeading(gate.id)))],
    blocks: [
      { kind: "list", ordered: false, items },
      ...evidenceBlocks(gate, context),
      ...lookedAtBlocks(gate, context),
    ],
  };
}

/** Refers to the reports, or only to the policy if there is no report. */
export function toPassClaim(gate: GateResult, context: DecisionContext): Claim {
  const text = context.say(gate.toPass);
  const claim = derived(text, "gate requirement", gateSources(gate, context));
  return claim.kind === "derived" ? claim : fromPolicy(text);
}

function waiverEntries(gate: GateResult, { model }: DecisionContext): readonly ListEntry[] {
  if (gate.state !== "waived") return [];
  return model.policy.waivers
    .filter((waiver) => waiver.gate === gate.id)
    .map((waiver) => ({
      label: "Waiver",
      content: [
        fromPolicy(
          `owner ${waiver.owner}, approver ${waiver.approver}, until ${waiver.expires}: ${waiver.reason}`,
        ),
      ],
    }));
}

function evidenceBlocks(gate: GateResult, { model, name }: DecisionContext): readonly DocumentBlock[] {
  if (gate.evidence.length === 0) {
    const nothing = gate.lookedAt.length > 0 ? references([]) : notEvidenced(lookedEverywhere(model));
    return [{ kind: "paragraph", label: "Evidence", content: [nothing] }];
  }
  return [
    { kind: "paragraph", label: null, content: [fixed("Evidence:")] },
    { kind: "list", ordered: false, items: gate.evidence.map((evidence) => evidenceEntry(evidence, name)) },
  ];
}

function lookedAtBlocks(gate: GateResult, { name }: DecisionContext): readonly DocumentBlock[] {
  if (gate.lookedAt.length === 0) return [];
  return [
    { kind: "paragraph", label: null, content: [fixed("Considered, but not evidence:")] },
    { kind: "list", ordered: false, items: gate.lookedAt.map((evidence) => evidenceEntry(evidence, name)) },
  ];
}

function evidenceEntry(evidence: Evidence, name: (path: string) => string): ListEntry {
  const text = evidence.text.trim() === "" ? name(evidence.path) : evidence.text;
  return { label: null, content: [evidenced(text, [evidence])] };
}
