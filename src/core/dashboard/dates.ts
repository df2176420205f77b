import { MINUTES_A_DAY, isoDateOf } from "../readiness/computed/civilTime";
import type { Scenario, Timeline } from "../readiness/computed/timeline";

const NOT_STATED = "Not stated";

/** The ISO date on which everything is fixed, validated, soaked, and approved; "Not stated" without an as-of date or any effort. */
export function approvedOn(timeline: Timeline, scenario: Scenario | undefined): string {
  const ready = hasEfforts(timeline) ? (scenario?.ready ?? null) : null;
  return (ready === null ? null : isoDateOf(Math.floor(ready / MINUTES_A_DAY))) ?? NOT_STATED;
}

/** The ISO date on which everything is fixed and validated. */
export function validatedOn(timeline: Timeline, { workDone }: Scenario): string {
  return (hasEfforts(timeline) ? workDone : null) ?? NOT_STATED;
}

/** Whether some effort is stated, or none is needed: a plan without any would be as if all fixes took no time. */
export function hasEfforts({ fixes, unknown }: Timeline): boolean {
  return fixes === 0 || unknown < fixes;
}
