import type { RollbackStep } from "../../policy/releaseModel";

export interface RollbackTime {
  readonly minutes: number;
  /** Null where the policy promises none. */
  readonly slaMinutes: number | null;
  /** Whether the sum is within the promise; null without one, and without a step. */
  readonly isWithin: boolean | null;
}

/** The sum of the steps against the promise (deliverables.md, A-056 and B-132); exactly as long is within. */
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
