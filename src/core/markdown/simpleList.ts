import { LARGEST_LEAF, type Block, type CodeBlock, type List, type ListItem, type Paragraph } from "./blocks";
import { readTrimmed, type InlineContext } from "./lezerInline";
import { readFence } from "./simpleFence";
import { lineEnd, matchAt, type ReadBlock } from "./simpleLines";

/** A line that is an item with the first paragraph of it, or what stands below that inside the item. */
type Part = ItemLine | Inner;

interface ItemLine {
  readonly kind: "item";
  /** Columns in front of the mark. */
  readonly indent: number;
  readonly mark: string;
  /** Column of the text. */
  readonly column: number;
  /** Offsets of the text. */
  readonly from: number;
  readonly to: number;
  readonly isBelowText: boolean;
}

interface Inner {
  readonly kind: "fence" | "text";
  readonly indent: number;
  readonly from: number;
  readonly to: number;
  readonly block: CodeBlock | Paragraph;
}

/** Deeper ones are left to the parser. */
const DEEPEST = 8;

/**
 * A list that begins at an offset, items nested by their indentation, with or without blank lines between them, every paragraph in them one line, with
 * fences below it; null for any other.
 */
export function readSimpleList(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  const parts: Part[] = [];
  let next = at;
  for (;;) {
    const blank = matchAt(BLANK_LINES, text, next) ?? 0;
    const start = next + blank;
    const above = parts[parts.length - 1]?.kind ?? "fence";
    const isBelowText = blank === 0 && above !== "fence";
    const part =
      readItemLine(text, start, isBelowText) ??
      readFenceInItem(text, start) ??
      (isBelowText ? null : readTextInItem(context, start));
    if (part) {
      parts.push(part);
      next = part.to + 1;
      continue;
    }
    const isEnd = start >= text.length || matchAt(blank > 0 ? AT_MARGIN : ENDS_TEXT, text, start) !== null;
    if (!isEnd) return null;
    break;
  }
  const read = readItems(context, parts, 0, 0, 0);
  return read?.next === parts.length ? { block: read.list, next } : null;
}

const BLANK_LINES = /(?:[ \t]*\n)+|[ \t]+$/y;
/** Behind a blank line: no text of an item, no further item, no quote. */
const AT_MARGIN = /[^\s>*+\d-]|\*\*|\d+[^\d.)]|-{3,}[ \t]*(?:\n|$)/y;
/** Right below a text. */
const ENDS_TEXT = /#{1,6}[ \t]|`{3,}[^`\n]*(?:\n|$)/y;
const MARK = /( *)([-+*]|\d{1,6}[.)])( {1,4})(?=\S)/y;
/** What begins a block of its own inside an item. */
const BEGINS_BLOCK =
  /[#>~<=]|```|[-+*](?:[ \t\n]|$)|\d{1,9}[.)](?:[ \t\n]|$)|([-*_])[ \t]*(?:\1[ \t]*){2,}(?:\n|$)/y;

function readItemLine(text: string, at: number, isBelowText: boolean): ItemLine | null {
  MARK.lastIndex = at;
  const match = MARK.exec(text);
  if (!match) return null;
  const column = match[0].length;
  const from = at + column;
  if (matchAt(BEGINS_BLOCK, text, from) !== null) return null;
  const to = lineEnd(text, from);
  if (to - from > LARGEST_LEAF) return null;
  // It may define the target of a link.
  if (text.charAt(from) === "[" && text.slice(from, to).includes("]:")) return null;
  const indent = match[1]?.length ?? 0;
  return { kind: "item", indent, mark: match[2] ?? "", column, from, to, isBelowText };
}

/** A fence whose marks stand below each other. */
function readFenceInItem(text: string, at: number): Inner | null {
  const indent = matchAt(INDENTED_MARKS, text, at);
  const block = indent === null ? null : readFence(text, at + indent);
  if (indent === null || !block) return null;
  const closing = text.slice(text.lastIndexOf("\n", block.to - 1) + 1, block.to);
  if (matchAt(INDENTED_MARKS, closing, 0) !== indent) return null;
  return { kind: "fence", indent, from: block.from, to: block.to, block };
}

const INDENTED_MARKS = / +(?=`)/y;

/** A paragraph of one line. */
function readTextInItem(context: InlineContext, at: number): Inner | null {
  const indent = matchAt(INDENTED_TEXT, context.text, at);
  if (indent === null) return null;
  const from = at + indent;
  const to = lineEnd(context.text, from);
  if (to - from > LARGEST_LEAF) return null;
  return { kind: "text", indent, from, to, block: readParagraph(context, from, to) };
}

const INDENTED_TEXT = / +(?=[^\s#`>*+\-_=|<:~\d[]|\*\*[^\s*]|`[^`])/y;

function readParagraph(context: InlineContext, from: number, to: number): Paragraph {
  return { kind: "paragraph", from, to, text: readTrimmed(from, to, context) };
}

interface ReadList {
  readonly list: List;
  /** Index behind its last part. */
  readonly next: number;
}

/** The list whose first item is `parts[first]`, inside an item whose text stands at column `base`; null where the parser has to decide. */
function readItems(
  context: InlineContext,
  parts: readonly Part[],
  first: number,
  base: number,
  depth: number,
): ReadList | null {
  const opening = parts[first];
  if (opening?.kind !== "item" || depth > DEEPEST) return null;
  const items: ListItem[] = [];
  let index = first;
  for (let part = parts[index]; part && part.indent >= base; part = parts[index]) {
    // What stands to the left of the last item's text is of the item around the list.
    if (part.kind !== "item") break;
    if (part.indent >= base + 4 || !isSameList(opening.mark, part.mark)) return null;
    const inside = readInside(context, parts, index, depth);
    if (!inside) return null;
    items.push(readItem(context, part, base, inside.blocks));
    index = inside.next;
  }
  const from = opening.from - opening.column + base;
  const to = items[items.length - 1]?.to ?? opening.to;
  return { list: { kind: "list", from, to, ordered: isOrdered(opening.mark), items }, next: index };
}

/** What stands below the first paragraph of the item that is `parts[index]`. */
function readInside(
  context: InlineContext,
  parts: readonly Part[],
  index: number,
  depth: number,
): { readonly blocks: readonly Block[]; readonly next: number } | null {
  const item = parts[index];
  if (item?.kind !== "item") return null;
  const blocks: Block[] = [];
  let next = index + 1;
  for (let part = parts[next]; part && part.indent >= item.column; part = parts[next]) {
    if (part.kind !== "item") {
      if (part.indent >= item.column + 4) return null;
      if (part.kind === "fence" && !isIndented(context.text, part, item.column)) return null;
      blocks.push(part.block);
      next++;
      continue;
    }
    // Two lists behind each other are of different signs.
    if (blocks.at(-1)?.kind === "list" || !mayBeginInside(part)) return null;
    const nested = readItems(context, parts, next, item.column, depth + 1);
    if (!nested) return null;
    blocks.push(nested.list);
    next = nested.next;
  }
  return { blocks, next };
}

/** Right below a text only `1.` begins a numbered list. */
function mayBeginInside(line: ItemLine): boolean {
  return !line.isBelowText || !isOrdered(line.mark) || (line.mark.length === 2 && line.mark.startsWith("1"));
}

/** A line of code that stands further to the left would end the item. */
function isIndented(text: string, { from, to }: Inner, column: number): boolean {
  const indent = " ".repeat(column);
  const lines = text.slice(from, to).split("\n").slice(1);
  return lines.every((line) => line.startsWith(indent) || /^[ \t]*$/.test(line));
}

function isOrdered(mark: string): boolean {
  return mark.endsWith(".") || mark.endsWith(")");
}

/** Another sign begins another list. */
function isSameList(one: string, other: string): boolean {
  return one.charAt(one.length - 1) === other.charAt(other.length - 1);
}

function readItem(context: InlineContext, line: ItemLine, base: number, blocks: readonly Block[]): ListItem {
  const { text } = context;
  const box = matchAt(BOX, text, line.from) === null ? null : text.charAt(line.from + 1);
  const from = box === null ? line.from : line.from + 3;
  const paragraph = readParagraph(context, from, line.to);
  return {
    kind: "item",
    from: line.from - line.column + base,
    to: blocks[blocks.length - 1]?.to ?? line.to,
    number: isOrdered(line.mark) ? Number.parseInt(line.mark, 10) : null,
    checked: box === null ? null : box !== " ",
    children: blocks.length === 0 ? [paragraph] : [paragraph, ...blocks],
  };
}

const BOX = /\[[ xX]\][ \t]/y;
