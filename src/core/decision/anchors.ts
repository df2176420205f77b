import type { Nodes, Root } from "mdast";

/**
 * The anchor of a heading with only letters, digits, single spaces, and hyphens. Null for any other heading, because renderers generate
 * different anchors (GitHub keeps a trailing hyphen, VS Code does not), so it cannot be linked.
 */
export function anchorOf(heading: string): string | null {
  return /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/.test(heading)
    ? heading.toLowerCase().replaceAll(" ", "-")
    : null;
}

/** The first link to an anchor that does not exist in the document, or null. */
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
