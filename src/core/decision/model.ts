/**
 * The decision document before it is Markdown. Everything it says about the release is a claim, and a claim can only be created with its
 * source: what has no source cannot be written.
 */
import type { Evidence } from "../readiness/model";

export type NonEmpty<T> = readonly [T, ...T[]];

/** A place that was searched; `line` is null if there is no file to link to. */
export interface LookedIn {
  readonly path: string;
  readonly line: number | null;
  /** Why it is not evidence: "missing", "in a code fence". */
  readonly note: string;
}

/** Appears in a report. */
export interface Evidenced {
  readonly kind: "evidenced";
  readonly text: string;
  readonly references: NonEmpty<Evidence>;
}

/** Computed from the content of reports. */
export interface Derived {
  readonly kind: "derived";
  readonly text: string;
  readonly formula: string;
  readonly references: NonEmpty<Evidence>;
}

/** Set by the policy. */
export interface FromPolicy {
  readonly kind: "policy";
  readonly text: string;
}

/** Measured on the input files, the policy, or this document, or passed to the command: a hash, a size, a version. */
export interface Recorded {
  readonly kind: "recorded";
  readonly text: string;
  /** What was measured and how: "SHA-256 of the bytes". */
  readonly how: string;
}

/** Nothing was found. Printed as `Not stated`, with the places that were searched. */
export interface NotEvidenced {
  readonly kind: "not-evidenced";
  /** What is not stated, if it is not clear from its place in the document. */
  readonly about: string | null;
  readonly lookedIn: readonly LookedIn[];
}

export type Claim = Evidenced | Derived | FromPolicy | Recorded | NotEvidenced;

/** Words of the tool that are not claims: labels, headings, explanations. */
export interface Fixed {
  readonly kind: "fixed";
  readonly text: string;
}

/** Only the references of a claim, for tables with a separate column for them. */
export interface ReferenceList {
  readonly kind: "references";
  readonly references: readonly Evidence[];
}

/** A claim without its references, in a row with references in another cell. */
export interface Bare {
  readonly kind: "bare";
  readonly claim: Claim;
  /** Printed in bold. */
  readonly isStrong?: true;
}

/** A claim that links to the place in this document with its references instead of showing them. */
export interface Internal {
  readonly kind: "internal";
  readonly claim: Claim;
  /** The name of a block, or the anchor of a heading: `findings`, `gate-a1`. */
  readonly anchor: string;
}

export type Content = Claim | Fixed | ReferenceList | Bare | Internal;

/** Several contents in one cell of a table. */
export interface Group {
  readonly kind: "group";
  readonly contents: readonly Content[];
}

export type Cell = Content | Group;

export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly label: string | null; readonly content: readonly Content[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly ListEntry[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: "subsection";
      readonly title: readonly Content[];
      readonly blocks: readonly DocumentBlock[];
    }
  | { readonly kind: "tasks"; readonly items: readonly Task[] }
  | { readonly kind: "quote"; readonly blocks: readonly DocumentBlock[] }
  /** Lines to read or copy, or a diagram; never executed by the tool. */
  | { readonly kind: "code"; readonly language: "sh" | "mermaid"; readonly claim: Claim }
  | { readonly kind: "human"; readonly id: string; readonly content: string };

/** A checkbox that evidence decides; checkboxes for people are in human fields. */
export interface Task {
  readonly checked: boolean;
  readonly content: NonEmpty<Content>;
}

export interface ListEntry {
  readonly label: string | null;
  readonly content: readonly Content[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A section before the layout of the document gives it its title. */
export type UntitledSection = Omit<Section, "title">;

export interface DecisionDocument {
  readonly title: readonly Content[];
  readonly decisionHash: string;
  /** What a decider reads; a section without a title has no heading. */
  readonly brief: readonly Section[];
  /** Everything else, in numbered parts. */
  readonly annexes: readonly { readonly title: string; readonly sections: readonly Section[] }[];
}

/** The note of a report that was searched as a whole. */
export const NO_STATEMENT = "not mentioned";

/** The phrase for what no report states. */
export const NOT_STATED = "Not stated";

/** What a report states; not stated if it has no reference. */
export function evidenced(
  text: string,
  references: readonly Evidence[],
  lookedIn: readonly LookedIn[] = [],
): Claim {
  return isNonEmpty(references) && text.trim() !== ""
    ? { kind: "evidenced", text, references }
    : notEvidenced(lookedIn);
}

/** What follows from reports; not stated if there is no source. */
export function derived(
  text: string,
  formula: string,
  references: readonly Evidence[],
  lookedIn: readonly LookedIn[] = [],
): Claim {
  return isNonEmpty(references)
    ? { kind: "derived", text, formula, references }
    : notEvidenced(lookedIn, text);
}

export function fromPolicy(text: string): FromPolicy {
  return { kind: "policy", text };
}

export function recorded(text: string, how: string): Recorded {
  return { kind: "recorded", text, how };
}

export function notEvidenced(lookedIn: readonly LookedIn[], about: string | null = null): NotEvidenced {
  return { kind: "not-evidenced", about, lookedIn };
}

/** Accepts only literals: any other text has to be a claim. */
export function fixed<const T extends string>(text: string extends T ? never : T): Fixed {
  return { kind: "fixed", text };
}

export function bare(claim: Claim): Bare {
  return { kind: "bare", claim };
}

/** A claim in bold, without its references. */
export function strong(claim: Claim): Bare {
  return { kind: "bare", claim, isStrong: true };
}

/** A claim that links to the heading in this document with its references. */
export function internal(claim: Claim, anchor: string): Internal {
  return { kind: "internal", claim, anchor };
}

export function references(list: readonly Evidence[]): ReferenceList {
  return { kind: "references", references: list };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** Contents for one cell of a table. */
export function group(...contents: readonly Content[]): Group {
  return { kind: "group", contents };
}
