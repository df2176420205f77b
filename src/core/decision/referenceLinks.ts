/** Links to files in reference style: `[01:139]` in the text, and each target once at the end of the document. */
import type { Definition, Link, Nodes, Root } from "mdast";

/** The same tree, but with links to files as references to definitions at its end. */
export function toReferences(root: Root): Root {
  const targets = new Map<string, string>();
  const children = root.children.map((node) => referring(node, targets));
  const definitions = [...targets].map(([label, url]): Definition => ({
    type: "definition",
    identifier: label.toLowerCase(),
    label,
    url,
  }));
  return { ...root, children: [...children, ...definitions] };
}

function referring<T extends Nodes>(node: T, targets: Map<string, string>): T {
  if (node.type === "link" && !node.url.startsWith("#")) return referenceOf(node, targets) as T;
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => referring(child as Nodes, targets)) };
}

function referenceOf(link: Link, targets: Map<string, string>): Nodes {
  const label = link.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  const target = targets.get(label) ?? link.url;
  if (target !== link.url) throw new Error(`Two targets for the label ${label}`);
  targets.set(label, target);
  const { children, data } = link;
  return {
    type: "linkReference",
    identifier: label.toLowerCase(),
    label,
    referenceType: "shortcut",
    children,
    ...(data ? { data } : {}),
  };
}

/** The tree with every reference as a link again, and without definitions. */
export function withoutReferences(root: Root): Root {
  const targets = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === "definition" && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  }
  const children = root.children.filter(({ type }) => type !== "definition");
  return { ...root, children: children.map((node) => resolved(node, targets)) };
}

function resolved<T extends Nodes>(node: T, targets: ReadonlyMap<string, string>): T {
  if (!("children" in node)) return node;
  const children = node.children.map((child) => resolved(child as Nodes, targets));
  const url = node.type === "linkReference" ? targets.get(node.identifier) : undefined;
  return (url === undefined ? { ...node, children } : { type: "link", url, children }) as T;
}
