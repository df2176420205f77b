import * as vscode from "vscode";
import type { Readiness, WorkspaceSet } from "../readiness";
import type { Place } from "./tree/treeNode";

/** The set with this folder, its URI as text. */
export function setWithId(readiness: Readiness, id: string): WorkspaceSet | null {
  return readiness.sets.find((set) => set.uri.toString() === id) ?? null;
}

/**
 * What a click on a place does. The editor's own command opens files the way the user is used to: a preview on one click that leaves the
 * focus in the tree, to stay on two, beside with the modifier. A folder is shown in the explorer.
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

/** `docs/assessment 3/01_ARCHITECTURE.md:139`, relative to the workspace, as editors and terminals open it. */
export function placeLink(readiness: Readiness, set: WorkspaceSet, place: Place): string {
  return `${vscode.workspace.asRelativePath(readiness.uriOf(set, place.path))}:${place.line}`;
}
