import { MINUTES_A_DAY, isoDateOf } from "../readiness/computed/civilTime";
import type { Scenario } from "../readiness/computed/timeline";

/** The ISO date on which everything is fixed, validated, soaked, and approved; "Not stated" without an as-of date. */
export function dateOf(scenario: Scenario | undefined): string {
  const ready = scenario?.ready ?? null;
  return (ready === null ? null : isoDateOf(Math.floor(ready / MINUTES_A_DAY))) ?? "Not stated";
}
