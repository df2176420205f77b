/** The rows of the plan from the last fix to full traffic. */
import { localText } from "../../readiness/computed/civilTime";
import type { DecisionContext } from "../context";
import { plainNumber } from "../effort";
import { bare, fixed, internal, recorded, type Cell, type Content } from "../model";
import { rolloutOf, type Rollout } from "../rollout";
import { firstMinutes } from "../stageSteps";
import { firstWeekly, windowWords } from "../weeklyWindows";

const text = (value: string): Content =>
  bare(recorded(value, "computed from stated efforts, the as-of date, and the policy"));

/** A row whose windows and stages, each with its start, are in the annex. */
const inDeployment = (value: string): Content =>
  internal(recorded(value, "computed from stated efforts, the as-of date, and the policy"), "deployment");

/** Soak and approvals, then the deployment stage by stage. */
export function releaseRows(context: DecisionContext): readonly (readonly Cell[])[] {
  const rollout = rolloutOf(context);
  return [approvalRow(context), firstStageRow(rollout, context), ...lastStageRow(rollout)];
}

/** Whether the release does not wait for the conditions: they take longer than the blockers, the soak, and the approvals. */
export function areConditionsLater({ computed }: DecisionContext): boolean {
  const ready = computed.toUnblock?.scenarios.at(-1)?.ready ?? null;
  const done = computed.toApproval.scenarios.at(-1)?.workDone ?? null;
  return ready !== null && done !== null && done > momentOf(ready);
}

function approvalRow({ computed, model }: DecisionContext): readonly Cell[] {
  const { scenarios } = computed.toUnblock ?? computed.toApproval;
  const days = [...new Set(scenarios.flatMap(({ ready }) => (ready === null ? [] : [momentOf(ready)])))];
  const { team, procedures } = model.policy;
  const soak = procedures.stages
    .filter(({ percent }) => percent === null)
    .reduce((sum, stage) => sum + stage.soakHours, 0);
  return [
    text(days.length === 0 ? "not stated" : `ready ${days.at(-1) ?? ""}`),
    text(
      `${soak > 0 ? `Soak in staging ${plainNumber(soak)} h, approvals` : "Approvals"} ${plainNumber(team.approvalHours)} h`,
    ),
    text(`${plainNumber(soak + team.approvalHours)} h elapsed`),
  ];
}

function firstStageRow({ stages }: Rollout, { computed, model }: DecisionContext): readonly Cell[] {
  const { calendar, procedures } = model.policy;
  const last = (computed.toUnblock ?? computed.toApproval).scenarios.at(-1);
  const minutes = firstMinutes(procedures);
  const opening = firstWeekly(calendar, last, minutes);
  const [first] = stages;
  const share = first ? ` to ${first.stage.percent ?? 0}% of traffic` : "";
  return [
    opening === null ? fixed("next window") : text(`start ${opening}`),
    inDeployment(
      `Deploy with all sign-offs${share}${opening === null ? `: ${windowWords(calendar, last?.window ?? null)}` : ""}`,
    ),
    text(durationOf(minutes, stages.length > 1 ? (first?.stage.soakHours ?? 0) : 0)),
  ];
}

/** The stages after the first one, each in a separate window if the soak time before it is long. */
function lastStageRow({ stages, waitsFor }: Rollout): readonly (readonly Cell[])[] {
  const last = stages.at(-1);
  if (last === undefined || stages.length < 2) return [];
  const between = stages.slice(1, -1);
  const before =
    between.length === 0
      ? ""
      : `, after ${between.map(({ stage }) => `${stage.percent ?? 0}%`).join(" and ")}`;
  const waits = waitsFor === null ? "" : `; only when the remaining work is done, on ${waitsFor}`;
  const soak = between.reduce((sum, { stage }) => sum + stage.soakHours, 0);
  return [
    [
      last.start === null ? fixed("a later window") : text(`start ${momentOf(last.start)}`),
      inDeployment(`Raise to ${last.stage.percent ?? 0}%${before}${waits}`),
      text(durationOf(last.minutes, soak)),
    ],
  ];
}

function durationOf(minutes: number, soakHours: number): string {
  return soakHours === 0
    ? `${plainNumber(minutes)} min`
    : `${plainNumber(minutes)} min, ${plainNumber(soakHours)} h of soak`;
}

/** The day, and the time if it is not midnight. */
function momentOf(minute: number): string {
  return (localText(minute) ?? "").replace(/ 00:00$/, "");
}
