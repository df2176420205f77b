import type { Statement } from "./statement";

/** A measured value compared with its target. `unit` is printed as stated. */
export interface PerformanceRow extends Statement {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** As the report's own status cell says. */
  readonly stated: "pass" | "fail" | "borderline" | null;
  /** The words of that cell, "OPTIMIZE"; "" if it has only a symbol, or if there is no such column. */
  readonly mark: string;
  /** As the figures say: a range counts by its worse end; null where they cannot be compared. */
  readonly met: boolean | null;
}
