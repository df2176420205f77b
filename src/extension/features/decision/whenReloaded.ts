import * as vscode from "vscode";
import { openDocument } from "../../adapters/workspaceFileSystem";
import type { FileToWrite } from "./ports";

/** A document that is closed, or edited meanwhile, never shows what was written. */
const LONGEST_MILLISECONDS = 3000;

/**
 * Resolves when the document of a written file, if it is open, shows what was written. The editor reloads files a moment later, and until
 * then the old text would be judged next to the new JSON file.
 */
export async function whenReloaded({ uri, text }: Pick<FileToWrite, "uri" | "text">): Promise<void> {
  const document = openDocument(vscode.Uri.parse(uri));
  const isReloaded = (): boolean =>
    document === undefined || document.isClosed || document.getText() === text;
  if (isReloaded()) return;
  const subscriptions: { dispose(): unknown }[] = [];
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MILLISECONDS);
    const look = (): void => {
      if (isReloaded()) resolve();
    };
    subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(look),
      vscode.workspace.onDidCloseTextDocument(look),
      {
        dispose: () => {
          clearTimeout(timer);
        },
      },
    );
  });
  for (const one of subscriptions) one.dispose();
}
