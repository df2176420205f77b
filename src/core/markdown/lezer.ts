import type { SyntaxNode, Tree, TreeFragment } from "@lezer/common";
import { parser, Table, TaskList, type BlockParser, type MarkdownParser } from "@lezer/markdown";
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
import { readInline, type InlineContext } from "./lezerInline";
import { literalText } from "./plainText";
import { toWidth } from "./tableWidth";

/** Blocks nested deeper than this are opaque: no one writes them, and they would exhaust the stack. */
const DEEPEST = 60;

/** Of a list the parser counts the list and its item: what is deeper than this is inside something opaque in any case. */
const DEEPEST_PARSED = DEEPEST + 2;

/**
 * Takes each line that is nested too deeply as it is. For each container of a line the parser counts its columns from the start, which is
 * quadratic in a line of markers and worse in a list of many levels.
 */
const tooDeep: BlockParser = {
  name: "TooDeep",
  before: "LinkReference",
  parse(context, line) {
    if (context.depth <= DEEPEST_PARSED) return false;
    const from = context.lineStart + line.pos;
    const to = context.lineStart + line.text.length;
    context.nextLine();
    context.addElement(context.elt("Paragraph", from, to));
    return true;
  },
};

// Blocks only: inline content is left alone here and read block by block, because reading it takes quadratic time in a block that is too large.
const blockParser: MarkdownParser = parser.configure([
  Table,
  TaskList,
  { parseBlock: [tooDeep] },
  { parseInline: [{ name: "InlineContent", before: "Escape", parse: (content) => content.end }] },
]);

/** Parses a report. Total: any text gives a document. */
export function parseWithLezer(text: string): MarkdownDocument {
  return readTree(text, parseTree(text));
}

/** The syntax tree of a text, reusing the fragments of an earlier one. The front matter is blank in it. */
export function parseTree(text: string, fragments?: readonly TreeFragment[]): Tree {
  const bodyFrom = bodyStart(text);
  const input = withPlainLineBreaks(text);
  return blockParser.parse(blank(input.slice(0, bodyFrom)) + input.slice(bodyFrom), fragments);
}

/** The document of a text and its tree. */
export function readTree(text: string, tree: Tree): MarkdownDocument {
  const input = withPlainLineBreaks(text);
  const targets = definedTargets(tree, input);
  const context: InlineContext = {
    text: input,
    targetOf: (label) => targets.get(normaliseLabel(label)),
    isCell: false,
    isQuoted: false,
  };
  return { text, bodyFrom: bodyStart(text), blocks: readChildren(tree.topNode, context, 0) };
}

/** Same length, every line ends with `\n`: the parser knows no other line end and would read `\r` as a cell. */
function withPlainLineBreaks(text: string): string {
  return withBareDelimiters(text.replaceAll("\r\n", " \n").replaceAll("\r", "\n"));
}

/** Same length, no space behind the last bar of a line `|---|---|`: the parser takes such a line for no part of a table. */
function withBareDelimiters(text: string): string {
  return text.replace(/^([ \t>|:-]*-:?[ \t]*)\|([ \t]+)$/gm, "$1$2|");
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** The targets of link definitions by label; of two definitions of one label the first counts. */
function definedTargets(tree: Tree, text: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  // Without one of these nothing is defined, and the tree need not be gone through.
  if (!text.includes("]:")) return targets;
  tree.iterate({
    enter(cursor) {
      if (cursor.name !== "LinkReference") return;
      const { node } = cursor;
      const label = node.getChild("LinkLabel");
      const url = node.getChild("URL");
      if (!label) return;
      const key = normaliseLabel(text.slice(label.from + 1, label.to - 1));
      const target = url ? text.slice(url.from, url.to).replace(/^<|>$/g, "") : "";
      if (!targets.has(key)) targets.set(key, target);
    },
  });
  return targets;
}

function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function readChildren(node: SyntaxNode, context: InlineContext, depth: number): readonly Block[] {
  return childrenOf(node).flatMap((child) => readBlock(child, context, depth + 1) ?? []);
}

function readBlock(node: SyntaxNode, context: InlineContext, depth: number): Block | null {
  const { from, to, name } = node;
  switch (name) {
    case "Paragraph":
      return readLeaf(node, from, context);
    case "Task":
      // The marker is three characters: "[x]".
      return readLeaf(node, from + 3, context);
    case "BulletList":
    case "OrderedList":
      return depth > DEEPEST ? { kind: "opaque", from, to } : readList(node, context, depth);
    case "Table":
      return readTable(node, context);
    case "FencedCode":
      return { kind: "code", from, to, info: codeInfo(node, context) };
    case "CodeBlock":
      return { kind: "code", from, to, info: "" };
    case "Blockquote":
      if (depth > DEEPEST) return { kind: "opaque", from, to };
      return { kind: "quote", from, to, children: readChildren(node, { ...context, isQuoted: true }, depth) };
    case "HTMLBlock":
    case "CommentBlock":
    case "ProcessingInstructionBlock":
      return { kind: "html", from, to };
    case "HorizontalRule":
      return { kind: "break", from, to };
    default:
      return headingLevel(name) > 0 ? readHeading(node, headingLevel(name), context) : null;
  }
}

function headingLevel(name: string): number {
  const isHeading = name.startsWith("ATXHeading") || name.startsWith("SetextHeading");
  return isHeading ? Number(name.at(-1)) : 0;
}

function readLeaf(node: SyntaxNode, from: number, context: InlineContext): Block {
  const { to } = node;
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from, to };
  return { kind: "paragraph", from, to, text: readContent(node, from, to, context) };
}

function readHeading(node: SyntaxNode, level: number, context: InlineContext): Block {
  let { from, to } = node;
  for (const mark of node.getChildren("HeaderMark")) {
    // Of `## Title ##` both marks are left out, of an underlined title the line below.
    if (mark.from === node.from) from = mark.to;
    else to = mark.from;
  }
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from: node.from, to: node.to };
  return { kind: "heading", from: node.from, to: node.to, level, text: readContent(node, from, to, context) };
}

function readList(node: SyntaxNode, context: InlineContext, depth: number): List {
  const ordered = node.name === "OrderedList";
  const items = node.getChildren("ListItem").map((item) => readItem(item, ordered, context, depth));
  return { kind: "list", from: node.from, to: node.to, ordered, items };
}

function readItem(node: SyntaxNode, ordered: boolean, context: InlineContext, depth: number): ListItem {
  const { from, to } = node;
  const task = node.getChild("Task");
  return {
    kind: "item",
    from,
    to,
    number: ordered ? Number.parseInt(context.text.slice(from, from + 10), 10) : null,
    checked: task ? context.text.charAt(task.from + 1) !== " " : null,
    children: readChildren(node, context, depth + 1),
  };
}

function readTable(node: SyntaxNode, context: InlineContext): Block {
  const { from, to } = node;
  const head = node.getChild("TableHeader");
  if (!head || head.to - head.from > LARGEST_LEAF) return { kind: "opaque", from, to };
  const inCell = { ...context, isCell: true };
  const header = readRow(head, inCell);
  const width = header.cells.length;
  const rows = node.getChildren("TableRow").map((row) => readRow(row, inCell));
  return { kind: "table", from, to, header, rows: toWidth(rows, width, to - from) };
}

/** Cells by column: the parser leaves empty ones out, the bars show where they are. */
function readRow(node: SyntaxNode, context: InlineContext): TableRow {
  const cells: InlineText[] = [];
  let column = 0;
  for (const child of childrenOf(node)) {
    const { name, from, to } = child;
    if (name === "TableCell") {
      const isTooLarge = to - from > LARGEST_LEAF;
      cells[column] = isTooLarge ? literalText("", from) : readContent(child, from, to, context);
    } else if (name === "TableDelimiter" && from > node.from) {
      cells[column] ??= literalText("", from);
      column++;
    }
  }
  return { from: node.from, to: node.to, cells };
}

function readContent(node: SyntaxNode, from: number, to: number, context: InlineContext): InlineText {
  let start = from;
  let end = to;
  while (start < end && isBlank(context.text.charAt(start))) start++;
  while (end > start && isBlank(context.text.charAt(end - 1))) end--;
  let content = context.text.slice(start, end);
  // A paragraph in a quote contains the marks of its further lines.
  for (const mark of context.isQuoted ? node.getChildren("QuoteMark") : []) {
    if (mark.from < start || mark.to > end) continue;
    const blanks = " ".repeat(mark.to - mark.from);
    content = content.slice(0, mark.from - start) + blanks + content.slice(mark.to - start);
  }
  return readInline(content, start, context);
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\n";
}

function codeInfo(node: SyntaxNode, context: InlineContext): string {
  const info = node.getChild("CodeInfo");
  return info ? context.text.slice(info.from, info.to) : "";
}
