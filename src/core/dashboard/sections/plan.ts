import { localText, dayOf, MINUTES_A_DAY } from "../../readiness/computed/civilTime";
import type { Scenario, Timeline } from "../../readiness/computed/timeline";
import { plainNumber } from "../../decision/effort";
import { windowWords } from "../../decision/weeklyWindows";
import { dateOf } from "../dates";
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
    paragraph(
      "note",
      `Earliest dates, for ${counted(team.engineers, "engineer")} with ${plainNumber(effort.hoursPerDay)} h per day (policy). ` +
        "Expected is (low + 4 × middle + high) / 6 of each effort.",
    ),
  );
}

function timelineTable(title: string, timeline: Timeline, set: JudgedSet): PageElement {
  const { scenarios, unknown, fixes, isOpen } = timeline;
  const bound = (name: Scenario["name"]): string => (unknown > 0 || (name === "high" && isOpen) ? "≥ " : "");
  const row = (label: string, of: (scenario: Scenario) => string): PageElement =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      ...scenarios.map((scenario) => element("td", { class: scenario.name }, of(scenario))),
    );
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
        element(
          "tr",
          {},
          element("td", {}),
          ...scenarios.map(({ name }) => element("th", { scope: "col", class: name }, SCENARIO_WORDS[name])),
        ),
      ),
      element(
        "tbody",
        {},
        row("Fixes", ({ name, fixHours }) => `${bound(name)}${plainNumber(fixHours)} h`),
        row("Fixed and re-validated", ({ workDone }) => workDone ?? "Not stated"),
        row("Soak and approvals done", dateOf),
      ),
    ),
    ...bars(timeline, set),
    ...(unknown === 0
      ? []
      : [
          paragraph(
            "note warn",
            `${unknown} of ${counted(fixes, "fix", "fixes")} without a stated effort count as no time.`,
          ),
        ]),
    ...windowLine(timeline, set),
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

/** Work, then soak and approvals, of each scenario on one scale of days. The table says the same. */
function bars({ scenarios }: Timeline, { model }: JudgedSet): readonly PageElement[] {
  const start = model.asOf === null ? null : dayOf(model.asOf);
  const spans = scenarios.flatMap(({ workDone, ready }) =>
    start === null || workDone === null || ready === null || localText(ready) === null
      ? []
      : [{ work: dayOf(workDone) + 1 - start, whole: ready / MINUTES_A_DAY - start }],
  );
  const longest = Math.max(...spans.map(({ whole }) => whole));
  if (spans.length === 0 || longest <= 0) return [];
  const percent = (days: number): string => String(Math.max(0, (days / longest) * 100));
  const rows = spans.flatMap(({ work, whole }, index) => [
    element("rect", { class: "rest", x: "0", y: String(index * 8), width: percent(whole), height: "6" }),
    element("rect", {
      class: "work",
      x: "0",
      y: String(index * 8),
      width: percent(Math.min(work, whole)),
      height: "6",
    }),
  ]);
  return [
    element(
      "svg",
      {
        class: "bars",
        viewBox: `0 0 100 ${spans.length * 8 - 2}`,
        preserveAspectRatio: "none",
        "aria-hidden": "true",
      },
      ...rows,
    ),
    element(
      "p",
      { class: "legend", "aria-hidden": "true" },
      element("span", { class: "key work" }, "work"),
      element("span", { class: "key rest" }, "soak and approvals"),
    ),
  ];
}
