import { requirementOf } from "../../policy/requirement";
import { localText } from "../../readiness/computed/civilTime";
import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import type { Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import { evidenceOf, type GateResult, type SetFinding, type SetModel } from "../../readiness/model";
import type { ReportFacts, StatedSum, Statement } from "../../reader/facts";
import { roleWords } from "../../readiness/reportKindWords";
import { section, type DecisionContext } from "../context";
import { idsOf } from "../checkItems";
import { causeEffort, hoursText, plainNumber } from "../effort";
import {
  bare,
  evidenced,
  fixed,
  internal,
  recorded,
  references,
  strong,
  type Cell,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { againstStages } from "../singleInstance";
import { listed } from "../../text/listed";
import { groupBy } from "../../text/groupBy";
import { firstWeekly, windowWords } from "../weeklyWindows";
import { demandedGroups, workWords } from "./required";
import { clipped } from "./words";

/** One schedule from today to the release, and the totals that the reports state themselves. */
export function planSection(context: DecisionContext, title: string): Section {
  const release = releaseRows(context);
  const conditions = conditionRows(context);
  const rows = [
    ...blockerRows(context),
    ...demandedRows(context),
    ...gapRows(context),
    ...gateRows(context),
    ...workRows(context),
    ...(areConditionsLater(context) ? [...release, ...conditions] : [...conditions, ...release]),
  ];
  return section("plan", title, [
    { kind: "table", columns: ["Earliest", "What", "Effort"], rows },
    {
      kind: "paragraph",
      label: null,
      content: [
        ...statedTotals(context),
        text(assumptionsOf(context)),
        internal(recorded("timeline", "a section of this document"), "timeline"),
      ],
    },
    ...objection(context),
  ]);
}

/** A contradiction between the stages of the policy and the reports. */
function objection(context: DecisionContext): readonly DocumentBlock[] {
  const content = againstStages(context);
  return content.length === 0 ? [] : [{ kind: "paragraph", label: "Contradiction", content }];
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

function blockerRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { toUnblock } = context.computed;
  if (toUnblock === null) return [];
  const blocking = context.model.findings.filter(({ key }) => context.model.blockers.includes(key));
  const { names } = refusing(context);
  return [
    [
      text(doneBy(toUnblock)),
      text(
        `Fix ${counted(blocking.length, "blocker")}${hoursByReport(blocking, context)}; re-validate ${counted(toUnblock.validated.length, "report")}${names === "" ? "" : `; ${names} must then approve`}`,
      ),
      text(hoursOf(blocking, context)),
    ],
  ];
}

/** What reports demand first, although it does not block by itself: one row for each report. */
function demandedRows(context: DecisionContext): readonly (readonly Cell[])[] {
  return demandedGroups(context).map(({ findings, words }) => [
    withBlockers(context),
    { kind: "group", contents: words },
    text(`${hoursOf(findings, context)}${unstated(findings, context)}`),
  ]);
}

/** Conditions that a failing gate about completeness needs, unless a report demands them anyway. */
function gapRows(context: DecisionContext): readonly (readonly Cell[])[] {
  const gaps = context.computed.beforeRelease.findings.filter(({ demands }) => demands.length === 0);
  const gates = [...new Set(gaps.flatMap((gap) => gap.gates))];
  if (gates.length === 0) return [];
  const findings = gaps.map(({ finding }) => finding);
  const what = `Close ${counted(findings.length, "gap")} for gate ${listed(gates, "and")}: ${idsOf(findings)}`;
  return [[withBlockers(context), text(what), text(hoursOf(findings, context))]];
}

/** Work that reports demand first and that no finding stands for. */
function workRows(context: DecisionContext): readonly (readonly Cell[])[] {
  const { work } = context.computed.beforeRelease;
  if (work.length === 0) return [];
  const efforts = work.flatMap(({ demands: [{ demand }] }) => demand.effort ?? []);
  const most = efforts.map(({ maxHours }) => maxHours);
  const hours = hoursText(
    efforts.reduce((sum, { minHours }) => sum + minHours, 0),
    most.includes(null) ? null : most.reduce<number>((sum, hours) => sum + (hours ?? 0), 0),
  );
  const left = work.length - efforts.length;
  const effort =
    efforts.length === 0 ? "not stated" : `${hours}${left === 0 ? "" : ` (${left} without an effort)`}`;
  return [[fixed("before the release"), { kind: "group", contents: workWords(context) }, text(effort)]];
}

/** The date of the blockers is that of everything before the release. */
function withBlockers({ computed }: DecisionContext): Content {
  return computed.toUnblock === null ? text(doneBy(computed.toApproval)) : fixed("with the blockers");
}

function conditionRows(context: DecisionContext): readonly (readonly Content[])[] {
  const { computed } = context;
  const conditions = laterConditions(context);
  if (conditions.length === 0) return [];
  const { toApproval, toUnblock } = computed;
  const { names, conditions: asked } = refusing(context);
  const earlier = asked === 0 ? "" : `; ${names} may ask for ${asked} of them before`;
  const isOther = computed.beforeRelease.findings.length > 0;
  const count = counted(conditions.length, isOther ? "other condition" : "condition");
  const what = toUnblock === null ? `Meet ${count} (high or P1)` : `For full approval, also meet ${count}`;
  return [
    [
      text(doneBy(toApproval)),
      text(
        `${what}${unstated(conditions, context)}; re-validate ${counted(toApproval.validated.length, "report")}${earlier}`,
      ),
      text(hoursOf(conditions, context)),
    ],
  ];
}

/** Conditions that nothing asks to meet before the release. */
function laterConditions({ computed, model }: DecisionContext): readonly SetFinding[] {
  const required = new Set(computed.beforeRelease.findings.map(({ finding }) => finding.key));
  return model.findings.filter(
    ({ isCondition, blocks, key }) => isCondition && !blocks && !required.has(key),
  );
}

/** Whether the release does not wait for the conditions: they take longer than the blockers, the soak, and the approvals. */
function areConditionsLater({ computed }: DecisionContext): boolean {
  const ready = computed.toUnblock?.scenarios.at(-1)?.ready ?? null;
  const done = computed.toApproval.scenarios.at(-1)?.workDone ?? null;
  return ready !== null && done !== null && done > dayOf(ready);
}

function doneBy({ scenarios }: Timeline): string {
  const days = [...new Set(scenarios.flatMap(({ workDone }) => workDone ?? []))];
  const [first = "not stated"] = days;
  const last = days.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}

/** Possible duplicates count once in the lower bound and separately in the upper bound. */
function hoursOf(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const { known, minHours, maxHours } = causeEffort(findings, model.findings);
  if (known === 0) return "not stated";
  return hoursText(minHours, maxHours);
}

/** ` (security 7.5 h, qa 40–60 h)`: a small part that can start and end first. */
function hoursByReport(findings: readonly SetFinding[], context: DecisionContext): string {
  const roles = groupBy(findings, ({ role }) => role);
  if (roles.size < 2) return unstated(findings, context);
  const parts = [...roles].map(([role, own]) => `${role} ${hoursOf(own, context)}`);
  return ` (${parts.join(", ")})`;
}

/** How many the effort leaves out, because no report states theirs. */
function unstated(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const { known, unknown } = causeEffort(findings, model.findings);
  return known === 0 || unknown === 0 ? "" : ` (${unknown} without an effort)`;
}

/** Gates that are not only about findings, and the reports that have to state another verdict. */
function gateRows(context: DecisionContext): readonly (readonly Content[])[] {
  const gates = unplannedGates(context);
  const names = listed(
    gates.map(({ id }) => id),
    "and",
  );
  const what = `Make ${gates.length === 1 ? "gate" : "gates"} ${names} pass`;
  const when = context.computed.toUnblock === null ? fixed("first") : fixed("in parallel");
  const work = bare(recorded(what, "gates of the policy"));
  return gates.length === 0 ? [] : [[when, work, fixed("not stated")]];
}

/** Gates that take work that is not in another row. */
export function unplannedGates({
  model,
  computed,
}: Pick<DecisionContext, "model" | "computed">): readonly GateResult[] {
  const planned = new Set(computed.beforeRelease.findings.flatMap(({ gates }) => gates));
  return workGates(model).filter(({ id }) => !planned.has(id));
}

function workGates({ policy, gates }: SetModel): readonly GateResult[] {
  const ofFindings = gatesOfFindings(policy);
  const ofVerdicts = new Set(
    policy.gates.filter((gate) => requirementOf(gate).kind === "verdicts").map(({ id }) => id),
  );
  return gates.filter(({ id, effect }) => effect === "block" && !ofFindings.has(id) && !ofVerdicts.has(id));
}

/** Reports that have to be assessed again before the release. Their authors may ask for more than the blockers. */
function refusing(context: DecisionContext): { readonly names: string; readonly conditions: number } {
  const { model } = context;
  const reports = model.reports.filter(({ verdict }) => verdict === "not-approved");
  const paths = new Set(reports.map(({ facts }) => facts.path));
  const own = laterConditions(context).filter(({ report }) => paths.has(report));
  const names = [...new Set(reports.map(({ role }) => roleWords(role)))];
  return { names: listed(names, "and"), conditions: own.length };
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
  const opening = firstWeekly(model.policy.calendar, last, minutes);
  const stages = procedures.stages.filter(({ percent }) => percent !== null);
  const soaks = stages.slice(0, -1).reduce((sum, stage) => sum + stage.soakHours, 0);
  const steps = stages.map(({ percent }) => `${percent ?? 0}%`).join(", ");
  return [
    [
      text(ready === null ? "not stated" : dayOf(ready)),
      text(
        `After that, ${soak > 0 ? `soak in staging ${plainNumber(soak)} h, collect approvals` : "collect approvals"} ${plainNumber(team.approvalHours)} h`,
      ),
      text(`${plainNumber(soak + team.approvalHours)} h elapsed`),
    ],
    [
      opening === null ? fixed("next window") : text(opening),
      text(
        `Deploy with all sign-offs${steps === "" ? "" : ` to ${steps} of traffic`}: ${windowWords(model.policy.calendar, last?.window ?? null)}`,
      ),
      text(
        soaks === 0
          ? `${plainNumber(minutes)} min`
          : `${plainNumber(minutes)} min, ${plainNumber(soaks)} h of soak`,
      ),
    ],
  ];
}

/** Who works, and what the dates leave out because no report states an effort for it. */
function assumptionsOf(context: DecisionContext): string {
  const { model, computed } = context;
  const { team, effort } = model.policy;
  const unknown = (computed.toUnblock ?? computed.toApproval).unknown;
  const gates = unplannedGates(context).map(({ id }) => id);
  const others = computed.beforeRelease.work.length === 0 ? [] : ["the other demanded work"];
  const left = [
    ...(unknown > 0 ? [`${counted(unknown, "fix", "fixes")} without an effort`] : []),
    ...gates,
    ...others,
  ];
  const missing = left.length === 0 ? "" : ` They leave out ${left.join(", ")}.`;
  return `Dates assume ${counted(team.engineers, "engineer")} at ${effort.hoursPerDay} h a day (policy).${missing} See`;
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
