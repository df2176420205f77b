import { h, render, type VNode } from "preact";
import type { PageElement, PageNode } from "../core/dashboard/page";

/** Shows a page in an element. Preact changes only what differs from what is there, and every text becomes a text node. */
export function draw(page: PageElement, into: Element): void {
  render(virtualNode(page), into);
}

function virtualNode({ tag, attributes, children }: PageElement): VNode {
  return h(tag, propertiesOf(attributes), ...children.map(childOf));
}

/** Sections that did not change are the same objects: Preact skips what it was given before. */
const known = new WeakMap<PageElement, VNode>();

function childOf(node: PageNode): VNode | string {
  if (typeof node === "string") return node;
  const before = known.get(node);
  if (before !== undefined) return before;
  const made = virtualNode(node);
  known.set(node, made);
  return made;
}

/** Attributes without a value are properties that are true. */
function propertiesOf(attributes: PageElement["attributes"]): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      name === "open" || name === "checked" ? true : value,
    ]),
  );
}
