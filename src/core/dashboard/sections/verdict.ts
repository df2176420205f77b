import { causeEffort, type EffortTotal } from "../../decision/effort";
import type { GateResult, GateState, SetModel } from "../../readiness/model";
import type { Timeline } from "../../readiness/computed/timeline";
import { effectOfFinding } from "../../readiness/setFindings";
import { approvedOn } from "../dates";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { commandButton, counted, fold, hoursWords, paragraph, placeOf, quoted, shown } from "../words";

const MOST_REASONS = 5;

/** The verdict in words, its figures, and the reasons. */
export function verdictSection(set: JudgedSet): PageElement {
  const { model, name, isLive } = set;
  const about = [model.asOf === null ? "" : `as of ${model.asOf}`, `policy ${shown(model.policy.title, 60)}`];
  return element(
    "header",
    { class: `verdict is-${model.verdict}${set.fixed.size === 0 ? "" : " is-what-if"}`, key: "verdict" },
    element(
      "div",
      { class: "headline" },
      element("h1", {}, quoted(name, 60)),
      element("p", { class: "says" }, quoted(model.verdictText, 60)),
      paragraph("about", `${about.filter((part) => part !== "").join(" · ")} · computed from the reports`),
    ),
    ...(isLive ? [toolbar(set)] : []),
    ...whatIfBand(set),
    element("ul", { class: "tiles", "aria-label": "Key figures" }, ...tiles(set)),
    reasons(set),
  );
}

function toolbar({ hasOthers }: JudgedSet): PageElement {
  return element(
    "div",
    { class: "toolbar", role: "group", "aria-label": "Actions" },
    commandButton("generateDecision", "Generate Release Decision", "primary"),
    commandButton("copyBrief", "Copy Brief", "secondary"),
    commandButton("exportHtml", "Export HTML", "secondary"),
    commandButton("exportCsv", "Export CSV", "secondary"),
    ...(hasOthers ? [commandButton("selectSet", "Change Set…", "secondary")] : []),
  );
}

/** Set apart from the verdict: it must never be mistaken for it. */
function whatIfBand({ fixed, then }: JudgedSet): readonly PageElement[] {
  const text =
    fixed.size === 0
      ? []
      : [
          element(
            "span",
            {},
            `What if ${counted(fixed.size, "finding")} were fixed: `,
            element("strong", {}, quoted(then.verdictText, 60)),
            `, with ${counted(then.blockers.length, "blocker")} left. The reports do not say so.`,
          ),
          element("button", { type: "button", class: "secondary", "data-ask": "resetWhatIf" }, "Reset"),
        ];
  // Announced when it changes, so it is there before it has a text.
  return [
    element(
      "div",
      { class: fixed.size === 0 ? "what-if none" : "what-if", role: "status", key: "what-if" },
      ...text,
    ),
  ];
}

function tiles({ model, then, computed }: JudgedSet): readonly PageElement[] {
  const blocking = then.findings.filter(({ blocks }) => blocks);
  const conditions = then.findings.filter(({ isCondition }) => isCondition);
  const applicable = then.gates.filter(({ state }) => state !== "not-applicable");
  const passing = applicable.filter(({ state }) => state === "pass").length;
  const isUsual = blocking.every((finding) => effectOfFinding(finding, true).blocks);
  const levels = isUsual ? "critical or P0" : "by their levels or a gate";
  const causes = then.causes < blocking.length ? `about ${counted(then.causes, "cause")}` : levels;
  const effort = causeEffort(blocking, then.findings);
  const timeline = computed.toUnblock ?? computed.toApproval;
  const unknown = timeline.unknown === 0 ? [] : [`${timeline.unknown} of ${timeline.fixes} efforts unknown`];
  return [
    tile("Blockers", String(blocking.length), causes, blocking.length > 0 ? "bad" : "good"),
    tile("Conditions", String(conditions.length), "high or P1", conditions.length > 0 ? "warn" : "good"),
    tile(
      "Gates that pass",
      `${passing} of ${applicable.length}`,
      gatesLeft(then),
      passing < applicable.length ? "bad" : "good",
      gateParts(applicable),
    ),
    tile("Effort to unblock", effortWords(effort), notes(effortBasis(model), ...unknown), "plain"),
    tile(
      "Earliest release",
      approvedOn(timeline, timeline.scenarios[1]),
      notes(datesWords(timeline), ...unknown),
      "plain",
    ),
  ];
}

function notes(...parts: readonly string[]): string {
  return parts.join(" · ");
}

/** What is unknown is in the note, so that the figure stays short. */
function effortWords(effort: EffortTotal): string {
  if (effort.known + effort.unknown === 0) return "None";
  return effort.known === 0 ? "Unknown" : hoursWords({ ...effort, unknown: 0 });
}

function gatesLeft({ gates }: SetModel): string {
  const blocking = gates.filter(({ effect }) => effect === "block").length;
  return blocking === 0
    ? "none blocks"
    : `${counted(blocking, "gate")} ${blocking === 1 ? "blocks" : "block"}`;
}

function effortBasis({ policy }: SetModel): string {
  return `${counted(policy.team.engineers, "engineer")}, ${policy.effort.hoursPerDay} h per day`;
}

function datesWords(timeline: Timeline): string {
  const { scenarios } = timeline;
  const [low, high] = [approvedOn(timeline, scenarios[0]), approvedOn(timeline, scenarios.at(-1))];
  return low === high ? "expected" : `expected; ${low} to ${high}`;
}

function tile(
  label: string,
  value: string,
  note: string,
  tone: "bad" | "warn" | "good" | "plain",
  ...picture: readonly PageElement[]
): PageElement {
  return element(
    "li",
    { class: `tile ${tone}`, key: label },
    element("span", { class: "label" }, label),
    element("span", { class: "value" }, value),
    ...picture,
    element("span", { class: "note" }, note),
  );
}

/** One part for each gate; the Gates section says the same in words. */
function gateParts(gates: readonly GateResult[]): PageElement {
  const parts = STATE_ORDER.flatMap((state) => gates.filter((gate) => gate.state === state)).map(
    (gate, index) =>
      element("rect", {
        class: `is-${gate.state}`,
        x: String(index * GATE_WIDTH),
        y: "0",
        width: String(GATE_WIDTH - 1),
        height: "6",
      }),
  );
  const viewBox = `0 0 ${Math.max(1, gates.length) * GATE_WIDTH - 1} 6`;
  return element(
    "svg",
    { class: "bar", viewBox, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...parts,
  );
}

const GATE_WIDTH = 10;
const STATE_ORDER: readonly GateState[] = ["pass", "waived", "not-evidenced", "fail"];

function reasons(set: JudgedSet): PageElement {
  const { reasons: texts, reasonEvidence } = set.model;
  const items = texts.map((text, index) => {
    const [first] = reasonEvidence[index] ?? [];
    return element(
      "li",
      { key: String(index) },
      quoted(text, 300),
      ...(first ? [" ", placeOf(first, set)] : []),
    );
  });
  const rest = items.slice(MOST_REASONS);
  return element(
    "div",
    { class: "reasons" },
    element("h2", {}, "Why"),
    element("ul", {}, ...items.slice(0, MOST_REASONS)),
    ...(rest.length === 0
      ? []
      : [fold("more-reasons", set, {}, [counted(rest.length, "more reason")], element("ul", {}, ...rest))]),
  );
}
