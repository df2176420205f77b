import * as vscode from "vscode";
import { openDocument } from "../../adapters/workspaceFileSystem";
import { editorStore } from "./decisionFiles";
import type { FileToWrite } from "./ports";
import { writeTogether } from "./writeTogether";

/**
 * Writes the files of a decision. A document with unsaved changes is edited in its editor and then saved: writing only the file
 * would put the editor in conflict with the disk. The edit can be undone in the editor.
 */
export async function saveDecision(files: readonly FileToWrite[]): Promise<void> {
  const dirty = files.flatMap(({ uri, text }) => {
    const document = openDocument(vscode.Uri.parse(uri));
    return document?.isDirty === true ? [{ document, text }] : [];
  });
  const isDirty = (uri: string): boolean => dirty.some(({ document }) => document.uri.toString() === uri);
  await writeTogether(
    files.filter(({ uri }) => !isDirty(uri)),
    editorStore,
  );
  for (const { document, text } of dirty) {
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save()))
      throw new Error(
        `${vscode.workspace.asRelativePath(document.uri)} has unsaved changes, and its editor rejected the new text.`,
      );
  }
}
