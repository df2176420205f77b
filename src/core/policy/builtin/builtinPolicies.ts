import type { Policy } from "../model";
import { fourReport } from "./fourReport";
import { sevenPhase } from "./sevenPhase";

/** The policies that ship. */
export const BUILTIN_POLICIES: readonly Policy[] = [sevenPhase, fourReport];

/** The built-in policy of an id, or null. */
export function builtinPolicy(id: string): Policy | null {
  return BUILTIN_POLICIES.find((policy) => policy.id === id) ?? null;
}
