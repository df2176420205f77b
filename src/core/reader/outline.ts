/**
 * The document as one flat sequence of elements in reading order, each in its section. Recognizers walk the sequence: what belongs
 * to a finding is the stretch of elements behind its statement.
 */
import type { ListItem, Mark, Table } from "../markdown/blocks";
import type { Label } from "./labels";
import type { Scale } from "./level";

export interface Section {
  /** Null for the part in front of the first heading. */
  readonly heading: HeadingElement | null;
  readonly parent: Section | null;
  /** 0 for the root. */
  readonly level: number;
  /** Index of the heading (of the first element for the root) in the sequence. */
  readonly first: number;
  /** The section of the document's first heading. */
  readonly isFirst: boolean;
  /** Titles of the section and of those around it, innermost first. */
  readonly titles: readonly string[];
  /** Index after its last element, sub-sections excluded: the next heading. */
  readonly ownEnd: number;
  /** Index after its last element, sub-sections included. */
  readonly end: number;
}

interface ElementBase {
  readonly index: number;
  readonly section: Section;
  /** Document offsets. */
  readonly from: number;
  readonly to: number;
}

export interface HeadingElement extends ElementBase {
  readonly kind: "heading";
  readonly level: number;
  readonly plain: string;
  readonly marks: readonly Mark[];
  /** Document offset of a plain offset. */
  readonly sourceOffset: (plainOffset: number) => number;
}

/** One line of a paragraph or of a list item. */
export interface LineElement extends ElementBase {
  readonly kind: "line";
  readonly plain: string;
  /** In offsets of `plain`. */
  readonly marks: readonly Mark[];
  /** Document offset of a plain offset. */
  readonly sourceOffset: (plainOffset: number) => number;
  /** The list item whose first line this is, else null. */
  readonly item: ListItem | null;
  /** Nesting of lists: 0 for a paragraph, 1 for an item of an outer list. */
  readonly depth: number;
  /** First line of its paragraph. */
  readonly isFirst: boolean;
  /** Identity of the list it is an item of, or of the table it is a field of: the offset; -1 for a paragraph. */
  readonly list: number;
  readonly label: Label | null;
}

export interface LabeledLine extends LineElement {
  readonly label: Label;
}

export interface TableElement extends ElementBase {
  readonly kind: "table";
  readonly table: Table;
}

export interface CodeElement extends ElementBase {
  readonly kind: "code";
  readonly lines: readonly CodeLine[];
}

/** A line of a block of code, with its document offsets. */
export interface CodeLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface BreakElement extends ElementBase {
  readonly kind: "break";
}

export interface OpaqueElement extends ElementBase {
  readonly kind: "opaque";
}

export type Element =
  HeadingElement | LineElement | TableElement | CodeElement | BreakElement | OpaqueElement;

export interface Outline {
  readonly text: string;
  readonly elements: readonly Element[];
  readonly sections: readonly Section[];
  /** What the report's own codes of severity mean. */
  readonly scale: Scale;
}
