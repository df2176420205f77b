import * as vscode from "vscode";
import type { Preview } from "./ports";

/** Scheme of previewed documents that are not written yet. */
export const PREVIEW_SCHEME = "release-readiness-decision";

/** Shows the difference between the existing document and the one to be written. */
export interface DecisionPreviews extends vscode.TextDocumentContentProvider {
  readonly dispose: () => void;
  /** Opens the difference; resolves with a function that closes it again. */
  show(preview: Preview): Promise<() => Promise<void>>;
}

export function createPreviews(): DecisionPreviews {
  const texts = new Map<string, string>();
  const changes = new vscode.EventEmitter<vscode.Uri>();
  return {
    onDidChange: changes.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    dispose() {
      changes.dispose();
      texts.clear();
    },
    async show({ document, text }) {
      const standing = vscode.Uri.parse(document.uri);
      // The path ends like that of the document, so that it is shown as Markdown; the query distinguishes equal paths.
      const generated = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: standing.path, query: document.uri });
      texts.set(generated.toString(), text);
      changes.fire(generated);
      const name = standing.path.slice(standing.path.lastIndexOf("/") + 1);
      const title = `${name}: existing ↔ generated`;
      const options: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true };
      await vscode.commands.executeCommand("vscode.diff", standing, generated, title, options);
      return async () => {
        texts.delete(generated.toString());
        await vscode.window.tabGroups.close(tabsOf(generated), true);
      };
    },
  };
}

function tabsOf(generated: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === generated.toString(),
    );
}
