import type { ReportFacts, Severity } from "../../reader/facts";
import type { TextLines } from "./textLines";

/** What a new finding is made from. */
export interface SkeletonInput {
  readonly facts: ReportFacts;
  /** The document as it is now. */
  readonly lines: TextLines;
  /** The ids of the set. */
  readonly taken: readonly string[];
  /** What the report's ids begin with if it has none yet, such as `SEC-`. */
  readonly prefix: string;
}

/** What a new finding is written as: below a heading, as an item of a list, or as the row at a 0-based line of a table. */
export type SkeletonForm =
  { readonly kind: "heading" | "item" } | { readonly kind: "row"; readonly line: number };

/** What is known of it before it is written. */
export interface NewFinding {
  readonly id: string;
  readonly severity: Severity;
}
