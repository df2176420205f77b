import { evidenceOf, type Evidence, type GateResult } from "../../readiness/model";
import { percentagesIn } from "../../readiness/percentages";
import { significantStems } from "../../lexicon/englishStems";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import { clipped } from "../brief/words";
import { gateHeading } from "../checkItems";
import {
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
  references,
  type Claim,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";

const EFFECTS: Readonly<Record<GateResult["effect"], string>> = {
  none: "none",
  block: "blocks the release",
  condition: "condition for the release",
  advisory: "advisory: does not change the verdict",
};

/** Why each gate does not pass, what would make it pass, and what was considered. Gates about findings refer to the findings. */
export function gatesSection(context: DecisionContext): UntitledSection {
  const open = context.model.gates.filter((gate) => gate.state !== "pass");
  const intro =
    open.length === 0
      ? fixed("Every gate passes.")
      : fixed(
          "Gates block the release unless stated otherwise. Gates that count findings refer to the findings annex.",
        );
  return section("gate-details", [
    { kind: "paragraph", label: null, content: [intro] },
    ...open.map((gate) => gateDetail(gate, context)),
  ]);
}

/** What the gate is based on: its evidence, or else the report that it checks, or else all reports. */
function gateSources(gate: GateResult, { model }: DecisionContext): readonly Evidence[] {
  if (gate.evidence.length > 0) return gate.evidence;
  const role = model.policy.gates.find((definition) => definition.id === gate.id)?.role ?? null;
  const reports = model.reports.filter((candidate) => candidate.role === role);
  if (reports.length > 0) return reports.map(reportReference);
  return role === null ? reportReferences(model) : [];
}

const LONGEST_TEXT = 140;

function gateDetail(gate: GateResult, context: DecisionContext): DocumentBlock {
  const isOfFindings = gate.state === "fail" && gatesOfFindings(context.model.policy).has(gate.id);
  const why = derived(
    context.say(gate.why),
    "based on",
    gateSources(gate, context),
    lookedEverywhere(context.model),
  );
  const items: ListEntry[] = [
    ...(gate.effect === "block" ? [] : [{ label: "Effect", content: [fromPolicy(EFFECTS[gate.effect])] }]),
    { label: "Why", content: [isOfFindings || gate.evidence.length > 0 ? bare(why) : why] },
    ...(gate.toPass === "" ? [] : [{ label: "To pass", content: [bare(toPassClaim(gate, context))] }]),
    ...askedMore(gate, context),
    ...waiverEntries(gate, context),
  ];
  const blocks: readonly DocumentBlock[] = [{ kind: "list", ordered: false, items }];
  return {
    kind: "subsection",
    title: [bare(fromPolicy(gateHeading(gate.id)))],
    blocks: isOfFindings
      ? blocks
      : [...blocks, ...evidenceBlocks(gate, context), ...lookedAtBlocks(gate, context)],
  };
}

const MOST_ASKED = 2;

/** Where reports demand a higher figure of the same measure than the gate: both count. */
function askedMore({ id, state }: GateResult, { model }: DecisionContext): readonly ListEntry[] {
  const gate = model.policy.gates.find((definition) => definition.id === id);
  const { threshold } = gate ?? {};
  if (state === "pass" || !gate || !threshold || threshold.unit !== "%") return [];
  const measure = [...significantStems(gate.shortTitle ?? gate.title)].at(-1);
  const asked = model.reports.flatMap(({ facts }) =>
    facts.demands
      .filter(({ text }) => measure !== undefined && significantStems(text).has(measure))
      .filter(({ text }) => percentagesIn(text).some((percent) => percent > threshold.value))
      .map((demand) => evidenceOf(facts.path, demand)),
  );
  if (asked.length === 0) return [];
  const content = asked
    .slice(0, MOST_ASKED)
    .flatMap((place, index) => [
      ...(index === 0 ? [] : [fixed("·")]),
      evidenced(clipped(place.text, LONGEST_TEXT), [place]),
    ]);
  return [{ label: "Reports ask for more than the gate", content }];
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
  const text = evidence.text.trim() === "" ? name(evidence.path) : clipped(evidence.text, LONGEST_TEXT);
  return { label: null, content: [evidenced(text, [evidence])] };
}
