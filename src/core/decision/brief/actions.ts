import type { GateDefinition, Policy } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import { deadlinesOf, type Deadline } from "../../readiness/deadlines";
import { evidenceOf, type GateResult, type SetFinding, type SetModel } from "../../readiness/model";
import type { Role } from "../../reader/reportKinds";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import { counted } from "../../readiness/gates/gate";
import { roleWords } from "../../readiness/reportKindWords";
import { unverifiedFixes } from "../../readiness/gates/gateFindings";
import { tellingIds } from "../../readiness/tellingIds";
import { hoursText } from "../effort";
import { findingReferences, reportReferences, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  recorded,
  strong,
  evidenced,
  references,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { groupBy } from "../../text/groupBy";
import { ownerClaim } from "../owner";
import { timelineFor } from "../computed";
import { findingTitle } from "../findingTitle";
import { causesOf } from "./causes";
import { blockersOf } from "./planWork";
import { clipped } from "./words";

const MOST_ACTIONS = 5;
const MOST_GATES = 2;
/** With who does it and what it closes, a line of the page. */
const LONGEST_GATE = 75;

/** What to do first, who does it, and what closes it. */
export function actionsSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const gates = gateActions(context);
  const findings = [...findingActions(context), ...verifyActions(model)];
  const first = findings.slice(0, MOST_ACTIONS - Math.min(gates.length, MOST_GATES));
  const items = [...first, ...gates].slice(0, MOST_ACTIONS);
  const due = timelineFor(blockersOf(context), model).scenarios.at(-1)?.workDone ?? null;
  return section("actions", [
    items.length === 0
      ? {
          kind: "paragraph",
          label: null,
          content: [fixed("Collect the sign-offs, then deploy in the window above.")],
        }
      : { kind: "list", ordered: true, items },
    ...(due === null || first.length === 0 || model.blockers.length === 0 ? [] : [dueLine(due, context)]),
  ]);
}

const LONGEST_DEADLINE = 50;
const MOST_DEADLINES = 2;

/** One date for all blockers, because the plan computes none for a single fix, and next to it by when reports ask for them. */
function dueLine(due: string, context: DecisionContext): DocumentBlock {
  const asked = deadlinesOf(context.model)
    .slice(0, MOST_DEADLINES)
    .flatMap((deadline) => deadlineWords(deadline, due, context));
  const end = asked.length === 0 ? "." : "; the reports ask:";
  const claim = recorded(`${due} at the earliest (see Plan)${end}`, "the plan");
  return { kind: "paragraph", label: "Blockers done", content: [bare(claim), ...asked] };
}

/** By when a report asks for its blockers, and whether that is possible according to the efforts. */
function deadlineWords(
  { report, heading, date }: Deadline,
  due: string,
  context: DecisionContext,
): readonly Content[] {
  const own = blockersOf(context).filter((finding) => finding.report === report.facts.path);
  if (own.length === 0) return [];
  const place = evidenceOf(report.facts.path, heading);
  const quote = evidenced(`${roleWords(report.role)} “${clipped(heading.text, LONGEST_DEADLINE)}”`, [place]);
  const first = timelineFor(own, context.model).scenarios.at(-1)?.workDone ?? null;
  const isLate = date !== null && first !== null && first > date;
  const isTight = date !== null && due > date;
  const whose = `for its ${counted(own.length, "blocker")}`;
  const words = isLate
    ? `= ${date} ${whose}; too early for its efforts, which end ${first}.`
    : isTight
      ? `= ${date} ${whose}; possible if fixed first.`
      : `= ${date ?? "not stated"} ${whose}.`;
  return [bare(quote), references([place]), bare(recorded(words, "the as-of date and the plan"))];
}

function findingActions({ model }: DecisionContext): readonly ListEntry[] {
  const deciding = model.findings.filter(({ blocks, isCondition }) => blocks || isCondition);
  const causes = inTurns(causesOf(deciding).map(({ first }) => first));
  return causes.map((first) => ({
    label: null,
    content: [
      strong(evidenced(`Fix: ${clipped(findingTitle(first), 60)}`, findingReferences(first))),
      ...whoAndCost(first, model),
      closes(first, model),
    ],
  }));
}

/** Whom the report names, or else the role that usually does the work of such a report, and the stated effort. */
function whoAndCost(finding: SetFinding, model: SetModel): ListEntry["content"] {
  const { effort } = finding;
  const hasHours = effort !== null && effort.minHours !== null;
  const words = (name: string): string => `(${name}${hasHours ? "," : ";"}`;
  const who = ownerClaim(finding, words) ?? fromPolicy(words(usualOwnerOf(finding.role, model)));
  if (!hasHours) return [bare(who)];
  const place = { path: finding.report, line: effort.range.line, text: effort.text };
  return [bare(who), bare(evidenced(`${hoursText(effort.minHours, effort.maxHours)};`, [place]))];
}

function closes(finding: SetFinding, { findings }: SetModel): ListEntry["content"][number] {
  const [id = ""] = tellingIds([finding], findings);
  return bare(evidenced(`a re-test closes ${id})`, findingReferences(finding)));
}

/**
 * Blockers before conditions, one of each report in turn, so that everyone who has to start is named; of each report the one that takes
 * longest first, because it decides the date.
 */
function inTurns(findings: readonly SetFinding[]): readonly SetFinding[] {
  const places = [true, false].flatMap((blocks) => {
    const ofKind = findings.filter((finding) => finding.blocks === blocks);
    return [...groupBy(ofKind, ({ role }) => role).values()]
      .flatMap((group) => longestFirst(group).map((finding, turn) => ({ finding, turn })))
      .sort((a, b) => a.turn - b.turn);
  });
  return places.map(({ finding }) => finding);
}

function longestFirst(findings: readonly SetFinding[]): readonly SetFinding[] {
  const hours = ({ effort }: SetFinding): number => effort?.maxHours ?? effort?.minHours ?? 0;
  return [...findings].sort((a, b) => hours(b) - hours(a));
}

/** Fixes of blockers that a report only claims. */
function verifyActions(model: SetModel): readonly ListEntry[] {
  const claimed = unverifiedFixes(model.findings, model.policy);
  return claimed.map((finding) => ({
    label: null,
    content: [
      strong(evidenced(`Verify the fix: ${clipped(findingTitle(finding), 60)}`, findingReferences(finding))),
      ...whoAndCost(finding, model),
      closes(finding, model),
    ],
  }));
}

/** Failing gates first: they need work, not only a statement. */
function gateActions({ model, say }: DecisionContext): readonly ListEntry[] {
  const definitions = new Map(model.policy.gates.map((gate) => [gate.id, gate]));
  const ofFindings = gatesOfFindings(model.policy);
  const open = model.gates.filter(
    ({ id, effect, toPass, state }) =>
      effect === "block" && toPass !== "" && (state === "not-evidenced" || !ofFindings.has(id)),
  );
  // A gate about several reports asks for the missing ones; a gate about one of them asks for it by name.
  const asked = new Map(open.map((gate) => [roleOf(definitions.get(gate.id)), gate.toPass]));
  const isAskedFor = model.missing.length > 0 && model.missing.every(({ role }) => asked.has(role));
  const [only, ...others] = isAskedFor ? model.missing : [];
  const actionOf = ({ id, toPass }: GateResult): string => {
    const waits = isAskedFor && ofFindings.has(id) && roleOf(definitions.get(id)) === null;
    return waits && only && others.length === 0 ? (asked.get(only.role) ?? toPass) : toPass;
  };
  // One action can close several gates. Example: a missing report.
  const actions = [...new Set(open.map(actionOf))];
  return actions.flatMap((action): readonly ListEntry[] => {
    const closed = open
      .filter((gate) => actionOf(gate) === action)
      .sort((a, b) => Number(b.toPass === action) - Number(a.toPass === action));
    const [gate] = closed;
    if (!gate) return [];
    const ids = closed.map(({ id }) => id);
    return [
      { label: null, content: gateAction(gate, ids, roleOf(definitions.get(gate.id)), { model, say }) },
    ];
  });
}

function gateAction(
  gate: GateResult,
  closes: readonly string[],
  role: Role | null,
  { model, say }: Pick<DecisionContext, "model" | "say">,
): ListEntry["content"] {
  const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
  const what = derived(clipped(say(gate.toPass), LONGEST_GATE), "gate requirement", places);
  return [
    strong(what.kind === "derived" ? what : fromPolicy(clipped(say(gate.toPass), LONGEST_GATE))),
    bare(
      fromPolicy(
        `(${usualOwnerOf(role, model)}; closes gate${closes.length === 1 ? "" : "s"} ${closes.join(", ")})`,
      ),
    ),
  ];
}

/** The only report that a gate checks, or null. */
function roleOf(gate: GateDefinition | undefined): Role | null {
  const [role, ...others] = gate ? requirementOf(gate).roles : [];
  return others.length === 0 ? (role ?? null) : null;
}

/** The role that usually does the work of a report. */
function usualOwnerOf(role: Role | null, { policy }: SetModel): string {
  if (role === null) return lastToSign(policy);
  return OWNERS[role] ?? policy.phases.find((phase) => phase.role === role)?.title ?? "Owner to be named";
}

/** The release manager, or who signs last where the policy has none. */
function lastToSign({ stakeholders }: Policy): string {
  const titles = stakeholders.map(({ title }) => title);
  const isManaged = titles.some((title) => title.toLowerCase() === RELEASE_MANAGER.toLowerCase());
  return isManaged ? RELEASE_MANAGER : (titles.at(-1) ?? RELEASE_MANAGER);
}

const RELEASE_MANAGER = "Release manager";

const OWNERS: Partial<Readonly<Record<Role, string>>> = {
  architecture: "Architect",
  security: "Security engineer",
  code: "Backend engineer",
  ui: "Frontend engineer",
  data: "Data engineer",
  functional: "Product owner",
  qa: "QA engineer",
};
