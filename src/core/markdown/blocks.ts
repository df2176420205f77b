/**
 * The block tree that every recognizer reads. Two adapters make it: `lezer.ts` while the user types, `remark.ts` as the second
 * opinion before a decision is written. Offsets are 0-based UTF-16 offsets into the whole document.
 */

/** What a mark says of a stretch of inline text. */
export type MarkKind = "strong" | "emphasis" | "strike" | "code" | "link" | "image";

/** A marked stretch, in offsets of the plain text that it belongs to. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** Target of a link or image, as written. */
  readonly url?: string;
}

/** Inline content as a reader sees it: markup gone, line breaks kept as `\n`, escapes and entities resolved. */
export interface InlineText {
  /** Document offsets of the content. */
  readonly from: number;
  readonly to: number;
  readonly plain: string;
  readonly marks: readonly Mark[];
  /** Document offset of a plain offset (0 … plain.length). */
  sourceOffset(plainOffset: number): number;
}

export interface Heading {
  readonly kind: "heading";
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly text: InlineText;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly from: number;
  readonly to: number;
  readonly text: InlineText;
}

export interface ListItem {
  readonly kind: "item";
  readonly from: number;
  readonly to: number;
  /** The number of an item of an ordered list. */
  readonly number: number | null;
  /** State of a task item, else null. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export interface List {
  readonly kind: "list";
  readonly from: number;
  readonly to: number;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface TableRow {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly InlineText[];
}

export interface Table {
  readonly kind: "table";
  readonly from: number;
  readonly to: number;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface CodeBlock {
  readonly kind: "code";
  readonly from: number;
  readonly to: number;
  /** The info string of a fence, "" where there is none. */
  readonly info: string;
}

export interface Quote {
  readonly kind: "quote";
  readonly from: number;
  readonly to: number;
  readonly children: readonly Block[];
}

export interface HtmlBlock {
  readonly kind: "html";
  readonly from: number;
  readonly to: number;
}

export interface ThematicBreak {
  readonly kind: "break";
  readonly from: number;
  readonly to: number;
}

/** A leaf block too large to be read (docs/contributing/keystroke.md: the cap keeps inline parsing linear). */
export interface OpaqueBlock {
  readonly kind: "opaque";
  readonly from: number;
  readonly to: number;
}

export type Block =
  Heading | Paragraph | List | Table | CodeBlock | Quote | HtmlBlock | ThematicBreak | OpaqueBlock;

/** A parsed document. */
export interface MarkdownDocument {
  readonly text: string;
  /** Offset behind the front matter, 0 where there is none. */
  readonly bodyFrom: number;
  readonly blocks: readonly Block[];
}

/** A leaf block of more UTF-16 units than this is opaque, and so is a table with such a header. */
export const LARGEST_LEAF = 16 * 1024;
