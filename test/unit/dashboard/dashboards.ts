/** Dashboards of sets made in a test, and what can be found in their pages. */
import { dashboardSections, type Dashboard } from "../../../src/core/dashboard/dashboard";
import { layout, type PageElement, type PageNode } from "../../../src/core/dashboard/page";
import { makeSet } from "../support/setModel";

export function dashboardOf(values: Partial<Dashboard> = {}): Dashboard {
  return {
    name: "Ledger 3.4",
    model: makeSet(),
    fixed: new Set(),
    previous: null,
    hasOthers: false,
    isLive: true,
    ...values,
  };
}

export function pageOf(values: Partial<Dashboard> = {}): PageElement {
  return layout(dashboardSections(dashboardOf(values)));
}

export function sectionOf(id: string, values: Partial<Dashboard> = {}): PageElement {
  const found = dashboardSections(dashboardOf(values)).find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found.content;
}

export function elementsOf(node: PageNode): readonly PageElement[] {
  return typeof node === "string" ? [] : [node, ...node.children.flatMap(elementsOf)];
}

/** All text of a page, with single spaces. */
export function textOf(node: PageNode): string {
  const text = (one: PageNode): string => (typeof one === "string" ? one : one.children.map(text).join(" "));
  return text(node).replace(/\s+/g, " ").trim();
}
