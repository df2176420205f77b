import { LARGEST_LEAF, type Block, type List, type ListItem } from "./blocks";
import { readTrimmed, type InlineContext } from "./lezerInline";
import { lineEnd, matchAt, type ReadBlock } from "./simpleLines";

/** One line: an item and all of its own text. */
interface ItemLine {
  /** Columns in front of the mark. */
  readonly indent: number;
  readonly mark: string;
  /** Column of the text. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly isBehindBlank: boolean;
}

/** Deeper ones are left to the parser. */
const DEEPEST = 8;

/**
 * A list that begins at an offset, every line of it an item with its text, items nested by their indentation, with or without blank lines between
 * them; null for any other. `next` is the line behind its last item.
 */
export function readSimpleList(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  const lines: ItemLine[] = [];
  let next = at;
  for (;;) {
    const blank = matchAt(BLANK_LINES, text, next) ?? 0;
    const start = next + blank;
    const line = readLine(text, start, blank > 0);
    if (line) {
      lines.push(line);
      next = line.to + 1;
      continue;
    }
    const isEnd = start >= text.length || matchAt(blank > 0 ? AT_MARGIN : HEADING, text, start) !== null;
    if (!isEnd) return null;
    break;
  }
  const last = lines.at(-1);
  const list = readItems(context, lines, 0, 0, 0);
  return list && last && list.next === lines.length ? { block: list.list, next: last.to + 1 } : null;
}

const BLANK_LINES = /(?:[ \t]*\n)+|[ \t]+$/y;
/** Behind a blank line: no text of an item, no further item, no quote. */
const AT_MARGIN = /[^\s>*+\d-]|\*\*|-{3,}[ \t]*(?:\n|$)/y;
const HEADING = /#{1,6}[ \t]/y;
const MARK = /( *)([-+*]|\d{1,6}[.)])( {1,4})(?=[^\s])/y;
/** What begins a block of its own inside an item. */
const BEGINS_BLOCK =
  /[#>~<=]|```|[-+*](?:[ \t\n]|$)|\d{1,9}[.)](?:[ \t\n]|$)|([-*_])[ \t]*(?:\1[ \t]*){2,}(?:\n|$)/y;

function readLine(text: string, at: number, isBehindBlank: boolean): ItemLine | null {
  MARK.lastIndex = at;
  const match = MARK.exec(text);
  if (!match) return null;
  const [whole, spaces = "", mark = ""] = match;
  const from = at + whole.length;
  if (matchAt(BEGINS_BLOCK, text, from) !== null) return null;
  const to = lineEnd(text, from);
  if (to - from > LARGEST_LEAF) return null;
  // It may define the target of a link.
  if (text.charAt(from) === "[" && text.slice(from, to).includes("]:")) return null;
  return { indent: spaces.length, mark, column: whole.length, from, to, isBehindBlank };
}

interface ReadList {
  readonly list: List;
  /** Index behind its last line. */
  readonly next: number;
}

/** The list whose first item is `lines[first]`, inside an item whose text stands at column `base`; null where the parser has to decide. */
function readItems(
  context: InlineContext,
  lines: readonly ItemLine[],
  first: number,
  base: number,
  depth: number,
): ReadList | null {
  const opening = lines[first];
  if (!opening || depth > DEEPEST) return null;
  const items: ListItem[] = [];
  let index = first;
  for (let line = lines[index]; line && line.indent >= base; line = lines[index]) {
    if (line.indent >= base + 4 || !isSameList(opening.mark, line.mark)) return null;
    const inner = lines[index + 1];
    const nested =
      inner && inner.indent >= line.column
        ? mayBeginInside(inner)
          ? readItems(context, lines, index + 1, line.column, depth + 1)
          : null
        : undefined;
    if (nested === null) return null;
    items.push(readItem(context, line, base, nested?.list ?? null));
    index = nested?.next ?? index + 1;
  }
  const from = opening.from - opening.column + base;
  const to = items.at(-1)?.to ?? opening.to;
  return { list: { kind: "list", from, to, ordered: isOrdered(opening.mark), items }, next: index };
}

/** Right below a text only `1.` begins a numbered list. */
function mayBeginInside(line: ItemLine): boolean {
  return line.isBehindBlank || !isOrdered(line.mark) || (line.mark.length === 2 && line.mark.startsWith("1"));
}

function isOrdered(mark: string): boolean {
  return mark.endsWith(".") || mark.endsWith(")");
}

/** Another sign begins another list. */
function isSameList(one: string, other: string): boolean {
  return one.at(-1) === other.at(-1);
}

function readItem(context: InlineContext, line: ItemLine, base: number, nested: List | null): ListItem {
  const { text } = context;
  const box = matchAt(BOX, text, line.from) === null ? null : text.charAt(line.from + 1);
  const textFrom = box === null ? line.from : line.from + 3;
  const paragraph: Block = {
    kind: "paragraph",
    from: textFrom,
    to: line.to,
    text: readTrimmed(textFrom, line.to, context),
  };
  return {
    kind: "item",
    from: line.from - line.column + base,
    to: nested?.to ?? line.to,
    number: isOrdered(line.mark) ? Number.parseInt(line.mark, 10) : null,
    checked: box === null ? null : box !== " ",
    children: nested ? [paragraph, nested] : [paragraph],
  };
}

const BOX = /\[[ xX]\][ \t]/y;
