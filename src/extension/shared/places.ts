import * as vscode from "vscode";
import type { Readiness, WorkspaceSet } from "../readiness";
import type { Place } from "./tree/treeNode";

/** The set with this id: the URI of its folder. */
export function setWithId(readiness: Readiness, id: string): WorkspaceSet | null {
  return readiness.sets.find((set) => set.uri.toString() === id) ?? null;
}

/**
 * The command for a click on a place. The editor's own command opens files as users expect: one click previews and keeps the focus in
 * the tree, a double click keeps the editor open, the modifier key opens to the side. A folder is revealed in the Explorer.
 */
export function openPlaceCommand(readiness: Readiness, setId: string, place: Place): vscode.Command | null {
  const set = setWithId(readiness, setId);
  if (set === null) return null;
  const uri = readiness.uriOf(set, place.path);
  if (uri.toString() === set.uri.toString()) {
    return { command: "revealInExplorer", title: "Reveal in Explorer", arguments: [uri] };
  }
  return {
    command: "vscode.open",
    title: "Open",
    arguments: [uri, { selection: cursorAt(place), preview: true } satisfies vscode.TextDocumentShowOptions],
  };
}

function cursorAt({ line, column }: Place): vscode.Range {
  const position = new vscode.Position(Math.max(line - 1, 0), Math.max(column - 1, 0));
  return new vscode.Range(position, position);
}

/** Such as `docs/assessment 3/01_ARCHITECTURE.md:139`: relative to the workspace, in the form that editors and terminals can open. */
export function placeLink(readiness: Readiness, set: WorkspaceSet, place: Place): string {
  return `${vscode.workspace.asRelativePath(readiness.uriOf(set, place.path))}:${place.line}`;
}
