/** The documentation that people write, as the tests of it look at it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Nodes, Root, Table } from "mdast";
import { parseGfm } from "../../../src/core/markdown/remarkProcessor";

export interface Page {
  /** Relative to the root. */
  readonly path: string;
  readonly root: Root;
}

/** What a page holds between two fences. */
export interface CodeBlock {
  readonly page: string;
  readonly language: string;
  readonly text: string;
  /** 1-based line of the first line between the fences. */
  readonly line: number;
}

/** README.md, CONTRIBUTING.md and every page of docs/, those of the rules too. */
export function documentationPages(): readonly Page[] {
  const below = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`);
  return ["README.md", "CONTRIBUTING.md", ...below.sort()].map(readPage);
}

/** Long tables take remark a while, and several tests look at the same pages. */
const read = new Map<string, Page>();

export function readPage(path: string): Page {
  const page = read.get(path) ?? { path, root: parseGfm(readFileSync(path, "utf8")) };
  read.set(path, page);
  return page;
}

/** Those of a list that are there: what a later change brings is looked at as soon as it has come. */
export function pagesThatAreThere(paths: readonly string[]): readonly Page[] {
  return paths.filter((path) => existsSync(path)).map(readPage);
}

/** Every node of a tree, in document order. */
export function nodesOf(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

export function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

export function codeBlocks({ path, root }: Page, language: string): readonly CodeBlock[] {
  return nodesOf(root).flatMap((node) =>
    node.type === "code" && node.lang === language
      ? [{ page: path, language, text: node.value, line: (node.position?.start.line ?? 0) + 1 }]
      : [],
  );
}

/** The code behind a comment `<!-- example: NAME -->`. */
export function example(page: Page, name: string): string {
  const { children } = page.root;
  const at = children.findIndex((node) => node.type === "html" && node.value === `<!-- example: ${name} -->`);
  const code = children[at + 1];
  if (at < 0 || code?.type !== "code") throw new Error(`${page.path} has no example "${name}".`);
  return code.value;
}

/** The first table behind a heading: its rows without the header, each cell with its text and its pieces of code. */
export function tableUnder(page: Page, heading: string): readonly (readonly Cell[])[] {
  const { children } = page.root;
  const at = children.findIndex((node) => node.type === "heading" && textOf(node) === heading);
  const table = children.slice(at + 1).find((node): node is Table => node.type === "table");
  if (at < 0 || !table) throw new Error(`${page.path} has no table under "${heading}".`);
  return table.children.slice(1).map((row) => row.children.map(cellOf));
}

export interface Cell {
  readonly text: string;
  readonly codes: readonly string[];
}

function cellOf(node: Nodes): Cell {
  const codes = nodesOf(node).flatMap((child) => (child.type === "inlineCode" ? [child.value] : []));
  return { text: textOf(node).trim(), codes };
}
