/** What `verify` finds: where a decision is not what follows from its inputs. */

export type DifferenceKind =
  /** A report is another one, gone or new. */
  | "inputs"
  /** The policy is another one. */
  | "policy"
  /** Another version of the tool, or of its rules, decided. */
  | "tool"
  /** The JSON says something else than the reports. */
  | "facts"
  /** The document was edited outside of its fields. */
  | "document"
  /** The JSON says the same in other bytes. */
  | "formatting";

export interface Difference {
  readonly kind: DifferenceKind;
  /** The file that differs, as the caller names it. */
  readonly path: string;
  /** 1-based, null for a file as a whole. */
  readonly line: number | null;
  /** Which fact, what the decision says of it, and what is so. */
  readonly message: string;
}

/** A file that the decision names, as it is now; null: it is not there. */
export interface MeasuredFile {
  /** As the decision names it: relative to the set. */
  readonly name: string;
  /** As the caller names it. */
  readonly path: string;
  readonly now: { readonly sha256: string; readonly bytes: number } | null;
}

export interface Verification {
  /** The first one first; of each kind the first. Empty: it follows. */
  readonly differences: readonly Difference[];
  /** What is worth knowing and no difference: fields that were filled in since. */
  readonly notes: readonly string[];
}
