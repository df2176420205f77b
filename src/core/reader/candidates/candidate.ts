import type { TableRow } from "../../markdown/blocks";
import type { Priority, Severity, SeveritySource } from "../facts";
import type { Columns } from "./columns";
import type { Purpose, SectionContext } from "../sectionContext";

/** A level that a candidate has, and what says so. Document offsets. */
export interface CandidateLevel {
  readonly severity: Severity;
  readonly priority: Priority | null;
  readonly source: SeveritySource;
  /** The words that say so, plain. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A place that may state a finding: found by one recognizer, judged by `resolve`. Its evidence is what it carries: an id, its
 * own level or an inherited one, the purpose of its section, the form that it has.
 */
export interface Candidate {
  readonly form: "heading" | "paragraph" | "row" | "item";
  /** Document offsets of the statement. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly id: string | null;
  /** Most specific first; at least one. */
  readonly levels: readonly CandidateLevel[];
  readonly purpose: Purpose;
  readonly context: SectionContext;
  /** Ids of other findings that the statement names. */
  readonly references: readonly string[];
  /** The body that follows it: element indexes, `end` exclusive. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Title as written, for status words and strikes. */
  readonly raw: string;
  readonly isStruck: boolean;
  readonly checked: boolean | null;
  readonly row: { readonly row: TableRow; readonly columns: Columns; readonly table: number } | null;
  /** Identity of the list or table that it is an entry of: two entries of one never are the same finding. */
  readonly group: number;
  /** An entry of a heading that says how many it states ("H-6 through H-8"): each is one, whatever it resembles. */
  readonly isOfCounted?: true;
}
