// Measures how much a decision asks of its readers: node scripts/measureDecision.mjs FILE…
// Visible words of the brief and of the whole document (without human fields, comments, code, and link targets), the widest table, the
// longest cell, and the longest text in a cell that cannot break.
import { readFileSync } from "node:fs";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const field = /<!-- human: \S+ -->[\s\S]*?<!-- \/human -->/g;

/** @typedef {import("mdast").Nodes} Nodes */

/** @param {Nodes} node @returns {string} */
const textOf = (node) => {
  if (node.type === "html" || node.type === "definition") return "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
};

/** Blocks of blocks. @type {ReadonlySet<string>} */
const CONTAINERS = new Set(["table", "tableRow", "list", "listItem", "blockquote"]);

const wordsIn = (/** @type {string} */ text) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @param {string} markdown */
export function measureDecision(markdown) {
  const root = unified().use(remarkParse).use(remarkGfm).parse(markdown.replace(field, ""));
  const annexes = root.children.findIndex((node) => node.type === "heading" && textOf(node) === "Annexes");
  const tables = root.children.flatMap((node) => (node.type === "table" ? [node] : []));
  const cells = tables.flatMap(({ children }) => children.flatMap((row) => row.children.map(textOf)));
  /** @param {readonly Nodes[]} nodes @returns {number} */
  const words = (nodes) =>
    nodes.reduce((sum, node) => {
      if (node.type === "code") return sum;
      const isContainer = CONTAINERS.has(node.type) && "children" in node;
      return sum + (isContainer ? words(node.children) : wordsIn(textOf(node)));
    }, 0);
  const most = (/** @type {readonly string[]} */ texts) =>
    texts.reduce((best, text) => (text.length > best.length ? text : best), "");
  return {
    brief: words(annexes < 0 ? root.children : root.children.slice(0, annexes)),
    whole: words(root.children),
    lines: markdown.split("\n").length,
    columns: Math.max(0, ...tables.map((table) => table.children[0]?.children.length ?? 0)),
    cell: most(cells),
    run: most(cells.flatMap((cell) => cell.split(/\s+/))),
  };
}

for (const path of process.argv[1]?.endsWith("measureDecision.mjs") ? process.argv.slice(2) : []) {
  const { cell, run, ...counts } = measureDecision(readFileSync(path, "utf8"));
  console.log(path, { ...counts, cell: cell.length, run: run.length }, `\n  ${cell}\n  ${run}`);
}
