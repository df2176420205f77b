import type { SyntaxNode, Tree, TreeFragment } from "@lezer/common";
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
import { readInline, type InlineContext } from "./lezerInline";
import { literalText } from "./plainText";

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
  return readTree(text, parseTree(text));
}

/** The syntax tree of a text, reusing the fragments of an earlier one. */
export function parseTree(text: string, fragments?: readonly TreeFragment[]): Tree {
  const bodyFrom = bodyStart(text);
  const input = withPlainLineBreaks(text);
  return blockParser.parse(bodyFrom > 0 ? blank(input, bodyFrom) : input, fragments);
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
  return { text, bodyFrom, blocks: readChildren(tree.topNode, context, 0) };
}

/** Same length, every line ends with `\n`: the parser knows no other line end and would read `\r` as a cell. */
function withPlainLineBreaks(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : text;
}

function blank(text: string, to: number): string {
  return text.slice(0, to).replace(/[^\n]/g, " ") + text.slice(to);
}

function collectLabels(tree: Tree, text: string, labels: Set<string>): void {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(text)) return;
  tree.iterate({
    enter(node) {
      if (node.name === "LinkLabel") labels.add(normaliseLabel(text.slice(node.from + 1, node.to - 1)));
    },
  });
}

function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

function readChildren(node: SyntaxNode, context: InlineContext, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const block = readBlock(child, context, depth + 1);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(node: SyntaxNode, context: InlineContext, depth: number): Block | null {
  const { from, to, name } = node;
  if (depth > DEEPEST) return { kind: "opaque", from, to };
  switch (name) {
    case "Paragraph":
    case "Task":
      return readLeaf(node, context);
    case "BulletList":
    case "OrderedList":
      return readList(node, context, depth);
    case "Table":
      return readTable(node, context);
    case "FencedCode":
    case "CodeBlock":
      return { kind: "code", from, to, info: childText(node, "CodeInfo", context) };
    case "Blockquote":
      return { kind: "quote", from, to, children: readChildren(node, context, depth) };
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

function readLeaf(node: SyntaxNode, context: InlineContext): Block {
  const { to } = node;
  const marker = node.getChild("TaskMarker");
  const from = marker ? marker.to : node.from;
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from, to };
  return { kind: "paragraph", from, to, text: readContent(node, from, to, context) };
}

function readHeading(node: SyntaxNode, level: number, context: InlineContext): Block {
  const marks = node.getChildren("HeaderMark");
  const isSetext = node.name.startsWith("Setext");
  const opening = isSetext ? undefined : marks[0];
  const closing = isSetext ? marks.at(-1) : marks[1];
  const from = opening ? opening.to : node.from;
  const to = closing ? closing.from : node.to;
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from: node.from, to: node.to };
  return { kind: "heading", from: node.from, to: node.to, level, text: readContent(node, from, to, context) };
}

function readList(node: SyntaxNode, context: InlineContext, depth: number): List {
  const items: ListItem[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== "ListItem") continue;
    const mark = Number.parseInt(childText(child, "ListMark", context), 10);
    const task = child.getChild("Task")?.getChild("TaskMarker");
    items.push({
      kind: "item",
      from: child.from,
      to: child.to,
      number: Number.isNaN(mark) ? null : mark,
      checked: task ? context.text.charAt(task.from + 1) !== " " : null,
      children: readChildren(child, context, depth + 1),
    });
  }
  return { kind: "list", from: node.from, to: node.to, ordered: node.name === "OrderedList", items };
}

function readTable(node: SyntaxNode, context: InlineContext): Block {
  const header = node.getChild("TableHeader");
  if (!header) return { kind: "opaque", from: node.from, to: node.to };
  const first = readRow(header, { ...context, isCell: true });
  const width = first.cells.length;
  const rows = node.getChildren("TableRow").map((row) => readRow(row, { ...context, isCell: true }, width));
  return { kind: "table", from: node.from, to: node.to, header: first, rows };
}

/** Cells by column: the parser leaves empty ones out, the bars tell where they are. */
function readRow(node: SyntaxNode, context: InlineContext, width?: number): TableRow {
  const cells: InlineText[] = [];
  let column = 0;
  let isFirst = true;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === "TableDelimiter") {
      if (!isFirst) {
        if (cells.length <= column) cells.push(literalText("", child.from));
        column++;
      }
    } else if (child.name === "TableCell") {
      cells[column] =
        child.to - child.from > LARGEST_LEAF
          ? literalText("", child.from)
          : readContent(child, child.from, child.to, context);
    }
    isFirst = false;
  }
  return {
    from: node.from,
    to: node.to,
    cells: width === undefined ? cells : toWidth(cells, width, node.to),
  };
}

function toWidth(cells: readonly InlineText[], width: number, end: number): readonly InlineText[] {
  if (cells.length >= width) return cells.slice(0, width);
  return [...cells, ...Array.from({ length: width - cells.length }, () => literalText("", end))];
}

function readContent(node: SyntaxNode, from: number, to: number, context: InlineContext): InlineText {
  let start = from;
  let end = to;
  while (start < end && isBlank(context.text.charCodeAt(start))) start++;
  while (end > start && isBlank(context.text.charCodeAt(end - 1))) end--;
  let content = context.text.slice(start, end);
  // A paragraph in a quote holds the marks of its further lines.
  for (const mark of content.includes("\n") ? node.getChildren("QuoteMark") : []) {
    if (mark.from < start || mark.to > end) continue;
    content =
      content.slice(0, mark.from - start) + " ".repeat(mark.to - mark.from) + content.slice(mark.to - start);
  }
  return readInline(content, start, context);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}

function childText(node: SyntaxNode, name: string, context: InlineContext): string {
  const child = node.getChild(name);
  return child ? context.text.slice(child.from, child.to) : "";
}
