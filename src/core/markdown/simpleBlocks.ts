import { LARGEST_LEAF, type Block, type CodeBlock } from "./blocks";
import { readTrimmed, type InlineContext } from "./lezerInline";
import { isFence, readFence } from "./simpleFence";
import { lineEnd, matchAt, type ReadBlock } from "./simpleLines";
import { readSimpleList } from "./simpleList";
import { readSimpleTable } from "./simpleTable";

/** Reads the blocks of a stretch with the parser. */
export type ReadWithParser = (from: number, to: number) => readonly Block[];

/**
 * The blocks of a document, most of them without the parser: headings, paragraphs, rules, fences, tables and lists in the plain forms that nearly all
 * of every report is written in, which are told by the beginnings of lines. Every other form is left to `readWithParser`, up to where no block can
 * reach further. The result is that of the parser alone (test/unit/markdown/simpleBlocks.test.ts). The text's line breaks are `\n`.
 */
export function readSimpleBlocks(context: InlineContext, readWithParser: ReadWithParser): readonly Block[] {
  const { text } = context;
  const blocks: Block[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = matchAt(BLANK_LINE, text, at);
    if (blank !== null) {
      at += blank;
      continue;
    }
    const read = readBlock(context, at);
    if (read) {
      blocks.push(read.block);
      at = read.next;
      continue;
    }
    const to = stretchEnd(text, at);
    const parsed = readWithParser(at, to);
    // A fence or HTML that goes on behind blank lines.
    const isOpen = to < text.length && (parsed.at(-1)?.to ?? at) >= to;
    blocks.push(...(isOpen ? readWithParser(at, text.length) : parsed));
    at = isOpen ? text.length : to;
  }
  return blocks;
}

const BLANK_LINE = /[ \t]*\n|[ \t]+$/y;

/** Behind a blank line what stands at the margin and begins no list or quote ends every block but a fence and HTML. */
function stretchEnd(text: string, from: number): number {
  MARGIN.lastIndex = from;
  return MARGIN.test(text) ? MARGIN.lastIndex : text.length;
}

const MARGIN = /\n[ \t]*\n(?=[^\s>*+\d-])/g;

/** The block that begins at a line that is not blank; null where its form is not one of the plain ones. */
function readBlock(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  switch (text.charAt(at)) {
    case "#":
      return readHeading(context, at) ?? readParagraph(context, at);
    case "`":
      return isFence(text, at) ? readFenceAtMargin(text, at) : readParagraph(context, at);
    case "|":
      return readSimpleTable(context, at) ?? readParagraph(context, at);
    case "-":
    case "*":
    case "_":
      if (matchAt(RULE, text, at) !== null) {
        const to = lineEnd(text, at);
        return { block: { kind: "break", from: at, to }, next: to + 1 };
      }
      return readListOrParagraph(context, at);
    case "+":
    case "0":
    case "1":
    case "2":
    case "3":
    case "4":
    case "5":
    case "6":
    case "7":
    case "8":
    case "9":
      return readListOrParagraph(context, at);
    case " ":
      return matchAt(INDENTED_LIST, text, at) === null ? null : readSimpleList(context, at);
    case "\t":
    case ">":
    case "<":
    case "~":
      return null;
    default:
      return readParagraph(context, at);
  }
}

const RULE = /(?:\*[ \t]*){3,}(?=\n|$)|(?:-[ \t]*){3,}(?=\n|$)|(?:_[ \t]*){3,}(?=\n|$)/y;
const HEADING = /#{1,6}(?=[ \t\n]|$)/y;
const LIST_MARK = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\n]|$)/y;

const INDENTED_LIST = / {1,3}(?:[-+*]|\d{1,9}[.)])[ \t]/y;

function readListOrParagraph(context: InlineContext, at: number): ReadBlock | null {
  const isList = matchAt(LIST_MARK, context.text, at) !== null;
  return isList ? readSimpleList(context, at) : readParagraph(context, at);
}

function readHeading(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  const level = matchAt(HEADING, text, at);
  if (level === null) return null;
  const to = lineEnd(text, at);
  // Of `## Title ##` the marks at the end are left out.
  const end = to - (CLOSING_MARKS.exec(text.slice(at + level, to))?.[0].length ?? 0);
  if (end - at - level > LARGEST_LEAF) return null;
  const heading = readTrimmed(at + level, end, context);
  return { block: { kind: "heading", from: at, to, level, text: heading }, next: to + 1 };
}

const CLOSING_MARKS = /(?<=[ \t])#+[ \t]*$/;

function readFenceAtMargin(text: string, at: number): ReadBlock | null {
  const code = readFence(text, at);
  return code && isClosedAtMargin(text, code) ? { block: code, next: code.to + 1 } : null;
}

/** Further to the right the marks would be code. */
function isClosedAtMargin(text: string, { to }: CodeBlock): boolean {
  return matchAt(/ {0,3}`/y, text, text.lastIndexOf("\n", to - 1) + 1) !== null;
}

function readParagraph(context: InlineContext, at: number): ReadBlock | null {
  const { text } = context;
  let to = lineEnd(text, at);
  const first = text.slice(at, to);
  // It may define the target of a link.
  if (first.startsWith("[") && first.includes("]:")) return null;
  for (;;) {
    const next = to + 1;
    if (next >= text.length || matchAt(ENDS_PARAGRAPH, text, next) !== null) break;
    if (!first.includes("|") && text.charAt(next) === "|" && readSimpleTable(context, next)) break;
    // A continued `[` may still define a target, a line of `=` or `-` makes a title.
    if (first.startsWith("[") || matchAt(GOES_ON, text, next) === null) return null;
    to = lineEnd(text, next);
    // It may be the head of a table.
    if (
      !first.includes("|") &&
      text.slice(next, to).includes("|") &&
      matchAt(DELIMITER, text, to + 1) !== null
    )
      return null;
  }
  if (to - at > LARGEST_LEAF) return null;
  return {
    block: { kind: "paragraph", from: at, to, text: readTrimmed(at, to, context) },
    next: to + 1,
  };
}

/** A blank line, a heading, a fence, a quote, an item of a list that is not empty, a rule that is no underline. */
const ENDS_PARAGRAPH =
  /[ \t]*(?:\n|$)|#{1,6}(?=[ \t\n]|$)|`{3,}(?=[^`\n]*(?:\n|$))|>| {0,3}(?:[-+*]|1[.)])[ \t]+[^ \t\n]|(?:\*[ \t]*){3,}(?:\n|$)|(?:_[ \t]*){3,}(?:\n|$)/y;
/** A line that begins with nothing that could begin a block; of numbers only `1.` could. */
const GOES_ON = /[ \t]*(?:[^\s#`>*+\-_=|<:~\d]|\*\*?[^\s*]|`[^`])|\d/y;
/** How the line below the head of a table begins. */
const DELIMITER = /[>\s]*[|:-]/y;
