import type { ProblemRecord } from "../core/contract/check";
import type { SetModel } from "../core/readiness/model";
import type { Invocation } from "./arguments";

const RANKS = { info: 0, warning: 1, error: 2 } as const;

/** Whether a set fails by `--fail-on`: a verdict is what the gates say, whatever rules the policy has switched off. */
export function failsOn(
  { verdict, problems }: Pick<SetModel, "verdict" | "problems">,
  invocation: Pick<Invocation, "values">,
): boolean {
  if (invocation.values.get("fail-on") === "verdict") return verdict !== "approved";
  return problems.some((problem) => isAtLeast(problem, invocation));
}

/** Whether a problem is of the severity of `--fail-on` or above. */
export function isAtLeast(
  { severity }: Pick<ProblemRecord, "severity">,
  { values }: Pick<Invocation, "values">,
): boolean {
  const least = values.get("fail-on");
  return RANKS[severity] >= RANKS[least === "info" || least === "warning" ? least : "error"];
}
