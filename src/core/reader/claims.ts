/** What a report claims about itself, its plan or its subject, to be checked against what else is stated. */
import type { PerformanceRow } from "./performanceRow";
import type { Bounds, Severity, Statement } from "./statement";
import type { Range } from "../text/range";

export type { Severity } from "./statement";

/** An id of a finding in a line, a row or a heading. */
export interface IdMention extends Statement {
  readonly id: string;
  /** Whether its place says what the id stands for: a heading that begins with it, or a list of findings. */
  readonly isDefinition: boolean;
  /** What is said next to the id, where it is the only one there; null otherwise. */
  readonly says: string | null;
  /** Where the id is written; null where it is only meant: H-7 by "H-6 through H-8", or where the numbers of others follow it. */
  readonly idRange: Range | null;
}

/** An id in a comment of the author to the reader: `<!-- finding sameAs=SEC-1 -->`. */
export interface CommentId {
  readonly id: string;
  readonly range: Range;
}

/** Findings that a sentence counts: "found 4 vulnerabilities: 1 critical and 3 high". */
export interface CountClaim extends Statement {
  /** Of all levels; null if only levels are counted. */
  readonly total: Bounds | null;
  readonly levels: readonly { readonly severity: Severity; readonly count: number }[];
}

/** A limit of a metric: what is promised, what raises an alert, what ends a release. */
export interface Threshold extends Statement {
  readonly role: "target" | "rollback" | "critical" | "alert" | "warning";
  /** The metric and its percentile: "latency p99". */
  readonly metric: string;
  readonly isHigherBetter: boolean;
  /** In a common unit: seconds, percent, or as written. */
  readonly value: number;
  readonly unit: string;
  /** As written: "2500 ms". */
  readonly written: string;
}

/** A row that says that a requirement is not met and marks it as passed. */
export interface TickedUnmet extends Statement {
  readonly name: string;
  readonly column: string;
  readonly answer: string;
  readonly mark: string;
}

/** A letter next to its score. */
export interface GradeClaim extends Statement {
  readonly letter: string;
  readonly percent: number;
  /** As written: "64/100". */
  readonly score: string;
  readonly isOutOfHundred: boolean;
}

/** The lowest percentage of a letter, as the report defines it. */
export interface GradeStep {
  readonly letter: string;
  readonly least: number;
}

/** A part that is said to be complete. */
export interface CompleteClaim extends Statement {
  readonly part: string;
  /** As written: "100 % complete". */
  readonly claim: string;
}

/** Text of a template that was not replaced. */
export interface Leftover extends Statement {
  readonly kind: "alternatives" | "instruction";
}

/** Lines of a file that a report cites. */
export interface Citation extends Statement {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Findings that a heading or an item stands for, and how many of them it lists. */
export interface HiddenItems extends Statement {
  readonly stated: number;
  readonly listed: number;
  readonly endLine: number;
}

/** How many findings or blockers a line states. */
export interface TotalClaim extends Statement {
  readonly count: number;
  readonly of: Severity | "all" | "blocker";
  /** Rows of the table right above that lists them; null if there is none. */
  readonly listed: number | null;
}

/** Something that is marked as done or passed. */
export interface PassedClaim extends Statement {
  /** What is claimed: "All critical findings are fixed". */
  readonly name: string;
  readonly mark: "ticked" | "passed" | "said";
  /** A row of a table of gates, which may only name what must not be: "Open critical findings". */
  readonly isGate: boolean;
}

/** A criterion of the decision that a table says is not met. */
export interface FailedGate extends Statement {
  readonly name: string;
}

/** A line with values that were never filled in. */
export interface Placeholder extends Statement {
  /** As written: "$XX,XXX". */
  readonly found: readonly string[];
}

/** A line that says how many entries the list below it has. */
export interface AnnouncedList extends Statement {
  readonly stated: number;
  readonly listed: number;
}

/** A heading or a line that says that the list below it is complete. */
export interface WholeList extends Statement {
  /** The items, or the rows with a bar between their cells. */
  readonly entries: readonly string[];
  /** The titles of its section, the innermost first. */
  readonly titles: readonly string[];
}

/** A line that says how long a number of findings takes. */
export interface GroupEffort extends Statement {
  readonly count: number;
  readonly of: TotalClaim["of"];
  /** Of the findings that the list above the line names; empty for all that are counted so. */
  readonly ids: readonly string[];
  readonly hours: Bounds;
}

export interface Claims {
  readonly groupEfforts: readonly GroupEffort[];
  readonly announced: readonly AnnouncedList[];
  readonly wholeLists: readonly WholeList[];
  /** Rows outside the performance sections that are marked as passed and miss their targets. */
  readonly missed: readonly PerformanceRow[];
  readonly placeholders: readonly Placeholder[];
  readonly passed: readonly PassedClaim[];
  readonly failedGates: readonly FailedGate[];
  readonly totals: readonly TotalClaim[];
  readonly idMentions: readonly IdMention[];
  readonly commentIds: readonly CommentId[];
  readonly counts: readonly CountClaim[];
  readonly thresholds: readonly Threshold[];
  readonly tickedUnmet: readonly TickedUnmet[];
  readonly grades: readonly GradeClaim[];
  readonly gradeScale: readonly GradeStep[];
  readonly complete: readonly CompleteClaim[];
  readonly leftovers: readonly Leftover[];
  readonly citations: readonly Citation[];
  readonly hidden: readonly HiddenItems[];
}
