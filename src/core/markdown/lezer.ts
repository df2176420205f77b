import { NodeType, Tree, type SyntaxNode, type TreeCursor, type TreeFragment } from "@lezer/common";
import { parser, Table, TaskList, type MarkdownParser } from "@lezer/markdown";
import {
  LARGEST_LEAF,
  type Block,
  type InlineText,
  type List,
  type ListItem,
  type MarkdownDocument,
  type TableRow,
} from "./blocks";
import { bodyStart } from "./frontMatter";
import { isBlank, readInline, type InlineContext } from "./lezerInline";
import { literalText } from "./plainText";
import { readSimpleBlocks } from "./simpleBlocks";
import { toWidth } from "./tableWidth";

// Blocks only: inline content is read by itself, most of it without the parser (simpleInline.ts).
const blockParser: MarkdownParser = parser.configure([
  Table,
  TaskList,
  { remove: ["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image"] },
]);

// Without inline parsers the library would still walk every character of every paragraph, asking none of them.
Object.defineProperty(blockParser, "parseInline", { value: () => [] });

/** Blocks nested deeper than this are opaque: nobody writes them, and they would exhaust the stack. */
const DEEPEST = 60;

/** Parses a report. Total: any text gives a document. */
export function parseWithLezer(text: string): MarkdownDocument {
  const input = inputOf(text);
  // What defines a label is for the parser to say.
  if (mayDefineLabels(input)) return readTree(text, parseTree(text));
  const context: InlineContext = { text: input, isDefined: () => false, isCell: false };
  const blocks = readSimpleBlocks(context, (from, to) => {
    const stretch = blockParser.parse(input.slice(from, to));
    // A tree around it, so that its offsets are those of the document.
    const whole = new Tree(NodeType.none, [stretch], [from], input.length);
    const cursor = whole.cursor();
    cursor.firstChild();
    return readChildren(cursor, context, 0);
  });
  return { text, bodyFrom: bodyStart(text), blocks };
}

/** The syntax tree of a text, reusing the fragments of an earlier one. */
export function parseTree(text: string, fragments?: readonly TreeFragment[]): Tree {
  return blockParser.parse(inputOf(text), fragments);
}

/** What is parsed of a text: of the same length, line breaks made plain, the front matter blank. */
function inputOf(text: string): string {
  const bodyFrom = bodyStart(text);
  const input = withPlainLineBreaks(text);
  return bodyFrom > 0 ? blank(input, bodyFrom) : input;
}

/** The document of a text and its tree. */
export function readTree(text: string, tree: Tree): MarkdownDocument {
  const bodyFrom = bodyStart(text);
  const input = withPlainLineBreaks(text);
  const labels = new Set<string>();
  const context: InlineContext = {
    text: input,
    isDefined: (label) => labels.has(normaliseLabel(label)),
    isCell: false,
  };
  collectLabels(tree, input, labels);
  return { text, bodyFrom, blocks: readChildren(tree.cursor(), context, 0) };
}

/** Same length, every line ends with `\n`: the parser knows no other line end and would read `\r` as a cell. */
function withPlainLineBreaks(text: string): string {
  return withBareDelimiters(
    text.includes("\r") ? text.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : text,
  );
}

/** Same length, no space behind the last bar of a line `|---|---|`: the parser takes such a line for no part of a table. */
function withBareDelimiters(text: string): string {
  return text.replace(/-:?[ \t]*\|[ \t]+(?=\n|$)/g, (end, at: number) => {
    for (let i = at; i >= 0 && text[i] !== "\n"; i--) if (!" \t>|:-".includes(text.charAt(i))) return end;
    const bare = end.trimEnd().slice(0, -1);
    return `${bare}${" ".repeat(end.length - bare.length - 1)}|`;
  });
}

function blank(text: string, to: number): string {
  return text.slice(0, to).replace(/[^\n]/g, " ") + text.slice(to);
}

function mayDefineLabels(text: string): boolean {
  return /^ {0,3}\[[^\]\n]+\]:/m.test(text);
}

function collectLabels(tree: Tree, text: string, labels: Set<string>): void {
  if (!mayDefineLabels(text)) return;
  tree.iterate({
    enter(node) {
      if (node.name === "LinkLabel") labels.add(normaliseLabel(text.slice(node.from + 1, node.to - 1)));
    },
  });
}

function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Reads the children of the node that the cursor is on; the cursor is there again afterwards. */
function readChildren(cursor: TreeCursor, context: InlineContext, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  if (!cursor.firstChild()) return blocks;
  do {
    const block = readBlock(cursor, context, depth + 1);
    if (block) blocks.push(block);
  } while (cursor.nextSibling());
  cursor.parent();
  return blocks;
}

function readBlock(cursor: TreeCursor, context: InlineContext, depth: number): Block | null {
  const { from, to, name } = cursor;
  switch (name) {
    case "ListMark":
    case "QuoteMark":
      return null;
    case "Paragraph":
      return readLeaf(cursor, from, context);
    case "Task":
      // The marker is three characters: "[x]".
      return readLeaf(cursor, from + 3, context);
    case "BulletList":
    case "OrderedList":
      return depth > DEEPEST ? { kind: "opaque", from, to } : readList(cursor, context, depth);
    case "Table":
      return readTable(cursor, context);
    case "FencedCode":
    case "CodeBlock":
      return { kind: "code", from, to, info: name === "FencedCode" ? codeInfo(cursor, context) : "" };
    case "Blockquote":
      if (depth > DEEPEST) return { kind: "opaque", from, to };
      return { kind: "quote", from, to, children: readChildren(cursor, context, depth) };
    case "HTMLBlock":
    case "CommentBlock":
    case "ProcessingInstructionBlock":
      return { kind: "html", from, to };
    case "HorizontalRule":
      return { kind: "break", from, to };
    default:
      return headingLevel(name) > 0 ? readHeading(cursor, headingLevel(name), context) : null;
  }
}

function headingLevel(name: string): number {
  const isHeading = name.startsWith("ATXHeading") || name.startsWith("SetextHeading");
  return isHeading ? Number(name.at(-1)) : 0;
}

function readLeaf(cursor: TreeCursor, from: number, context: InlineContext): Block {
  const { to } = cursor;
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from, to };
  return { kind: "paragraph", from, to, text: readContent(cursor, from, to, context) };
}

function readHeading(cursor: TreeCursor, level: number, context: InlineContext): Block {
  const { from: start, to: end } = cursor;
  let from = start;
  let to = end;
  if (cursor.firstChild()) {
    do {
      if (cursor.name !== "HeaderMark") continue;
      // Of `## Title ##` both marks are left out, of an underlined title the line below.
      if (cursor.from === start) from = cursor.to;
      else to = cursor.from;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from: start, to: end };
  return { kind: "heading", from: start, to: end, level, text: readContent(cursor, from, to, context) };
}

function readList(cursor: TreeCursor, context: InlineContext, depth: number): List {
  const { from, to } = cursor;
  const ordered = cursor.name === "OrderedList";
  const items: ListItem[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "ListItem") items.push(readItem(cursor, ordered, context, depth));
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { kind: "list", from, to, ordered, items };
}

function readItem(cursor: TreeCursor, ordered: boolean, context: InlineContext, depth: number): ListItem {
  const { from, to } = cursor;
  const number = ordered ? Number.parseInt(context.text.slice(from, from + 10), 10) : Number.NaN;
  return {
    kind: "item",
    from,
    to,
    number: Number.isNaN(number) ? null : number,
    checked: taskState(cursor, context),
    children: readChildren(cursor, context, depth + 1),
  };
}

function taskState(cursor: TreeCursor, context: InlineContext): boolean | null {
  let state: boolean | null = null;
  // Nearly every item: not to be walked through once more.
  if (!context.text.slice(cursor.from, cursor.to).includes("[") || !cursor.firstChild()) return state;
  do {
    if (cursor.name === "Task") state ??= context.text.charAt(cursor.from + 1) !== " ";
  } while (cursor.nextSibling());
  cursor.parent();
  return state;
}

function readTable(cursor: TreeCursor, context: InlineContext): Block {
  const { from, to } = cursor;
  const inCell = { ...context, isCell: true };
  let header: TableRow | null = null;
  const rows: TableRow[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "TableHeader") header = readRow(cursor, inCell);
      else if (cursor.name === "TableRow") rows.push(readRow(cursor, inCell, header?.cells.length));
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return header ? { kind: "table", from, to, header, rows } : { kind: "opaque", from, to };
}

/** Cells by column: the parser leaves empty ones out, the bars tell where they are. */
function readRow(cursor: TreeCursor, context: InlineContext, width?: number): TableRow {
  const { from, to } = cursor;
  const cells: InlineText[] = [];
  let column = 0;
  let isFirst = true;
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "TableDelimiter") {
        if (!isFirst) {
          if (cells.length <= column) cells.push(literalText("", cursor.from));
          column++;
        }
      } else if (cursor.name === "TableCell") {
        cells[column] =
          cursor.to - cursor.from > LARGEST_LEAF
            ? literalText("", cursor.from)
            : readContent(cursor, cursor.from, cursor.to, context);
      }
      isFirst = false;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { from, to, cells: width === undefined ? cells : toWidth(cells, width, to) };
}

function readContent(
  place: { readonly node: SyntaxNode },
  from: number,
  to: number,
  context: InlineContext,
): InlineText {
  let start = from;
  let end = to;
  while (start < end && isBlank(context.text.charCodeAt(start))) start++;
  while (end > start && isBlank(context.text.charCodeAt(end - 1))) end--;
  let content = context.text.slice(start, end);
  // A paragraph in a quote holds the marks of its further lines.
  const mayHoldMarks = content.includes(">") && content.includes("\n");
  for (const mark of mayHoldMarks ? place.node.getChildren("QuoteMark") : []) {
    if (mark.from < start || mark.to > end) continue;
    content =
      content.slice(0, mark.from - start) + " ".repeat(mark.to - mark.from) + content.slice(mark.to - start);
  }
  return readInline(content, start, context);
}

function codeInfo(cursor: TreeCursor, context: InlineContext): string {
  let info = "";
  if (!cursor.firstChild()) return info;
  do {
    if (cursor.name === "CodeInfo") info = context.text.slice(cursor.from, cursor.to);
    // What the block is of stands behind its first mark.
    if (cursor.name === "CodeText") break;
  } while (cursor.nextSibling());
  cursor.parent();
  return info;
}
