import { FAIL_ON, type FailOn } from "../core/readiness/failOn";
import type { Invocation } from "./arguments";

/** The value of `--fail-on`, error if it is not given. */
export function failOnOf({ values }: Pick<Invocation, "values">): FailOn {
  return FAIL_ON.find((one) => one === values.get("fail-on")) ?? "error";
}
