import * as vscode from "vscode";
import type { Readiness, WorkspaceSet } from "../../readiness";

/**
 * The sets that the active tab may show a part of, by id: the set of a report or decision, of its difference or preview, or the sets
 * that a policy file applies to. Empty if it shows something else.
 */
export function setsOfActiveTab(readiness: Readiness): readonly string[] {
  const { activeTextEditor, tabGroups } = vscode.window;
  const tab = tabGroups.activeTabGroup.activeTab;
  const input: unknown = tab?.input;
  const sets = [...readiness.sets, ...readiness.unjudged];
  if (input instanceof vscode.TabInputCustom) return setsOf(input.uri, sets);
  if (input instanceof vscode.TabInputWebview) return setsOfPreview(tab?.label ?? "", sets);
  return activeTextEditor === undefined ? [] : setsOf(activeTextEditor.document.uri, sets);
}

/** Tells the active tab from others; changes also when its editor arrives, which may be later. */
export function activeTabKey(): string {
  const { activeTextEditor, tabGroups } = vscode.window;
  const tab = tabGroups.activeTabGroup.activeTab;
  const input: unknown = tab?.input;
  const custom = input instanceof vscode.TabInputCustom ? input.uri.toString() : "";
  return [tab?.label, custom, activeTextEditor?.document.uri.toString()].join("\n");
}

/**
 * The left side of a difference, an earlier version and the documents of this extension have other schemes, but the path or the query
 * of what they show.
 */
function setsOf(uri: vscode.Uri, sets: readonly WorkspaceSet[]): readonly string[] {
  const governed = sets.filter(({ policyUri }) => policyUri !== null && policyUri.path === uri.path);
  const isIn = (set: WorkspaceSet): boolean =>
    uri.path === set.uri.path || uri.path.startsWith(`${set.uri.path}/`);
  const containing = sets
    .filter((set) => isIn(set) || uri.query === set.uri.toString())
    .sort((a, b) => b.uri.path.length - a.uri.path.length);
  const found = governed.length > 0 ? governed : containing.slice(0, 1);
  return found.map((set) => set.uri.toString());
}

/** A preview names its file only in its label, as in `Preview 02_SECURITY_AUDIT.md`. */
function setsOfPreview(label: string, sets: readonly WorkspaceSet[]): readonly string[] {
  const shows = ({ model }: WorkspaceSet): boolean =>
    model?.documents.some(({ path }) => label.endsWith(` ${path.slice(path.lastIndexOf("/") + 1)}`)) ?? false;
  return sets.filter(shows).map((set) => set.uri.toString());
}
