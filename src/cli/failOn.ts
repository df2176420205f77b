import type { ProblemRecord } from "../core/contract/check";
import type { Invocation } from "./arguments";

const RANKS = { info: 0, warning: 1, error: 2 } as const;

/** Whether a problem is of the severity of `--fail-on` or above. */
export function failsOn({ severity }: ProblemRecord, { values }: Invocation): boolean {
  const least = values.get("fail-on");
  return RANKS[severity] >= RANKS[least === "info" || least === "warning" ? least : "error"];
}
