import type { Priority, Severity } from "./facts";

/** What a report's own codes mean: `S1`, `VH`, `1`, as its scale defines them, in capitals. */
export type Scale = ReadonlyMap<string, Severity>;

export interface Level {
  readonly severity: Severity;
  readonly priority: Priority | null;
}
