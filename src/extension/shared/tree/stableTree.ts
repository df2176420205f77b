import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness } from "../../readiness";
import { openPlaceCommand } from "../places";
import { changedNodes } from "./changedNodes";
import type { TreeNode } from "./treeNode";

/** What the editor keeps a reference to: the same object for the same id as long as it is shown, even when its node changes. */
export interface TreeElement {
  readonly id: string;
  node: TreeNode;
}

export interface StableTree {
  readonly view: vscode.TreeView<TreeElement>;
  /** Shows these nodes and refreshes only those that changed. */
  show(roots: readonly TreeNode[]): void;
  /** Selects a node if it is on display: neither the view nor a closed parent is opened, and the focus stays where it is. */
  select(id: string): void;
}

/** A sidebar view whose selection and expansion survive every change of its content. */
export function createStableTree(
  viewId: string,
  { readiness, subscriptions }: Pick<FeatureContext, "readiness" | "subscriptions">,
): StableTree {
  const changes = new vscode.EventEmitter<TreeElement[] | undefined>();
  let roots: readonly TreeNode[] = [];
  let elements = new Map<string, TreeElement>();
  let parents = new Map<string, string>();

  const known = (ids: readonly string[]): TreeElement[] =>
    ids.map((id) => elements.get(id)).filter((element) => element !== undefined);

  const provider: vscode.TreeDataProvider<TreeElement> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: (element) => treeItem(element, readiness),
    getChildren: (element) => known((element?.node.children ?? roots).map(({ id }) => id)),
    getParent: (element) => elements.get(parents.get(element.id) ?? ""),
  };
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const closed = new Set<string>();
  subscriptions.push(
    vscode.Disposable.from(
      view,
      changes,
      view.onDidCollapseElement(({ element }) => closed.add(element.id)),
      view.onDidExpandElement(({ element }) => closed.delete(element.id)),
    ),
  );
  const isOnDisplay = (id: string): boolean => {
    const parent = parents.get(id);
    return parent === undefined || (!closed.has(parent) && isOnDisplay(parent));
  };

  return {
    view,
    show(next) {
      const change = changedNodes(roots, next);
      roots = next;
      const index = indexNodes(next, elements);
      elements = index.elements;
      parents = index.parents;
      if (change === "all") changes.fire(undefined);
      else if (change.length > 0) changes.fire(known(change));
    },
    select(id) {
      const element = elements.get(id);
      if (element === undefined || !view.visible || !isOnDisplay(id)) return;
      if (view.selection[0]?.id !== id) void view.reveal(element, { select: true, focus: false });
    },
  };
}

/** The elements for the nodes: existing ones are kept and updated. */
function indexNodes(
  roots: readonly TreeNode[],
  known: ReadonlyMap<string, TreeElement>,
): { elements: Map<string, TreeElement>; parents: Map<string, string> } {
  const elements = new Map<string, TreeElement>();
  const parents = new Map<string, string>();
  const add = (node: TreeNode, parent: string | null): void => {
    const element = known.get(node.id) ?? { id: node.id, node };
    element.node = node;
    elements.set(node.id, element);
    if (parent !== null) parents.set(node.id, parent);
    for (const child of node.children) add(child, node.id);
  };
  for (const root of roots) add(root, null);
  return { elements, parents };
}

const STATES = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const satisfies Record<TreeNode["expansion"], vscode.TreeItemCollapsibleState>;

function treeItem({ node }: TreeElement, readiness: Readiness): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, STATES[node.expansion]);
  item.id = node.id;
  item.description = node.description;
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: node.spoken };
  if (node.checked !== null) item.checkboxState = checkBox(node.checked, node.label);
  if (node.tooltip !== null) item.tooltip = new vscode.MarkdownString(node.tooltip);
  if (node.icon !== null) item.iconPath = themeIcon(node.icon);
  const command = node.opensOnClick ? clickCommand(node, readiness) : null;
  if (command !== null) item.command = command;
  return item;
}

function checkBox(isChecked: boolean, label: string): NonNullable<vscode.TreeItem["checkboxState"]> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: isChecked ? Checked : Unchecked,
    tooltip: "What if this were fixed? Gates and verdict show it. No file changes.",
    accessibilityInformation: { label: `What if fixed: ${label}` },
  };
}

function clickCommand({ kind, set, place }: TreeNode, readiness: Readiness): vscode.Command | null {
  if (kind === "set")
    return { command: COMMANDS.selectSet, title: "Select Assessment Set", arguments: [{ set }] };
  return place === null ? null : openPlaceCommand(readiness, set, place);
}

function themeIcon({ id, color }: NonNullable<TreeNode["icon"]>): vscode.ThemeIcon {
  return color === null ? new vscode.ThemeIcon(id) : new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}
