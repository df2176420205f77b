/** Takes decisions in tests, and reads what they wrote. */
import assert from "node:assert/strict";
import type { Nodes, Root } from "mdast";
import { decide, type Decided, type NotDecided } from "../../../src/core/decision/decide";
import { type DecideInput } from "../../../src/core/decision/decideInput";
import { parseGfm as parseMarkdown } from "../../../src/core/markdown/remarkProcessor";
import { withoutReferences } from "../../../src/core/decision/referenceLinks";
import { SET_PATH, inSet, makeSet } from "./setModel";

export function decideInput(values: Partial<DecideInput> = {}): DecideInput {
  return {
    model: makeSet(),
    outputPath: inSet("08_RELEASE_DECISION.md"),
    setPath: SET_PATH,
    existing: { target: null, setDecision: null },
    policyFile: null,
    replace: false,
    toolVersion: "1.2.3",
    ...values,
  };
}

export function decided(values: Partial<DecideInput> = {}): Decided {
  const result = decide(decideInput(values));
  assert.ok(result.ok, result.ok ? "" : result.message);
  return result;
}

export function refused(values: Partial<DecideInput> = {}): NotDecided {
  const result = decide(decideInput(values));
  assert.ok(!result.ok, "the decision was taken");
  return result;
}

/** A document with its references as links. */
export function parseGfm(markdown: string): Root {
  return withoutReferences(parseMarkdown(markdown));
}

export function plainOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? node.children.map(plainOf).join("") : "";
}

export function nodesOf<T extends Nodes["type"]>(
  root: Nodes,
  type: T,
): readonly Extract<Nodes, { type: T }>[] {
  const own = root.type === type ? [root as Extract<Nodes, { type: T }>] : [];
  return "children" in root ? [...own, ...root.children.flatMap((child) => nodesOf(child, type))] : own;
}

/** The blocks of the section under a heading, up to the next one of its level. */
export function sectionOf(markdown: string, title: string): Root {
  const { children } = parseGfm(markdown);
  const start = children.findIndex(
    (node) => node.type === "heading" && node.depth > 1 && plainOf(node) === title,
  );
  assert.ok(start >= 0, `no section "${title}"`);
  const rest = children.slice(start + 1);
  const heading = children[start];
  const depth = heading?.type === "heading" ? heading.depth : 2;
  const end = rest.findIndex((node) => node.type === "heading" && node.depth <= depth);
  return { type: "root", children: end < 0 ? rest : rest.slice(0, end) };
}

/** The tables of a section as texts, header first. */
export function tablesOf(markdown: string, title: string): readonly (readonly (readonly string[])[])[] {
  return nodesOf(sectionOf(markdown, title), "table").map((table) =>
    table.children.map((row) => row.children.map(plainOf)),
  );
}

/** The items of a section's lists as texts. */
export function itemsOf(markdown: string, title: string): readonly string[] {
  return nodesOf(sectionOf(markdown, title), "listItem").map(plainOf);
}
