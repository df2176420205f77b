/**
 * The decision document before it is Markdown. Everything that it says of the release is a claim, and a claim can only be made
 * with what it rests on: what has no source cannot be written down (architecture.md, Data).
 */
import type { Evidence } from "../readiness/model";

export type NonEmpty<T> = readonly [T, ...T[]];

/** A place that was searched; `line` is null where there is no file to point at. */
export interface LookedIn {
  readonly path: string;
  readonly line: number | null;
  /** Why it is no evidence: "missing", "in a code fence". */
  readonly note: string;
}

/** Stands in a report. */
export interface Evidenced {
  readonly kind: "evidenced";
  readonly text: string;
  readonly references: NonEmpty<Evidence>;
}

/** Computed from what stands in reports. */
export interface Derived {
  readonly kind: "derived";
  readonly text: string;
  readonly formula: string;
  readonly references: NonEmpty<Evidence>;
}

/** Given by the policy. */
export interface FromPolicy {
  readonly kind: "policy";
  readonly text: string;
}

/** Measured on the input files, the policy or this document, or handed to the command: a hash, a size, a version. */
export interface Recorded {
  readonly kind: "recorded";
  readonly text: string;
  /** What was measured and how: "SHA-256 of the bytes". */
  readonly how: string;
}

/** Nothing was found. Printed as `Not evidenced`, with where it was looked for. */
export interface NotEvidenced {
  readonly kind: "not-evidenced";
  /** What is not evidenced, where the place in the document does not say it. */
  readonly about: string | null;
  readonly lookedIn: readonly LookedIn[];
}

export type Claim = Evidenced | Derived | FromPolicy | Recorded | NotEvidenced;

/** Words of the tool that claim nothing: labels, headings, explanations. */
export interface Fixed {
  readonly kind: "fixed";
  readonly text: string;
}

/** Only the reference of a claim, for tables that have a column for it. */
export interface ReferenceList {
  readonly kind: "references";
  readonly references: readonly Evidence[];
}

/** A claim without its references, in a row that shows them in another cell. */
export interface Bare {
  readonly kind: "bare";
  readonly claim: Claim;
}

/** A claim whose references stand elsewhere in this document: it leads there instead of showing them. */
export interface Internal {
  readonly kind: "internal";
  readonly claim: Claim;
  /** Of a heading: `gate-a1`. */
  readonly anchor: string;
}

export type Content = Claim | Fixed | ReferenceList | Bare | Internal;

export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly label: string | null; readonly content: readonly Content[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly ListEntry[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Content[])[];
    }
  | {
      readonly kind: "subsection";
      readonly title: readonly Content[];
      readonly blocks: readonly DocumentBlock[];
    }
  | { readonly kind: "tasks"; readonly items: readonly Task[] }
  /** Lines to be read or copied, a diagram, never run by the tool. */
  | { readonly kind: "code"; readonly language: "sh" | "mermaid"; readonly claim: Claim }
  /** What delivers items of deliverables.md: their ids are written as a comment in front of it. */
  | { readonly kind: "items"; readonly ids: readonly string[]; readonly blocks: NonEmpty<DocumentBlock> }
  | { readonly kind: "human"; readonly id: string; readonly content: string };

/** A box that evidence ticks or leaves open; those of people stand in human fields. */
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
  /** Ids of deliverables.md that the section delivers as a whole; written as a comment, never in the visible text. */
  readonly items: readonly string[];
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface DecisionDocument {
  readonly title: readonly Content[];
  readonly decisionHash: string;
  /** The first screen, under the title. */
  readonly head: Omit<Section, "title">;
  readonly sections: readonly Section[];
}

/** The note of a report that was searched as a whole. */
export const NO_STATEMENT = "no statement";

/** The one phrase for what no report shows. */
export const NOT_EVIDENCED = "Not evidenced";

/** What a report says; Not evidenced where it has no reference. */
export function evidenced(
  text: string,
  references: readonly Evidence[],
  lookedIn: readonly LookedIn[] = [],
): Claim {
  return isNonEmpty(references) && text.trim() !== ""
    ? { kind: "evidenced", text, references }
    : notEvidenced(lookedIn);
}

/** What follows from what reports say; Not evidenced where there is nothing that it follows from. */
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

/** Takes literals only: text that comes from anywhere else has to be a claim. */
export function fixed<const T extends string>(text: string extends T ? never : T): Fixed {
  return { kind: "fixed", text };
}

export function bare(claim: Claim): Bare {
  return { kind: "bare", claim };
}

/** A claim that leads to the heading of this document under which its references stand. */
export function internal(claim: Claim, anchor: string): Internal {
  return { kind: "internal", claim, anchor };
}

/** Blocks that deliver items; nothing where there is nothing, so that no id is claimed without a content. */
export function itemBlocks(
  ids: readonly string[],
  blocks: readonly DocumentBlock[],
): readonly DocumentBlock[] {
  return isNonEmpty(blocks) ? [{ kind: "items", ids, blocks }] : [];
}

export function references(list: readonly Evidence[]): ReferenceList {
  return { kind: "references", references: list };
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
