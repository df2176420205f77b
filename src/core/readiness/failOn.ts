import type { Problem, SetModel } from "./model";

/** What makes a check fail: a problem of this severity or above, or any verdict but an approval. */
export const FAIL_ON = ["error", "warning", "info", "verdict"] as const;
export type FailOn = (typeof FAIL_ON)[number];

const RANKS = { info: 0, warning: 1, error: 2 } as const satisfies Record<Problem["severity"], number>;

/** Whether a set fails. A verdict is what the gates say, whatever rules the policy has switched off. */
export function failsOn(
  { verdict, problems }: Pick<SetModel, "verdict" | "problems">,
  failOn: FailOn,
): boolean {
  if (failOn === "verdict") return verdict !== "approved";
  return problems.some((problem) => isAtLeast(problem, failOn));
}

/** Whether a problem alone makes a check fail; errors do where only a verdict is required. */
export function isAtLeast({ severity }: Pick<Problem, "severity">, failOn: FailOn): boolean {
  return RANKS[severity] >= RANKS[failOn === "verdict" ? "error" : failOn];
}
