/** The result of `verify`: where a decision does not follow from its inputs. */

export type DifferenceKind =
  /** A report changed, is gone, or is new. */
  | "inputs"
  /** The policy changed. */
  | "policy"
  /** The decision was made by another version of the tool or its rules. */
  | "tool"
  /** The JSON contradicts the reports. */
  | "facts"
  /** The document was edited outside its fields. */
  | "document"
  /** The JSON has the same content in other bytes. */
  | "formatting";

export interface Difference {
  readonly kind: DifferenceKind;
  /** The file that differs, as named by the caller. */
  readonly path: string;
  /** 1-based, null for a file as a whole. */
  readonly line: number | null;
  /** The fact, what the decision says about it, and the actual value. */
  readonly message: string;
}

/** The current state of a file that the decision names. */
export interface MeasuredFile {
  /** As named by the decision: relative to the set. */
  readonly name: string;
  /** As named by the caller. */
  readonly path: string;
  readonly now: { readonly sha256: string; readonly bytes: number } | null;
}

export interface Verification {
  /** The first difference of each kind, in order. Empty if the decision follows from its inputs. */
  readonly differences: readonly Difference[];
  /** Notes that are not differences, such as fields that were filled in since. */
  readonly notes: readonly string[];
}
