import { localText } from "../../readiness/computed/civilTime";
import { windowText } from "../../readiness/computed/deploymentWindow";
import { validationId, type Scenario, type Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import type { Evidence } from "../../readiness/model";
import { unplannedGates } from "../brief/unplannedGates";
import { clipped } from "../brief/words";
import { lookedEverywhere, section, shownId, type DecisionContext } from "../context";
import { plainNumber, toHalf, withoutEffort } from "../effort";
import { findingTitle } from "../findingTitle";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  notEvidenced,
  recorded,
  type Claim,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { firstMinutes } from "../stageSteps";
import { firstWeekly, windowWords } from "../weeklyWindows";
import { diagramWords } from "./deployment";

/** From the as-of date to the next allowed window. */
export function timelineSection(context: DecisionContext): UntitledSection {
  const { toUnblock, toApproval } = context.computed;
  const hasConditions = toUnblock === null || toUnblock.fixes < toApproval.fixes;
  const title =
    toUnblock !== null
      ? "Until the conditions are also met"
      : toApproval.fixes > 0
        ? "Until the conditions are met"
        : "Until the release";
  return section("timeline", [
    { kind: "paragraph", label: "Recommended", content: recommendation(context) },
    ...(toUnblock === null ? [] : [timelineBlock(toUnblock, titleOfFirst(context), context)]),
    ...(hasConditions ? [timelineBlock(toApproval, title, context)] : []),
    assumptions(context),
  ]);
}

/** What has to be done before the release may be more than the blockers. */
function titleOfFirst({ computed }: DecisionContext): Title {
  return computed.beforeRelease.findings.length === 0
    ? "Until the blockers are fixed"
    : "Until the blockers and the fixes that reports require are done";
}

type Title =
  | "Until the blockers are fixed"
  | "Until the blockers and the fixes that reports require are done"
  | "Until the conditions are also met"
  | "Until the conditions are met"
  | "Until the release";

/** The relevant timeline: until the blockers are fixed if there are any. */
function decisive({ computed }: DecisionContext): Timeline {
  return computed.toUnblock ?? computed.toApproval;
}

function recommendation(context: DecisionContext): readonly Content[] {
  const claim = timelineClaim(context);
  switch (context.model.verdict) {
    case "not-approved":
      return [fixed("do not deploy before the blocking gates pass; according to the stated efforts,"), claim];
    case "conditional":
      return [fixed("deploy once the conditions are met; according to the stated efforts,"), claim];
    case "approved":
      return [fixed("deploy once the sign-offs are complete,"), claim];
  }
}

/** The earliest date if every effort takes as long as stated at most, as in the plan. */
export function timelineClaim(context: DecisionContext): Claim {
  const timeline = decisive(context);
  const scenario = timeline.scenarios.at(-1);
  if (!scenario) return notEvidenced(lookedEverywhere(context.model));
  const text = whenText(scenario, context);
  if (text === null) return notEvidenced([], "start date");
  const bound =
    timeline.unknown > 0 ? ` (${timeline.unknown} of ${timeline.fixes} fixes have no stated effort)` : "";
  const formula = `upper bounds, ${counted(scenario.workingDays, "working day")} of work`;
  const sources = places(timeline, context);
  return sources.length > 0
    ? derived(`no earlier than ${text}${bound}`, formula, sources)
    : recorded(`no earlier than ${text}${bound}`, "as-of date and policy");
}

function whenText({ window, ready }: Scenario, { model }: DecisionContext): string | null {
  if (ready === null || window === null) return null;
  if (window.kind === "window") return windowText(model.policy.calendar, window);
  const { calendar, procedures } = model.policy;
  const weekly = firstWeekly(calendar, { ready }, firstMinutes(procedures));
  return weekly === null
    ? `${localText(ready) ?? ""}, window unknown`
    : `${weekly}, the first weekly window after that`;
}

function timelineBlock(timeline: Timeline, title: Title, context: DecisionContext): DocumentBlock {
  const sources = places(timeline, context);
  const cell = (text: string | null): Content => {
    if (text === null) return notEvidenced([]);
    return bare(
      sources.length > 0
        ? derived(text, "computed from the efforts", sources)
        : recorded(text, "as-of date and policy"),
    );
  };
  const row = (label: Content, of: (scenario: Scenario) => string | null): readonly Content[] => [
    label,
    ...timeline.scenarios.map((scenario) => cell(of(scenario))),
  ];
  const hours = (value: number, name: Scenario["name"]): string =>
    `${timeline.unknown > 0 || (name === "high" && timeline.isOpen) ? "≥ " : ""}${plainNumber(toHalf(value))} h`;
  return {
    kind: "subsection",
    title: [fixed(title)],
    blocks: [
      {
        kind: "table",
        columns: ["", "Low", "Expected", "High"],
        rows: [
          row(fixed("All fixes"), ({ fixHours, name }) => hours(fixHours, name)),
          row(fixed("Fixes and re-validation by the team"), ({ workHours, name }) => hours(workHours, name)),
          row(fixed("Critical path"), ({ criticalPathHours, name }) => hours(criticalPathHours, name)),
          row(fixed("Working days"), ({ workingDays }) => String(workingDays)),
          row(fixed("Fixed and validated by"), ({ workDone }) => workDone),
          row(fixed("Soak and approvals done"), ({ ready }) => (ready === null ? null : localText(ready))),
          ...(timeline.scenarios.some(({ window }) => window?.kind === "window")
            ? [
                row(fixed("Next allowed window"), ({ window }) =>
                  window?.kind === "window" ? windowText(context.model.policy.calendar, window) : null,
                ),
              ]
            : []),
        ],
      },
      { kind: "list", ordered: false, items: entries(timeline, context) },
      // One diagram, of the release; the other timeline has the same steps.
      ...(timeline === decisive(context)
        ? [{ kind: "code", language: "mermaid", claim: picture(timeline, context) } as const]
        : []),
    ],
  };
}

function entries(timeline: Timeline, context: DecisionContext): readonly ListEntry[] {
  const sources = places(timeline, context);
  const said = (text: string, how: string): Claim =>
    sources.length > 0 ? derived(text, how, sources) : recorded(text, how);
  const expected = timeline.scenarios[1];
  const unlisted = timeline.scenarios.find(({ window }) => window?.kind === "year-missing");
  return [
    {
      label: "Critical path",
      content: [bare(said(pathText(expected, context), "longest chain, expected scenario"))],
    },
    ...(timeline.unknown > 0
      ? [
          {
            label: "Without a stated effort",
            content: [
              bare(recorded(`${timeline.unknown} of ${timeline.fixes} fixes`, "counted among the findings")),
              fixed("count as zero time above, so every date is the earliest, not the most likely one:"),
              bare(recorded(unknownTitles(timeline, context), "titles of the findings")),
            ],
          },
        ]
      : []),
    ...(timeline === decisive(context) ? notInIt(context) : []),
    ...timeline.cycles.map((cycle) => ({
      label: "Circular dependency",
      content: [
        said(cycle.map((id) => nameOf(id, context)).join(" → "), "stated dependencies"),
        fixed("are scheduled as if they did not depend on each other."),
      ],
    })),
    ...(unlisted && timeline === decisive(context)
      ? [
          {
            label: "Next allowed window",
            content: [
              recorded(
                windowWords(context.model.policy.calendar, unlisted.window),
                "the weekly windows of the policy",
              ),
            ],
          },
        ]
      : []),
  ];
}

/** Those that the other timeline does not already name. */
function unknownTitles(timeline: Timeline, { computed, model }: DecisionContext): string {
  const named = new Set(timeline === computed.toUnblock ? [] : computed.toUnblock?.tasks);
  const tasks = new Set(timeline.tasks.filter((key) => !named.has(key)));
  const findings = withoutEffort(model.findings, model.findings).filter(({ key }) => tasks.has(key));
  const titles = findings.map(
    (finding) => `${clipped(findingTitle(finding), LONGEST_TITLE)} (${shownId(finding)})`,
  );
  return [...titles, ...(named.size > 0 ? ["those above"] : [])].join("; ");
}

const LONGEST_TITLE = 50;

/** What blocks the release but has no stated effort. */
function notInIt(context: DecisionContext): readonly ListEntry[] {
  const gates = unplannedGates(context);
  const missing = context.model.missing.map(({ title }) => title);
  const names = [...gates.map(({ id }) => id), ...missing];
  return names.length === 0
    ? []
    : [
        {
          label: "Not included",
          content: [
            recorded(names.join(", "), "gates and reports of the policy"),
            fixed(
              "(gates that do not depend only on findings, and missing reports) because no finding states their effort.",
            ),
          ],
        },
      ];
}

const MOST_STEPS = 6;

function pathText(scenario: Scenario | undefined, context: DecisionContext): string {
  const { soakHours, approvalHours } = elapsed(context);
  const ids = scenario?.criticalPath ?? [];
  const shown = ids.slice(0, MOST_STEPS).map((id) => nameOf(id, context));
  const rest = ids.length > MOST_STEPS ? [`${ids.length - MOST_STEPS} more`] : [];
  const soak = soakHours > 0 ? [`soak ${plainNumber(soakHours)} h`] : [];
  return [
    ...shown,
    ...rest,
    ...soak,
    `approvals ${plainNumber(approvalHours)} h`,
    "next allowed window",
  ].join(" → ");
}

function nameOf(id: string, { model }: DecisionContext): string {
  const finding = model.findings.find(({ key }) => key === id);
  if (finding) return shownId(finding);
  const report = model.policy.phases.find(({ role }) => validationId(role) === id);
  return `re-validation of ${report?.title ?? id}`;
}

/** The timeline as a diagram; the table and the critical path have the same content. */
function picture(timeline: Timeline, context: DecisionContext): Claim {
  const { soakHours, approvalHours } = elapsed(context);
  const longest = timeline.scenarios.at(-1);
  const when = longest ? whenText(longest, context) : null;
  const steps = [
    `${counted(timeline.fixes, "fix", "fixes")}, ${plainNumber(toHalf(longest?.fixHours ?? 0))} h of work`,
    `Re-validation of ${counted(timeline.validated.length, "report")}`,
    ...(soakHours > 0 ? [`Soak in staging ${plainNumber(soakHours)} h`] : []),
    `Approvals ${plainNumber(approvalHours)} h`,
    `Deployment no earlier than ${when?.slice(0, "2025-11-09".length) ?? "an as-of date"}`,
  ];
  const boxes = steps.map((step, index) => `  step${index}["${diagramWords(step)}"]`);
  const text = ["flowchart LR", ...boxes, `  ${steps.map((_, index) => `step${index}`).join(" --> ")}`].join(
    "\n",
  );
  return recorded(text, "the table above");
}

function elapsed({ model }: DecisionContext): { readonly soakHours: number; readonly approvalHours: number } {
  const { team, procedures } = model.policy;
  const soaks = procedures.stages.filter(({ percent }) => percent === null);
  return {
    soakHours: soaks.reduce((sum, { soakHours }) => sum + soakHours, 0),
    approvalHours: team.approvalHours,
  };
}

/** Where the efforts of a timeline are stated. */
function places(timeline: Timeline, { model }: DecisionContext): readonly Evidence[] {
  const tasks = new Set(timeline.tasks);
  return model.findings.flatMap(({ effort, report: path, key }) =>
    effort !== null && tasks.has(key) ? [{ path, line: effort.range.line, text: effort.text }] : [],
  );
}

function assumptions(context: DecisionContext): DocumentBlock {
  const { team, effort, calendar } = context.model.policy;
  const { approvalHours } = elapsed(context);
  const policy = (label: string, text: string): ListEntry => ({ label, content: [bare(fromPolicy(text))] });
  return {
    kind: "subsection",
    title: [fixed("Timeline assumptions")],
    blocks: [
      {
        kind: "list",
        ordered: false,
        items: [
          policy("Engineers (policy)", String(team.engineers)),
          policy(
            "Working time (policy)",
            `${effort.hoursPerDay} h per day, ${effort.daysPerWeek} days per week`,
          ),
          policy("Re-validation of a report (policy)", `${plainNumber(team.revalidationHours)} h`),
          policy("Approvals (policy)", `${plainNumber(approvalHours)} h`),
          policy("Time zone (policy)", calendar.timeZone),
        ],
      },
      {
        kind: "paragraph",
        label: null,
        content: [
          fixed(
            "Low and high use the bounds of the efforts, and low counts possible duplicates once; expected uses (low + 4 × middle + high) / 6. Engineers start with the fix that has the longest remaining path. The assessor of each report re-validates it after its last fix. Work starts on the as-of date, and a started day counts as a full day. Soak and approvals are elapsed time. Sums are rounded to half hours.",
          ),
        ],
      },
    ],
  };
}
