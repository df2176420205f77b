import type { Nodes, Root } from "mdast";

/**
 * The anchor of a heading, where all readers make the same of it: letters, digits, single spaces and hyphens. They differ on
 * everything else (GitHub keeps a hyphen at the end, VS Code does not), so that nothing leads to other headings: null.
 */
export function anchorOf(heading: string): string | null {
  return /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/.test(heading)
    ? heading.toLowerCase().replaceAll(" ", "-")
    : null;
}

/** The first link into the document that no heading of it answers, or null. */
export function deadAnchor(root: Root): string | null {
  const anchors = new Set(root.children.flatMap((node) => anchorOfNode(node) ?? []));
  return targetsIn(root).find((target) => !anchors.has(target)) ?? null;
}

function anchorOfNode(node: Nodes): string | null {
  return node.type === "heading" ? anchorOf(textOf(node)) : null;
}

function targetsIn(node: Nodes): readonly string[] {
  if (node.type === "link") return node.url.startsWith("#") ? [node.url.slice(1)] : [];
  return "children" in node ? node.children.flatMap(targetsIn) : [];
}

/** The text of a node, without markup. */
export function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
