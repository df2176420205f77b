import type {
  Code,
  Heading,
  List as MdastList,
  ListItem as MdastItem,
  Nodes,
  Paragraph,
  RootContent,
  Table as MdastTable,
  TableRow as MdastRow,
} from "mdast";
import {
  LARGEST_LEAF,
  type Block,
  type InlineText,
  type ListItem,
  type MarkdownDocument,
  type TableRow,
} from "./blocks";
import { bodyStart } from "./frontMatter";
import { literalText } from "./plainText";
import { endOf, readPhrasing, startOf, type InlineScope } from "./remarkInline";
import { parseReportDialect } from "./remarkProcessor";

/** As in the other adapter: deeper blocks are opaque. */
const DEEPEST = 60;

/**
 * Parses a report with remark: the second opinion before a decision is written (docs/design/release-decision.md). Agrees with `parseWithLezer`. Slow on
 * deeply nested lists and quotes (docs/contributing/keystroke.md): a command may call it, a keystroke may not.
 */
export function parseWithRemark(text: string): MarkdownDocument {
  const bodyFrom = bodyStart(text);
  const root = parseReportDialect(text.slice(bodyFrom));
  return {
    text,
    bodyFrom,
    blocks: readBlocks(
      root.children,
      { text, shift: bodyFrom, quotes: 0, targets: targetsOf(root.children) },
      0,
    ),
  };
}

/** The targets of link definitions by label; of two definitions of one label the first counts. */
function targetsOf(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    else if (CONTAINERS.has(node.type) && "children" in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return targets;
}

const CONTAINERS: ReadonlySet<Nodes["type"]> = new Set(["blockquote", "list", "listItem"]);

function readBlocks(nodes: readonly RootContent[], scope: InlineScope, depth: number): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, scope, depth + 1) ?? []);
}

function readBlock(node: RootContent, scope: InlineScope, depth: number): Block | null {
  const range = { from: startOf(node, scope), to: endOf(node, scope) };
  if (depth > DEEPEST) return { kind: "opaque", ...range };
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, scope);
    case "heading":
      return readHeading(node, scope);
    case "list":
      return readList(node, scope, depth);
    case "table":
      return readTable(node, scope);
    case "code":
      return { kind: "code", ...range, info: infoOf(node) };
    case "blockquote": {
      const inside = { ...scope, quotes: scope.quotes + 1 };
      return { kind: "quote", ...range, children: readBlocks(node.children, inside, depth) };
    }
    case "html":
      return { kind: "html", ...range };
    case "thematicBreak":
      return { kind: "break", ...range };
    default:
      return null;
  }
}

function readParagraph(node: Paragraph, scope: InlineScope): Block {
  const from = startOf(node, scope);
  const to = endOf(node, scope);
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from, to };
  return { kind: "paragraph", from, to, text: readPhrasing(node.children, scope, from) };
}

function readHeading(node: Heading, scope: InlineScope): Block {
  const from = startOf(node, scope);
  const to = endOf(node, scope);
  if (to - from > LARGEST_LEAF) return { kind: "opaque", from, to };
  const text = readPhrasing(node.children, scope, Math.min(from + node.depth, to));
  return { kind: "heading", from, to, level: node.depth, text };
}

function readList(node: MdastList, scope: InlineScope, depth: number): Block {
  const items = node.children.map((item): ListItem => {
    const start = startOf(item, scope);
    // As in the other adapter, the indent of a list that is not in another one belongs to it.
    const from = depth === 1 ? indentStart(start, scope) : start;
    return {
      kind: "item",
      from,
      to: endOf(item, scope),
      number: node.ordered === true ? Number.parseInt(scope.text.slice(start, start + 10), 10) : null,
      checked: item.checked ?? null,
      children: afterBox(item, readBlocks(item.children, scope, depth + 1), scope),
    };
  });
  const range = { from: items[0]?.from ?? startOf(node, scope), to: endOf(node, scope) };
  return { kind: "list", ...range, ordered: node.ordered === true, items };
}

/** As in the other adapter, the paragraph of a task begins behind its box. */
function afterBox(
  { checked }: MdastItem,
  children: readonly Block[],
  { text }: InlineScope,
): readonly Block[] {
  const [first, ...rest] = children;
  if (typeof checked !== "boolean" || first?.kind !== "paragraph") return children;
  return [{ ...first, from: text.lastIndexOf("]", first.text.from) + 1 }, ...rest];
}

function indentStart(start: number, { text }: InlineScope): number {
  let from = start;
  while (text[from - 1] === " ") from--;
  return from;
}

function readTable(node: MdastTable, scope: InlineScope): Block {
  const range = { from: startOf(node, scope), to: endOf(node, scope) };
  const [header, ...rows] = node.children;
  if (!header || endOf(header, scope) - startOf(header, scope) > LARGEST_LEAF)
    return { kind: "opaque", ...range };
  const width = header.children.length;
  return {
    kind: "table",
    ...range,
    header: readRow(header, width, scope),
    rows: rows.map((row) => readRow(row, width, scope)),
  };
}

/** As many cells as the table has columns, as a reader sees it: further ones are left out, missing ones are empty. */
function readRow(node: MdastRow, width: number, scope: InlineScope): TableRow {
  const to = endOf(node, scope);
  const cells = node.children.slice(0, width).map((cell): InlineText => {
    const from = startOf(cell, scope);
    const isTooLarge = endOf(cell, scope) - from > LARGEST_LEAF;
    return isTooLarge ? literalText("", from) : readPhrasing(cell.children, scope, from);
  });
  while (cells.length < width) cells.push(literalText("", to));
  return { from: startOf(node, scope), to, cells };
}

function infoOf(node: Code): string {
  return [node.lang, node.meta].filter((part) => typeof part === "string").join(" ");
}
