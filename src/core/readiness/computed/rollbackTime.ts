import type { RollbackStep } from "../../policy/releaseModel";

export interface RollbackTime {
  readonly minutes: number;
  /** Null if the policy does not set one. */
  readonly slaMinutes: number | null;
  /** Whether the sum is within the SLA; null without an SLA or without steps. */
  readonly isWithin: boolean | null;
}

/** Compares the sum of the steps with the SLA. An equal time is within the SLA. */
export function rollbackTime(
  steps: readonly Pick<RollbackStep, "minutes">[],
  slaMinutes: number | null,
): RollbackTime {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return {
    minutes,
    slaMinutes,
    isWithin: slaMinutes === null || steps.length === 0 ? null : minutes <= slaMinutes,
  };
}
