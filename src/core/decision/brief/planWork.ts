/** The rows of the plan about work, each with the day on which it and the rows above it can be done. */
import type { Timeline } from "../../readiness/computed/timeline";
import { counted } from "../../readiness/gates/gate";
import type { SetFinding } from "../../readiness/model";
import { roleWords } from "../../readiness/reportKindWords";
import { groupBy } from "../../text/groupBy";
import { listed } from "../../text/listed";
import { idsOf } from "../checkItems";
import { timelineFor } from "../computed";
import type { DecisionContext } from "../context";
import { addedEffort, causeEffort, hoursText, sumText, type EffortTotal } from "../effort";
import { bare, fixed, internal, recorded, type Cell, type Content } from "../model";
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
      text(effortWords(addedEffort(findings, before, context.model.findings))),
    ];
  });
  return [...rows, ...sumRows(batches, context), ...gateRows(context), ...workRows(context)];
}

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

function batchesOf(context: DecisionContext): readonly Batch[] {
  // What a report demands first, although it does not block by itself, is one row for each report.
  const demanded = demandedGroups(context).map(({ findings, words }) => ({ findings, what: words }));
  return [...blockerBatch(context), ...demanded, ...gapBatch(context)];
}

/** Everything that has to be fixed before the release. */
export function requiredFindings(context: DecisionContext): readonly SetFinding[] {
  return batchesOf(context).flatMap(({ findings }) => findings);
}

function blockerBatch(context: DecisionContext): readonly Batch[] {
  const findings = blockersOf(context);
  if (findings.length === 0) return [];
  const { validated } = timelineFor(findings, context.model);
  const { names } = refusing(context);
  const what = `Fix ${counted(findings.length, "blocker")}${hoursByReport(findings, context)}; re-validate ${counted(validated.length, "report")}${names === "" ? "" : `; ${names} must then approve`}`;
  return [{ findings, what: [text(what)] }];
}

/** The findings that block the release. */
export function blockersOf({ model }: Pick<DecisionContext, "model">): readonly SetFinding[] {
  return model.findings.filter(({ key }) => model.blockers.includes(key));
}

/** Conditions that a failing gate about completeness needs, unless a report demands them anyway. */
function gapBatch({ computed }: DecisionContext): readonly Batch[] {
  const gaps = computed.beforeRelease.findings.filter(({ demands }) => demands.length === 0);
  const gates = [...new Set(gaps.flatMap((gap) => gap.gates))];
  if (gates.length === 0) return [];
  const findings = gaps.map(({ finding }) => finding);
  const what = `Close ${counted(findings.length, "gap")} for gate ${listed(gates, "and")}: ${idsOf(findings)}`;
  return [{ findings, what: [text(what)] }];
}

/** Everything before the release in one line, unless one row says it. */
function sumRows(batches: readonly Batch[], { model }: DecisionContext): readonly Row[] {
  if (batches.length < 2) return [];
  const findings = batches.flatMap((batch) => batch.findings);
  const what = `All ${findings.length} fixes before the release`;
  return [
    [
      text(doneBy(timelineFor(findings, model))),
      internal(recorded(what, "counted among the findings"), "timeline"),
      text(effortWords(causeEffort(findings, model.findings))),
    ],
  ];
}

/** Gates that are not only about findings, and the reports that have to state another verdict. */
function gateRows(context: DecisionContext): readonly Row[] {
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
  const effort =
    efforts.length === 0 ? "not stated" : `${hours}${left === 0 ? "" : ` (${left} without an effort)`}`;
  return [[fixed("before the release"), { kind: "group", contents: workWords(context) }, text(effort)]];
}

/** The conditions that nothing asks to meet before the release. */
export function conditionRows(context: DecisionContext): readonly Row[] {
  const { computed, model } = context;
  const conditions = laterConditions(context);
  if (conditions.length === 0) return [];
  const { toApproval, toUnblock } = computed;
  const { names, conditions: asked } = refusing(context);
  const earlier = asked === 0 ? "" : `; ${names} may ask for ${asked} of them before`;
  const isOther = computed.beforeRelease.findings.length > 0;
  const count = counted(conditions.length, isOther ? "other condition" : "condition");
  const what = toUnblock === null ? `Meet ${count} (high or P1)` : `For full approval, also meet ${count}`;
  const before = requiredFindings(context);
  return [
    [
      text(doneBy(toApproval)),
      text(`${what}; re-validate ${counted(toApproval.validated.length, "report")}${earlier}`),
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

/** `done 2026-03-04`, or `done 2026-03-04 to 2026-03-09` where efforts are ranges. */
function doneBy({ scenarios }: Timeline): string {
  const days = [...new Set(scenarios.flatMap(({ workDone }) => workDone ?? []))];
  return days.length === 0 ? "not stated" : `done ${rangeText(days)}`;
}

/** `16–20 h (2 without an effort)`. */
function effortWords({ known, unknown, minHours, maxHours }: EffortTotal): string {
  if (known === 0) return "not stated";
  return `${sumText(minHours, maxHours)}${unknown === 0 ? "" : ` (${unknown} without an effort)`}`;
}

/** ` (security 7.5 h, qa 40–60 h)`: a small part that can start and end first. */
function hoursByReport(findings: readonly SetFinding[], { model }: DecisionContext): string {
  const roles = groupBy(findings, ({ role }) => role);
  if (roles.size < 2) return "";
  const parts = [...roles].map(([role, own]) => {
    const { known, minHours, maxHours } = causeEffort(own, model.findings);
    return `${role} ${known === 0 ? "not stated" : sumText(minHours, maxHours)}`;
  });
  return ` (${parts.join(", ")})`;
}

/** Reports that have to be assessed again before the release. Their authors may ask for more than the blockers. */
function refusing(context: DecisionContext): { readonly names: string; readonly conditions: number } {
  const reports = context.model.reports.filter(({ verdict }) => verdict === "not-approved");
  const paths = new Set(reports.map(({ facts }) => facts.path));
  const own = laterConditions(context).filter(({ report }) => paths.has(report));
  const names = [...new Set(reports.map(({ role }) => roleWords(role)))];
  return { names: listed(names, "and"), conditions: own.length };
}
