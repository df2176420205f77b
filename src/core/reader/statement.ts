import type { Range } from "../text/range";

export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Words of the document and where they stand. `text` is plain text on one line. */
export interface Statement {
  readonly text: string;
  readonly range: Range;
}

/** Least and most of a figure, equal where it is one; `most` is null for an open bound. */
export interface Bounds {
  readonly least: number;
  readonly most: number | null;
}
