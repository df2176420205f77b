// Keys and commands of the editor go to what has the focus, and a widget that is closing may still have it.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { untilDone } from "./workspace";

/** One undo in the active editor, asked for until it happens. */
export async function undo(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, "No editor is open.");
  const { version } = document;
  await untilDone("the last edit is undone", async () => {
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await vscode.commands.executeCommand("undo");
    return document.version !== version;
  });
}

/** Closes all editors, with no unsaved text left in any document. */
export async function discardEdits(): Promise<void> {
  const edited = (): readonly vscode.TextDocument[] =>
    vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
  await untilDone("no text is unsaved", async () => {
    for (const document of edited()) await reload(document);
    return edited().length === 0;
  });
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Waits until the editor, which may keep a document open that no tab shows, has this text of a file on disk. */
export async function hasText(uri: vscode.Uri, text: string): Promise<void> {
  const stale = (): readonly vscode.TextDocument[] =>
    vscode.workspace.textDocuments.filter(
      (document) => document.uri.toString() === uri.toString() && document.getText() !== text,
    );
  await untilDone(`${uri.path} is read again`, async () => {
    for (const document of stale()) await reload(document);
    return stale().length === 0;
  });
}

async function reload(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}
