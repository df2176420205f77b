import { MINUTES_A_DAY, dayOf } from "../readiness/computed/civilTime";
import type { Timeline } from "../readiness/computed/timeline";
import { timelineFor } from "./computed";
import type { DecisionContext } from "./context";
import { stageSteps, type StageSteps } from "./stageSteps";
import { tierWorks } from "./tierWork";
import { firstOpening } from "./weeklyWindows";

/** When a stage starts at the earliest: in a window that is long enough for its steps, after the soak time of the stage before it. */
export interface PlannedStage extends StageSteps {
  /** A local minute of the calendar; null if it is not known. */
  readonly start: number | null;
}

export interface Rollout {
  readonly stages: readonly PlannedStage[];
  /** The day on which the work is done that the last stage waits for, if it is later than the soak times; else null. */
  readonly waitsFor: string | null;
}

/** The days of the deployment, from the moment at which soak and approvals end. */
export function rolloutOf(context: DecisionContext): Rollout {
  const { computed, model } = context;
  const { procedures, calendar } = model.policy;
  const timeline = computed.toUnblock ?? computed.toApproval;
  const done = fullTrafficAfter(context);
  const doneAt = done === null ? null : (dayOf(done) + 1) * MINUTES_A_DAY;
  const all = stageSteps(procedures);
  const stages: PlannedStage[] = [];
  let free = timeline.scenarios.at(-1)?.ready ?? null;
  let isLate = false;
  for (const [index, one] of all.entries()) {
    if (index === all.length - 1 && free !== null && doneAt !== null && doneAt > free) {
      free = doneAt;
      isLate = true;
    }
    const start = firstOpening(calendar, free, one.minutes);
    stages.push({ ...one, start });
    free = start === null ? null : start + one.minutes + Math.ceil(one.stage.soakHours * 60);
  }
  return { stages, waitsFor: isLate ? done : null };
}

/** The last day of the work of the tiers up to the one before full traffic; null if there is none, or no date. */
function fullTrafficAfter(context: DecisionContext): string | null {
  const { tiers } = context.model.policy.procedures;
  const last = tiers.findIndex(({ before }) => before === "full-traffic");
  if (last === -1) return null;
  const findings = tierWorks(context)
    .slice(0, last + 1)
    .flatMap((work) => work.findings);
  return lastDay(timelineFor(findings, context.model));
}

function lastDay({ scenarios }: Timeline): string | null {
  return scenarios.at(-1)?.workDone ?? null;
}
