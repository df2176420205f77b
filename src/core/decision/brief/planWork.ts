/** The rows of the plan about work, each with the day on which it and the rows above it can be done. */
import type { Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import type { SetFinding, SetModel } from "../../readiness/model";
import { hoursIn } from "../../reader/efforts";
import { roleWords } from "../../readiness/reportKindWords";
import { groupBy } from "../../text/groupBy";
import { smallest } from "../../text/extremes";
import { listed } from "../../text/listed";
import { idsOf } from "../checkItems";
import { timelineFor } from "../computed";
import type { DecisionContext } from "../context";
import { addedEffort, causeEffort, hoursText, plainNumber, sumText, type EffortTotal } from "../effort";
import { bare, fixed, internal, recorded, type Cell, type Content } from "../model";
import { statedForGates } from "./statedForGates";
import { rangeText } from "./rangeText";
import { demandedGroups, workWords } from "./required";
import { unplannedGates } from "./unplannedGates";

type Row = readonly Cell[];

/** Findings that are one row of the plan. */
interface Batch {
  readonly findings: readonly SetFinding[];
  readonly what: readonly Content[];
}

/** What has to be done before the release: the blockers, what reports and gates demand with them, and the sum. */
export function requiredRows(context: DecisionContext): readonly Row[] {
  const batches = batchesOf(context);
  const rows = batches.map(({ findings, what }, index): Row => {
    const before = batches.slice(0, index).flatMap((batch) => batch.findings);
    const timeline = timelineFor([...before, ...findings], context.model);
    return [
      text(doneBy(timeline)),
      { kind: "group", contents: what },
      text(
        `${effortWords(addedEffort(findings, before, context.model.findings))}${index === 0 ? lessStated(findings, context.model) : ""}`,
      ),
    ];
  });
  return [...rows, ...sumRows(batches, context), ...otherRows(context)];
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

function batchesOf(context: DecisionContext): readonly Batch[] {
  return [...blockerBatch(context), ...demandedBatch(context), ...gapBatches(context)];
}

/** What reports demand first, although it does not block by itself; a single report in its own words. */
function demandedBatch(context: DecisionContext): readonly Batch[] {
  const groups = demandedGroups(context);
  const [only] = groups;
  if (groups.length < 2) return only ? [{ findings: only.findings, what: only.words }] : [];
  const findings = groups.flatMap((group) => group.findings);
  const what = `Fix ${findings.length} findings that reports require first${hoursByReport(findings, context)}:`;
  const places = groups.flatMap(({ words }) => words.filter(({ kind }) => kind === "references"));
  return [{ findings, what: [text(what), ...places] }];
}

/** Everything that has to be fixed before the release. */
export function requiredFindings(context: DecisionContext): readonly SetFinding[] {
  return batchesOf(context).flatMap(({ findings }) => findings);
}

function blockerBatch(context: DecisionContext): readonly Batch[] {
  const findings = blockersOf(context);
  if (findings.length === 0) return [];
  const { validated } = timelineFor(findings, context.model);
  const names = refusing(context);
  const what = `Fix ${counted(findings.length, "blocker")}${hoursByReport(findings, context)}; re-validate ${counted(validated.length, "report")}${names === "" ? "" : `; ${names} must then approve`}`;
  return [{ findings, what: [text(what)] }];
}

/** The findings that block the release. */
export function blockersOf({ model }: Pick<DecisionContext, "model">): readonly SetFinding[] {
  return model.findings.filter(({ key }) => model.blockers.includes(key));
}

/** Findings that a failing gate needs, unless a report demands them anyway, and forgotten ones: one row for each gate. */
function gapBatches({ computed, model }: DecisionContext): readonly Batch[] {
  const gaps = computed.beforeRelease.findings.filter(({ demands }) => demands.length === 0);
  const byGates = groupBy(gaps, ({ gates }) => listed(gates, "and"));
  return [...byGates].map(([names, group]) => {
    const findings = group.map(({ finding }) => finding);
    const what =
      names === ""
        ? `Fix ${counted(findings.length, "finding")} missing from the report's own roadmap: ${idsOf(findings)}`
        : `Close ${counted(findings.length, "gap")} for gate ${names}: ${idsOf(findings)}`;
    const gates = group.flatMap((gap) => gap.gates);
    return { findings, what: [text(what), ...statedForGates(gates, model)] };
  });
}

/** Everything before the release in one line, unless one row says it. */
function sumRows(batches: readonly Batch[], { model }: DecisionContext): readonly Row[] {
  if (batches.length < 2) return [];
  const findings = batches.flatMap((batch) => batch.findings);
  const what = `All ${findings.length} fixes before the release`;
  return [
    [
      text(`done ${rangeText(daysOf(timelineFor(findings, model)))}`),
      internal(recorded(what, "counted among the findings"), "timeline"),
      text(effortWords(causeEffort(findings, model.findings))),
    ],
  ];
}

/** Work that is in no finding, in one row where nothing is known about how long it takes. */
function otherRows(context: DecisionContext): readonly Row[] {
  const rows = [...gateRows(context), ...workRows(context)];
  if (rows.length < 2 || !rows.every(([, , effort]) => isNotStated(effort))) return rows;
  const contents = rows.flatMap(([, what], index): readonly Content[] => [
    ...(index === 0 ? [] : [fixed("·")]),
    ...(what?.kind === "group" ? what.contents : []),
  ]);
  return [[fixed("before the release"), { kind: "group", contents }, text(NOT_STATED)]];
}

const NOT_STATED = "not stated";

function isNotStated(cell: Cell | undefined): boolean {
  return cell?.kind === "bare" && "text" in cell.claim && cell.claim.text === NOT_STATED;
}

/** Gates that are not only about findings, and the reports that have to state another verdict. */
function gateRows(context: DecisionContext): readonly Row[] {
  const gates = unplannedGates(context);
  const names = listed(
    gates.map(({ id }) => id),
    "and",
  );
  if (gates.length === 0) return [];
  const what = `Make ${gates.length === 1 ? "gate" : "gates"} ${names} pass`;
  const when = context.computed.toUnblock === null ? fixed("first") : fixed("in parallel");
  const work = bare(recorded(what, "gates of the policy"));
  const stated = statedForGates(
    gates.map(({ id }) => id),
    context.model,
  );
  const effort = stated.length === 0 ? text(NOT_STATED) : fixed("as stated, otherwise not stated");
  return [[when, { kind: "group", contents: [work, ...stated] }, effort]];
}

/** Work that reports demand first and that no finding stands for. */
function workRows(context: DecisionContext): readonly Row[] {
  const { work } = context.computed.beforeRelease;
  if (work.length === 0) return [];
  const efforts = work.flatMap(({ demands: [{ demand }] }) => demand.effort ?? []);
  const most = efforts.map(({ maxHours }) => maxHours);
  const hours = hoursText(
    efforts.reduce((sum, { minHours }) => sum + minHours, 0),
    most.includes(null) ? null : most.reduce<number>((sum, hours) => sum + (hours ?? 0), 0),
  );
  const left = work.length - efforts.length;
  const effort = efforts.length === 0 ? NOT_STATED : `${hours}${left === 0 ? "" : ` + ${left} not stated`}`;
  return [[fixed("before the release"), { kind: "group", contents: workWords(context) }, text(effort)]];
}

/** The conditions that nothing asks to meet before the release. */
export function conditionRows(context: DecisionContext): readonly Row[] {
  const { computed, model } = context;
  const conditions = laterConditions(context);
  if (conditions.length === 0) return [];
  const { toApproval, toUnblock } = computed;
  const isOther = computed.beforeRelease.findings.length > 0;
  const count = counted(conditions.length, isOther ? "other condition" : "condition");
  const what = toUnblock === null ? `Meet ${count} (high or P1)` : `For full approval, also meet ${count}`;
  const before = requiredFindings(context);
  return [
    [
      text(doneBy(toApproval)),
      text(what),
      text(effortWords(addedEffort(conditions, before, model.findings))),
    ],
  ];
}

/** Conditions that nothing asks to meet before the release. */
export function laterConditions({ computed, model }: DecisionContext): readonly SetFinding[] {
  const required = new Set(computed.beforeRelease.findings.map(({ finding }) => finding.key));
  return model.findings.filter(
    ({ isCondition, blocks, key }) => isCondition && !blocks && !required.has(key),
  );
}

/** `by 2026-03-09`: the later day where efforts are ranges. */
function doneBy(timeline: Timeline): string {
  const last = daysOf(timeline).at(-1);
  return last === undefined ? NOT_STATED : `by ${last}`;
}

function daysOf({ scenarios }: Timeline): readonly string[] {
  return [...new Set(scenarios.flatMap(({ workDone }) => workDone ?? []))];
}

/** `16–20 h + 2 not stated`. */
function effortWords({ known, unknown, minHours, maxHours }: EffortTotal): string {
  if (known === 0) return "not stated";
  return `${sumText(minHours, maxHours)}${unknown === 0 ? "" : ` + ${unknown} not stated`}`;
}

/** ` (security 7.5 h, qa 40–60 h)`: a small part that can start and end first. */
function hoursByReport(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const roles = groupBy(findings, ({ role }) => role);
  if (roles.size < 2) return "";
  const parts = [...roles].map(([role, own]) => {
    const { known, minHours, maxHours } = causeEffort(own, model.findings);
    const hours = known === 0 ? "not stated" : sumText(minHours, maxHours);
    return `${role} ${hours}`;
  });
  return ` (${parts.join(", ")})`;
}

/** `; qa states 40 h for all`: a report whose blockers take longer than the whole work that it states. */
function lessStated(findings: readonly SetFinding[], model: SetModel): string {
  const parts = [...groupBy(findings, ({ role }) => role)].flatMap(([role, own]) => {
    const stated = statedHours(own, model);
    const isLess = stated !== null && stated < causeEffort(own, model.findings).minHours;
    return isLess ? [`; ${role} states ${plainNumber(stated)} h for all`] : [];
  });
  return parts.join("");
}

/** What the report of some findings states for all of its work. */
function statedHours(own: readonly SetFinding[], { reports, policy }: SetModel): number | null {
  const report = reports.find(({ facts }) => facts.path === own[0]?.report);
  const whole = report?.facts.plans.filter(({ isWhole }) => isWhole).at(-1);
  // "7 weeks (200 hours)": the figure that says more.
  const figures = (whole?.written.split("(") ?? []).flatMap((part) => hoursIn(part, policy.effort) ?? []);
  const stated = figures.map(({ minHours: least, maxHours }) => maxHours ?? least);
  return stated.length === 0 ? null : smallest(stated);
}

/** Reports that have to be assessed again before the release. */
function refusing({ model }: DecisionContext): string {
  const reports = model.reports.filter(({ verdict }) => verdict === "not-approved");
  return listed([...new Set(reports.map(({ role }) => roleWords(role)))], "and");
}
