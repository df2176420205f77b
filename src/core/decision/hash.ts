import { sha256Of } from "../text/hash";
import { canonicalJson } from "../text/stableJson";

/** Incremented when the same inputs can lead to another decision because a rule of the engine changed. */
export const RULES_VERSION = 1;

/** SHA-256 of a value's canonical JSON, lower-case hexadecimal. */
export function hashOf(value: unknown): string {
  return sha256Of(canonicalJson(value));
}
