import { dayOf, MINUTES_A_DAY } from "../../readiness/computed/civilTime";
import type { Scenario, Timeline } from "../../readiness/computed/timeline";
import { plainNumber } from "../../decision/effort";
import { windowWords } from "../../decision/weeklyWindows";
import { approvedOn, hasEfforts, validatedOn } from "../dates";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { counted, paragraph, shown, titled } from "../words";

const SCENARIO_WORDS = { low: "Low", expected: "Expected", high: "High" } as const;

/** Effort and dates in the three scenarios, until the blockers are fixed and until the conditions are met, too. */
export function planSection(set: JudgedSet): PageElement {
  const { toUnblock, toApproval } = set.computed;
  const hasConditions = toUnblock === null || toUnblock.fixes < toApproval.fixes;
  const { team, effort } = set.model.policy;
  return titled(
    "plan",
    "Effort and plan",
    ...(toUnblock === null ? [] : [timelineTable("Until the blockers are fixed", toUnblock, set)]),
    ...(hasConditions ? [timelineTable("Until the conditions are met, too", toApproval, set)] : []),
    element(
      "p",
      { class: "legend", "aria-hidden": "true" },
      element("span", { class: "key work" }, "work"),
      element("span", { class: "key rest" }, "soak and approvals"),
    ),
    paragraph(
      "note",
      `Earliest dates, for ${counted(team.engineers, "engineer")} with ${plainNumber(effort.hoursPerDay)} h per day (policy). ` +
        "Expected is (low + 4 × middle + high) / 6 of each effort. Possible duplicates count separately.",
    ),
  );
}

function timelineTable(title: string, timeline: Timeline, set: JudgedSet): PageElement {
  const { scenarios, unknown, fixes } = timeline;
  const columns = ["Fixes", "Re-validated", "Approved"];
  const bar = barOf(timeline, set);
  return element(
    "div",
    { class: "timeline", key: title },
    element(
      "table",
      {},
      element("caption", {}, title),
      element(
        "thead",
        {},
        element("tr", {}, element("td", {}), ...columns.map((name) => element("th", { scope: "col" }, name))),
      ),
      ...scenarios.map((scenario) => scenarioRows(scenario, timeline, bar)),
    ),
    ...(unknown === 0
      ? []
      : [
          paragraph(
            "note",
            `${unknown} of ${counted(fixes, "effort")} ${unknown === 1 ? "is" : "are"} not stated and ${unknown === 1 ? "counts" : "count"} as no time.`,
          ),
        ]),
    ...windowLine(timeline, set),
  );
}

/** The figures of a scenario, and below them the same as a bar. */
function scenarioRows(
  scenario: Scenario,
  timeline: Timeline,
  bar: (scenario: Scenario) => readonly PageElement[],
): PageElement {
  const { name, fixHours } = scenario;
  const bound = timeline.unknown > 0 || (name === "high" && timeline.isOpen) ? "≥ " : "";
  const cells = [
    hasEfforts(timeline) ? `${bound}${plainNumber(fixHours)} h` : "Not stated",
    validatedOn(timeline, scenario),
    approvedOn(timeline, scenario),
  ];
  const bars = bar(scenario);
  return element(
    "tbody",
    { class: name },
    element(
      "tr",
      {},
      element("th", { scope: "row" }, SCENARIO_WORDS[name]),
      ...cells.map((text) => element("td", {}, text)),
    ),
    ...(bars.length === 0
      ? []
      : [element("tr", { "aria-hidden": "true" }, element("td", { colspan: "4" }, ...bars))]),
  );
}

function windowLine({ scenarios }: Timeline, { model }: JudgedSet): readonly PageElement[] {
  const expected = scenarios[1];
  if (!expected?.window || model.policy.calendar.windows.length === 0) return [];
  return [
    paragraph(
      "note",
      `Next allowed window (expected): ${shown(windowWords(model.policy.calendar, expected.window), 120)}`,
    ),
  ];
}

/** Work, then soak and approvals, of each scenario on one scale of days. */
function barOf(timeline: Timeline, { model }: JudgedSet): (scenario: Scenario) => readonly PageElement[] {
  const { scenarios } = timeline;
  const start = model.asOf === null || !hasEfforts(timeline) ? null : dayOf(model.asOf);
  const daysOf = ({ workDone, ready }: Scenario): { readonly work: number; readonly whole: number } | null =>
    start === null || workDone === null || ready === null
      ? null
      : { work: dayOf(workDone) + 1 - start, whole: ready / MINUTES_A_DAY - start };
  const longest = Math.max(0, ...scenarios.map((scenario) => daysOf(scenario)?.whole ?? 0));
  const percent = (days: number): string => String(Math.max(0, (days / longest) * 100));
  return (scenario) => {
    const days = daysOf(scenario);
    if (days === null || longest <= 0) return [];
    const part = (className: string, width: number): PageElement =>
      element("rect", { class: className, x: "0", y: "0", width: percent(width), height: "6" });
    return [
      element(
        "svg",
        { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none" },
        part("rest", days.whole),
        part("work", Math.min(days.work, days.whole)),
      ),
    ];
  };
}
