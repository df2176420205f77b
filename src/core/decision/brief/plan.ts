import { requirementOf } from "../../policy/requirement";
import { localText } from "../../readiness/computed/civilTime";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import type { Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import { evidenceOf, type SetFinding } from "../../readiness/model";
import type { ReportFacts, StatedSum, Statement } from "../../reader/facts";
import { section, type DecisionContext } from "../context";
import { causeEffort, hoursText, plainNumber } from "../effort";
import {
  bare,
  evidenced,
  fixed,
  internal,
  recorded,
  references,
  strong,
  type Content,
  type Section,
} from "../model";
import { windowWords } from "../weeklyWindows";
import { clipped } from "./words";

/** One schedule from today to the release, and the totals that the reports state themselves. */
export function planSection(context: DecisionContext, title: string): Section {
  const release = releaseRows(context);
  const conditions = conditionRows(context);
  // Conditions may follow a release that waits for blockers; without blockers, the release is planned for when they are met.
  const last =
    context.computed.toUnblock === null ? [...conditions, ...release] : [...release, ...conditions];
  const rows = [...blockerRows(context), ...gateRows(context), ...last];
  return section("plan", title, [
    { kind: "table", columns: ["By", "What", "Effort"], rows },
    {
      kind: "paragraph",
      label: null,
      content: [
        ...statedTotals(context),
        fixed("All dates are the earliest ones:"),
        internal(recorded("timeline", "a section of this document"), "timeline"),
      ],
    },
  ]);
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

function blockerRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { toUnblock } = context.computed;
  if (toUnblock === null) return [];
  const blocking = context.model.findings.filter(({ key }) => context.model.blockers.includes(key));
  return [
    [
      text(doneBy(toUnblock)),
      text(
        `Fix ${counted(blocking.length, "blocker")}; re-validate ${counted(toUnblock.validated.length, "report")}`,
      ),
      text(hoursOf(blocking, context)),
    ],
  ];
}

function conditionRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { computed, model } = context;
  const conditions = model.findings.filter(({ isCondition, blocks }) => isCondition && !blocks);
  if (conditions.length === 0) return [];
  const { toApproval, toUnblock } = computed;
  return [
    [
      text(doneBy(toApproval)),
      text(
        `Meet ${counted(conditions.length, "condition")} (high or P1); re-validate ${counted(toApproval.validated.length, "report")}${toUnblock === null ? "" : "; the same team, after the blockers"}`,
      ),
      text(hoursOf(conditions, context)),
    ],
  ];
}

function doneBy({ scenarios }: Timeline): string {
  const days = [...new Set(scenarios.flatMap(({ workDone }) => workDone ?? []))];
  const [first = "not stated"] = days;
  const last = days.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}

/** Possible duplicates count once in the lower bound and separately in the upper bound. */
function hoursOf(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const { known, unknown, minHours, maxHours } = causeEffort(findings, model.findings);
  if (known === 0) return "not stated";
  const hours = hoursText(minHours, maxHours);
  return unknown === 0 ? hours : `${hours}; ${unknown} of ${findings.length} without one`;
}

/** Gates that are not only about findings, and the reports that have to state another verdict. */
function gateRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { model, say } = context;
  const ofFindings = gatesOfFindings(model.policy);
  const ofVerdicts = new Set(
    model.policy.gates.filter((gate) => requirementOf(gate).kind === "verdicts").map(({ id }) => id),
  );
  const gates = model.gates.filter(
    ({ id, effect }) => effect === "block" && !ofFindings.has(id) && !ofVerdicts.has(id),
  );
  const names = gates.map(({ id, actual }) => `${id} (${clipped(say(actual), LONGEST_RESULT)})`).join(", ");
  const work = bare(recorded(`Make these gates pass: ${names}`, "gates of the policy"));
  const rows = gates.length === 0 ? [] : [[fixed("in parallel"), work, fixed("not stated")]];
  return [...rows, ...verdictRows(context)];
}

/** A report that withholds approval has to be assessed again. Its author may ask for more than the blockers. */
function verdictRows({ model, computed }: DecisionContext): readonly (readonly Content[])[] {
  const refusing = model.reports.filter(({ verdict }) => verdict === "not-approved");
  if (refusing.length === 0) return [];
  const paths = new Set(refusing.map(({ facts }) => facts.path));
  const more = model.findings.filter(
    ({ report, isCondition, blocks }) => isCondition && !blocks && paths.has(report),
  );
  const names = refusing.map(({ role }) => role).join(", ");
  const also = more.length === 0 ? "" : `; they may also ask for ${counted(more.length, "condition")} below`;
  return [
    [
      text(computed.toUnblock === null ? "not stated" : doneBy(computed.toUnblock)),
      text(`After the fixes, new verdicts of the reports that withhold approval: ${names}${also}`),
      fixed("not stated"),
    ],
  ];
}

function releaseRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { computed, model } = context;
  const timeline = computed.toUnblock ?? computed.toApproval;
  const last = timeline.scenarios.at(-1);
  const { team, procedures } = model.policy;
  const soak = procedures.stages
    .filter(({ percent }) => percent === null)
    .reduce((sum, stage) => sum + stage.soakHours, 0);
  const minutes = procedures.deployment.reduce((sum, step) => sum + step.minutes, 0);
  const ready = last?.ready ?? null;
  const stages = procedures.stages.filter(({ percent }) => percent !== null);
  const soaks = stages.slice(0, -1).reduce((sum, stage) => sum + stage.soakHours, 0);
  const steps = stages.map(({ percent }) => `${percent ?? 0}%`).join(", ");
  return [
    [
      text(ready === null ? "not stated" : dayOf(ready)),
      text(
        `After all of the above: ${soak > 0 ? `soak in staging ${plainNumber(soak)} h; approvals` : "approvals"} ${plainNumber(team.approvalHours)} h`,
      ),
      text(`${plainNumber(soak + team.approvalHours)} h elapsed`),
    ],
    [
      fixed("next window"),
      text(
        `With all sign-offs, deploy${steps === "" ? "" : `: ${steps} of traffic`}. Window: ${windowWords(model.policy.calendar, last?.window ?? null)}`,
      ),
      text(
        soaks === 0
          ? `${plainNumber(minutes)} minutes`
          : `${plainNumber(minutes)} minutes, and ${plainNumber(soaks)} h of soak before the last stage`,
      ),
    ],
  ];
}

/** The day, and the time if it is not midnight. */
function dayOf(minute: number): string {
  return (localText(minute) ?? "").replace(/ 00:00$/, "");
}

/** How long the work takes according to each report: what it says about all of it, else about each part, else its largest total. */
function statedTotals({ model }: DecisionContext): readonly Content[] {
  const stated = model.reports.flatMap(({ facts }): readonly (readonly Content[])[] => {
    const own = statedPlan(facts);
    if (own.length === 0) return [];
    const places = own.map((one) => evidenceOf(facts.path, one.statement));
    const text = own.map(({ written }) => clipped(written, LONGEST_TOTAL)).join(" + ");
    const claim = evidenced(text, places);
    return claim.kind === "evidenced" ? [[bare(claim), references(places.slice(0, 1))]] : [];
  });
  const content = stated.flatMap((one, index) => (index === 0 ? one : [fixed("·"), ...one]));
  const label = strong(recorded("Stated by the reports:", "a label"));
  return content.length === 0 ? [] : [label, ...content, fixed("·")];
}

const LONGEST_TOTAL = 50;
const LONGEST_RESULT = 32;

interface StatedWork {
  readonly statement: Statement;
  readonly written: string;
}

function statedPlan({ plans, sums }: ReportFacts): readonly StatedWork[] {
  // A conclusion comes last.
  const whole = plans.filter(({ isWhole }) => isWhole).at(-1);
  if (whole) return [{ statement: whole, written: whole.written }];
  const [largest, ...others] = sums
    .filter(({ unit }) => unit === "hours")
    .sort((a, b) => mostOf(b) - mostOf(a));
  const parts = plans.filter((plan) => !plan.isWhole);
  if (parts.length > 1) return parts.map((part) => ({ statement: part, written: part.written }));
  // The total of one part says nothing about the whole.
  const isWhole = largest && others.reduce((rest, one) => rest + mostOf(one), 0) <= mostOf(largest);
  return isWhole ? [{ statement: largest, written: `${clipped(largest.what, 30)} ${largest.written}` }] : [];
}

function mostOf({ stated }: StatedSum): number {
  return stated.most ?? Infinity;
}
