import { requirementOf } from "../../policy/requirement";
import type { Role } from "../../reader/reportKinds";
import type { SetFinding } from "../../readiness/model";
import { gateLink, idsOf } from "../checkItems";
import { findingReferences, reportReference, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  notEvidenced,
  recorded,
  type Content,
  type DocumentBlock,
  type ListEntry,
} from "../model";
import { bulletList } from "./policyBlocks";

/** The blockers by area. */
export function areasBlocks(
  blockers: readonly SetFinding[],
  context: DecisionContext,
): readonly DocumentBlock[] {
  const entries = areas(blockers, context);
  const total = totalLine(blockers, context.model.causes);
  return entries.length === 0 ? [total] : [total, bulletList(entries)];
}

/** Critical and P0 findings, each counted once. */
function totalLine(blockers: readonly SetFinding[], causes: number): DocumentBlock {
  const critical = blockers.filter(({ effectiveSeverity }) => effectiveSeverity === "critical").length;
  const urgent = blockers.filter(
    ({ effectiveSeverity, priority }) => effectiveSeverity !== "critical" && priority === "P0",
  ).length;
  const others = blockers.length - critical - urgent;
  const count = (value: number): Content => recorded(String(value), "counted in the list below");
  return {
    kind: "paragraph",
    label: "Blockers",
    content: [
      count(blockers.length),
      fixed("in total, including critical:"),
      count(critical),
      fixed("and P0 with a lower severity:"),
      count(urgent),
      ...(others > 0 ? [fixed("and others that a gate of the policy does not allow:"), count(others)] : []),
      ...(causes < blockers.length
        ? [fixed("and counting possible duplicates once, about:"), count(causes)]
        : []),
    ],
  };
}

function areas(blockers: readonly SetFinding[], context: DecisionContext): readonly ListEntry[] {
  const performance = gateWord("performance", "acceptable", "unacceptable", context);
  const functions = gateWord("completeness", "complete", "incomplete", context);
  return [
    ...mainAreas(blockers, context),
    ...otherAreas(blockers, context),
    ...(performance === null ? [] : [{ label: "Performance", content: [performance] }]),
    ...(functions === null ? [] : [{ label: "Functionality", content: [functions] }]),
  ];
}

/** The reports that are always named, unless the policy has others. */
function mainAreas(blockers: readonly SetFinding[], context: DecisionContext): readonly ListEntry[] {
  const { policy, reports } = context.model;
  const known = [...policy.phases, ...reports].map(({ role }) => role);
  return MAIN_AREAS.filter(({ role }) => known.includes(role)).map(({ role, label }) => ({
    label,
    content: [blockersOf(role, blockers, context)],
  }));
}

const MAIN_AREAS = [
  { role: "security", label: "Security" },
  { role: "architecture", label: "Architecture" },
] as const satisfies readonly { readonly role: Role; readonly label: string }[];

/** The other reports with blockers, so that the list adds up to all blockers. */
function otherAreas(blockers: readonly SetFinding[], context: DecisionContext): readonly ListEntry[] {
  const usual: readonly Role[] = [...MAIN_AREAS, ...OTHER_AREAS].map(({ role }) => role);
  const own = context.model.policy.phases
    .filter(({ role }) => !usual.includes(role))
    .map(({ role, title }) => ({ role, label: title }));
  return [...OTHER_AREAS, ...own]
    .filter(({ role }) => blockers.some((finding) => finding.role === role))
    .map(({ role, label }) => ({ label, content: [blockersOf(role, blockers, context)] }));
}

const OTHER_AREAS = [
  { role: "code", label: "Code" },
  { role: "ui", label: "Frontend" },
  { role: "data", label: "Data" },
  { role: "functional", label: "Functionality" },
  { role: "qa", label: "QA" },
] as const satisfies readonly { readonly role: Role; readonly label: string }[];

function blockersOf(role: Role, blockers: readonly SetFinding[], { model }: DecisionContext): Content {
  const own = blockers.filter((finding) => finding.role === role);
  const report = model.reports.find((candidate) => candidate.role === role);
  if (!report) return notEvidenced([]);
  const text = own.length === 0 ? "none" : `${own.length}: ${idsOf(own)}`;
  const places = own.flatMap((finding) => findingReferences(finding).slice(0, 1));
  return bare(
    derived(text, "blockers of the report", places.length > 0 ? places : [reportReference(report)]),
  );
}

/** The state of the gate with a figure in one word; null if the policy does not have such a gate. */
function gateWord(measure: string, good: string, bad: string, { model }: DecisionContext): Content | null {
  const definition = model.policy.gates.find((gate) => {
    const requirement = requirementOf(gate);
    return requirement.kind === "figure" && requirement.measure === measure;
  });
  const gate = model.gates.find(({ id }) => id === definition?.id);
  if (!gate) return null;
  if (gate.state !== "pass" && gate.state !== "fail") return notEvidenced([]);
  const word = gate.state === "pass" ? good : bad;
  const claim = derived(`${word}: ${gate.actual}`, "the gate", gate.evidence);
  return claim.kind === "derived" ? gateLink(gate.id, claim, model) : claim;
}
