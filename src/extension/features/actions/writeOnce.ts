import * as vscode from "vscode";
import type { TextEdit } from "../../../core/text/textEdit";
import type { ReadDocument } from "./readFinding";

/**
 * Applies edits to a document as one step that can be undone, and shows the place. Does nothing and resolves with false if the document is
 * no longer the version that was read. The document is not saved. Rejects if it is read-only.
 */
export async function writeOnce(
  { document, version }: ReadDocument,
  edits: readonly TextEdit[],
  shown?: number,
): Promise<boolean> {
  const { uri } = document;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)
    throw new Error(`${vscode.workspace.asRelativePath(uri)} is read-only.`);
  if (document.isClosed || document.version !== version) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to, text } of edits)
    edit.replace(uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await reveal(document, shown ?? Math.max(...edits.map(({ from, text }) => from + leadOf(text))));
  return true;
}

/** Behind the line breaks that an inserted line begins with. */
function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Shows a 0-based offset of a document, with the cursor there. */
export async function reveal(document: vscode.TextDocument, offset: number): Promise<void> {
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}
