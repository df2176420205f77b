/** A document as the passages that a check goes through: headings, paragraphs, items, rows, code. */
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { Block, InlineText, Mark, MarkdownDocument, TableRow } from "../../markdown/blocks";
import type { Content } from "../model";

/** A link in a passage, with offsets in its text. */
export interface PassageLink {
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

export interface Passage {
  readonly kind: "heading" | "text" | "row" | "code";
  /** Plain text; cells of a row are joined with `CELL_BREAK`. */
  readonly text: string;
  readonly links: readonly PassageLink[];
  /** Level of a heading, else 0. */
  readonly level: number;
  /** A paragraph all in bold, which stands for a heading: "**After the release**". */
  readonly isLabel?: boolean;
  /** For a row, the header cells of its table, else []. */
  readonly columns: readonly string[];
  /** Maps an offset in the text to a 0-based offset in the document. */
  readonly sourceOffset: (offset: number) => number;
}

export const CELL_BREAK = " | ";

/** The passages of a document, read by any parser. */
export function passagesOf(document: MarkdownDocument): readonly Passage[] {
  const passages: Passage[] = [];
  document.blocks.forEach((block) => {
    addPassages(block, document.text, passages);
  });
  return passages;
}

function addPassages(block: Block, source: string, passages: Passage[]): void {
  switch (block.kind) {
    case "heading":
      passages.push(ofInline("heading", block.text, block.level));
      break;
    case "paragraph":
      passages.push(ofInline("text", block.text, 0));
      break;
    case "list":
      block.items.forEach(({ children }) => {
        children.forEach((child) => {
          addPassages(child, source, passages);
        });
      });
      break;
    case "quote":
      for (const child of block.children) addPassages(child, source, passages);
      break;
    case "table": {
      const columns = block.header.cells.map((cell) => cell.plain);
      passages.push(ofRow(block.header, columns));
      block.rows.forEach((row) => {
        passages.push(ofRow(row, columns));
      });
      break;
    }
    case "code": {
      const from = contentStart(block, source);
      passages.push(ofSource("code", contentOf(source.slice(from, block.to)), from));
      break;
    }
    case "opaque":
      passages.push(ofSource("text", source.slice(block.from, block.to), block.from));
      break;
    case "html":
    case "break":
  }
}

function ofInline(kind: "heading" | "text", inline: InlineText, level: number): Passage {
  return {
    kind,
    text: inline.plain,
    links: linksOf(inline, 0),
    level,
    isLabel: kind === "text" && inline.marks.some((mark) => mark.kind === "strong" && isAll(mark, inline)),
    columns: [],
    sourceOffset: (offset) => inline.sourceOffset(Math.min(offset, inline.plain.length)),
  };
}

function isAll({ from, to }: Mark, { plain }: InlineText): boolean {
  return from === 0 && to === plain.length;
}

/** A shorter line ends where its author wanted it to. */
const LEAST_WRAPPED = 50;
// A line that goes on with the sentence of the line before; "Scope: all" begins a new one.
const GOES_ON = /^["'“(]?[\p{L}\p{N}]/u;
const LABEL = /^[\p{L}\p{N} ()/-]{1,40}:\s/u;
// Example: "1.4 The foundations are sound".
const NUMBERED = /^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u;

/** A paragraph that was wrapped at some width, in one line. Offsets stay as they are. */
export function withoutWraps(passage: Passage): Passage {
  if (passage.kind !== "text" || !passage.text.includes("\n")) return passage;
  const lines = passage.text.split("\n");
  const text = lines.reduce((joined, line, index) => {
    const isWrapped =
      (lines[index - 1] ?? "").length >= LEAST_WRAPPED &&
      GOES_ON.test(line) &&
      !LABEL.test(line) &&
      !NUMBERED.test(line);
    return `${joined}${isWrapped ? " " : "\n"}${line}`;
  });
  return { ...passage, text };
}

// The text of a link that only names a report and a line: "SEC 123", "QA:40-44", "ARCH L12".
const LINE_LABEL = /^[A-Z][A-Z0-9]{0,9}(?:[ :#-]|, ?)L?(\d{1,7})(?:[-–]L?(\d{1,7}))?$/;

/**
 * Links such as "[SEC 123](02_SECURITY.md#L123)" cite a line: their text is blank, because its number is none of the document's figures.
 * Offsets stay as they are.
 */
export function withoutLineLabels(passage: Passage): Passage {
  const labels = passage.links.filter((link) => isLineLabel(passage.text, link));
  if (labels.length === 0) return passage;
  const text = labels.reduce(
    (blank, { from, to }) => `${blank.slice(0, from)}${" ".repeat(to - from)}${blank.slice(to)}`,
    passage.text,
  );
  return { ...passage, text };
}

function isLineLabel(text: string, { from, to, url }: PassageLink): boolean {
  const [, first, last] = LINE_LABEL.exec(text.slice(from, to)) ?? [];
  if (first === undefined) return false;
  const target = url.slice(url.indexOf("#") + 1);
  return target === `L${first}` || (last !== undefined && target === `L${first}-L${last}`);
}

const NO_LINKS: readonly PassageLink[] = [];

function linksOf({ marks }: InlineText, shift: number): readonly PassageLink[] {
  if (marks.length === 0) return NO_LINKS;
  return marks.flatMap(({ kind, from, to, url }) =>
    kind === "link" && url !== undefined ? [{ from: from + shift, to: to + shift, url }] : [],
  );
}

function ofRow({ cells, from }: TableRow, columns: readonly string[]): Passage {
  const starts: number[] = [];
  const links: PassageLink[] = [];
  let text = "";
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += CELL_BREAK;
    starts.push(text.length);
    links.push(...linksOf(cell, text.length));
    text += cell.plain;
  }
  const sourceOffset = (offset: number): number => {
    const index = Math.max(
      starts.findLastIndex((start) => start <= offset),
      0,
    );
    const cell = cells[index];
    return cell ? cell.sourceOffset(Math.min(offset - (starts[index] ?? 0), cell.plain.length)) : from;
  };
  return { kind: "row", text, links, level: 0, columns, sourceOffset };
}

function ofSource(kind: "code" | "text", text: string, from: number): Passage {
  return { kind, text, links: [], level: 0, columns: [], sourceOffset: (offset) => from + offset };
}

/** The offset after the opening fence. */
function contentStart({ from, to }: { readonly from: number; readonly to: number }, source: string): number {
  if (!/^[`~]{3}/.test(source.slice(from, from + 3))) return from;
  const lineEnd = source.indexOf("\n", from);
  return lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
}

function contentOf(text: string): string {
  const lines = text.split("\n");
  if (/^ {0,3}(?:`{3,}|~{3,})[ \t\r]*$/.test(lines.at(-1) ?? "")) lines.pop();
  return lines.join("\n");
}

/** A part of a passage with its content; text without a span is structure. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly content: Content;
}

/** An intended passage, with the content of each part. */
export interface MeantPassage extends Omit<Passage, "sourceOffset"> {
  readonly spans: readonly Span[];
}

/** The passages of a document by this tool before it was written. */
export function meantPassages(root: Root): readonly MeantPassage[] {
  return root.children.flatMap(meantIn);
}

function meantIn(node: RootContent): readonly MeantPassage[] {
  switch (node.type) {
    case "heading":
      return [meant("heading", [node.children], node.depth)];
    case "paragraph":
      return [meant("text", [node.children], 0)];
    case "list":
      return node.children.flatMap((item) => item.children.flatMap(meantIn));
    case "blockquote":
      return node.children.flatMap(meantIn);
    case "table": {
      const columns = (node.children[0]?.children ?? []).map((cell) => textOf(cell).trim());
      return node.children.map((row) =>
        meant(
          "row",
          row.children.map((cell) => cell.children),
          0,
          columns,
        ),
      );
    }
    case "code":
      return [{ kind: "code", text: node.value, links: [], level: 0, columns: [], spans: spansOfCode(node) }];
    default:
      return [];
  }
}

function spansOfCode(node: Extract<RootContent, { type: "code" }>): readonly Span[] {
  const content = node.data?.claimed;
  return content ? [{ from: 0, to: node.value.length, content }] : [];
}

function meant(
  kind: "heading" | "text" | "row",
  cells: readonly (readonly PhrasingContent[])[],
  level: number,
  columns: readonly string[] = [],
): MeantPassage {
  const spans: Span[] = [];
  const links: PassageLink[] = [];
  let text = "";
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += CELL_BREAK;
    const start = text.length;
    const whole = cell.map(textOf).join("");
    // Parsers remove whitespace at both ends.
    const leading = whole.length - whole.trimStart().length;
    let at = start - leading;
    for (const node of cell) {
      const length = textOf(node).length;
      const from = Math.max(at, start);
      const content = node.data?.claimed;
      if (content) spans.push({ from, to: at + length, content });
      if (node.type === "link") links.push({ from, to: at + length, url: node.url });
      at += length;
    }
    text += whole.trim();
  }
  return { kind, text, links, level, columns, spans };
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
