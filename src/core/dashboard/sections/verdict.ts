import { causeEffort } from "../../decision/effort";
import type { SetModel } from "../../readiness/model";
import type { Scenario } from "../../readiness/computed/timeline";
import { dateOf } from "../dates";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { commandButton, counted, hoursWords, paragraph, placeOf, quoted, shown } from "../words";

const MOST_REASONS = 5;

/** The verdict in words, the figures behind it, and the reasons. */
export function verdictSection(set: JudgedSet): PageElement {
  const { model, name, isLive } = set;
  const about = [model.asOf === null ? "" : `as of ${model.asOf}`, `policy ${shown(model.policy.title, 60)}`];
  return element(
    "header",
    { class: `verdict is-${model.verdict}`, key: "verdict" },
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
  const causes = then.causes < blocking.length ? `about ${counted(then.causes, "cause")}` : "critical or P0";
  const effort = blocking.length === 0 ? "none" : hoursWords(causeEffort(blocking, then.findings));
  const timeline = computed.toUnblock ?? computed.toApproval;
  return [
    tile("Blockers", String(blocking.length), causes, blocking.length > 0 ? "bad" : "good"),
    tile("Conditions", String(conditions.length), "high or P1", conditions.length > 0 ? "warn" : "good"),
    tile(
      "Gates that pass",
      `${passing} of ${applicable.length}`,
      gatesLeft(then),
      passing < applicable.length ? "bad" : "good",
    ),
    tile("Effort to unblock", effort, effortBasis(model), "plain"),
    tile("Earliest release", dateOf(timeline.scenarios[1]), datesWords(timeline.scenarios), "plain"),
  ];
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

function datesWords(scenarios: readonly Scenario[]): string {
  const [low, high] = [dateOf(scenarios[0]), dateOf(scenarios.at(-1))];
  return low === high ? "expected" : `expected; ${low} to ${high}`;
}

function tile(
  label: string,
  value: string,
  note: string,
  tone: "bad" | "warn" | "good" | "plain",
): PageElement {
  return element(
    "li",
    { class: `tile ${tone}`, key: label },
    element("span", { class: "label" }, label),
    element("span", { class: "value" }, value),
    element("span", { class: "note" }, note),
  );
}

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
      : [
          element(
            "details",
            { key: "more-reasons", ...(set.isLive ? {} : { open: "" }) },
            element("summary", {}, counted(rest.length, "more reason")),
            element("ul", {}, ...rest),
          ),
        ]),
  );
}
