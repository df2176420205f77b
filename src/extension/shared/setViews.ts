import * as vscode from "vscode";
import type { Readiness, WorkspaceSet } from "../readiness";
import type { SetView } from "./setView";

export function viewOf(set: WorkspaceSet): SetView {
  return {
    id: set.uri.toString(),
    label: vscode.workspace.asRelativePath(set.uri),
    model: set.model,
    failures: set.failures,
    policyIsDecided: set.policyIsDecided,
  };
}

export function viewsOf(readiness: Readiness): readonly SetView[] {
  return readiness.sets.map(viewOf);
}

/** The set of the active editor's document, if it belongs to one. */
export function activeSet(readiness: Readiness): WorkspaceSet | null {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? null : readiness.setOf(editor.document.uri);
}
