import type { Policy } from "../model";
import { fourReport } from "./fourReport";
import { sevenPhase } from "./sevenPhase";
import { standard } from "./standard";

/** The built-in policies. */
export const BUILTIN_POLICIES: readonly Policy[] = [sevenPhase, fourReport, standard];

/** The built-in policy with an id, or null. */
export function builtinPolicy(id: string): Policy | null {
  return BUILTIN_POLICIES.find((policy) => policy.id === id) ?? null;
}
