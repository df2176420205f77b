import * as vscode from "vscode";
import { COMMANDS, CONTEXT_KEYS } from "../../commands";
import type { Choice } from "./decisionRequest";
import type { Preview } from "./ports";

/** Scheme of documents that are reviewed and not written yet. */
export const REVIEW_SCHEME = "release-readiness-decision";

/** Shows the difference between the existing document and the one to be written, and takes the answer from its title bar. */
export interface Reviews {
  /** Resolves with what the user decides; null if the difference is closed. */
  review(preview: Preview): Promise<Choice | null>;
}

interface Review {
  readonly generated: vscode.Uri;
  readonly text: string;
  /** What "Write" means for this document. */
  readonly write: Choice;
  readonly answer: (choice: Choice | null) => void;
  /** False until its tab was seen. */
  isShown: boolean;
}

/** One difference is reviewed at a time: the next one ends the one before. */
export function registerReviews(subscriptions: vscode.Disposable[]): Reviews {
  let current: Review | null = null;
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const end = (choice: Choice | null): void => {
    current?.answer(choice);
    current = null;
    void vscode.commands.executeCommand("setContext", CONTEXT_KEYS.isReviewing, false);
  };
  const endIfClosed = (): void => {
    if (current === null) return;
    if (tabsOf(current.generated).length > 0) current.isShown = true;
    else if (current.isShown) end(null);
  };
  subscriptions.push(
    vscode.Disposable.from(changes),
    vscode.workspace.registerTextDocumentContentProvider(REVIEW_SCHEME, {
      onDidChange: changes.event,
      provideTextDocumentContent: (uri) =>
        current?.generated.toString() === uri.toString() ? current.text : "",
    }),
    // The last tab of a group closes with its group.
    vscode.window.tabGroups.onDidChangeTabs(endIfClosed),
    vscode.window.tabGroups.onDidChangeTabGroups(endIfClosed),
    vscode.commands.registerCommand(COMMANDS.writeReviewed, () => {
      end(current?.write ?? null);
    }),
    vscode.commands.registerCommand(COMMANDS.discardReviewed, () => {
      end("cancel");
    }),
  );
  return {
    async review(preview) {
      end(null);
      const generated = reviewUri(preview);
      const choice = await new Promise<Choice | null>((resolve, reject) => {
        const write = preview.isForeign ? "replace" : "write";
        current = { generated, text: preview.text, write, answer: resolve, isShown: false };
        changes.fire(generated);
        void vscode.commands.executeCommand("setContext", CONTEXT_KEYS.isReviewing, true);
        // Not awaited: a difference that is closed while it opens may never be opened.
        showDifference(preview, generated).catch(reject);
      });
      await vscode.window.tabGroups.close(tabsOf(generated), true);
      return choice;
    },
  };
}

/** The path is that of the document, so that it is shown as Markdown and belongs to its set; the query distinguishes equal paths. */
function reviewUri({ document }: Preview): vscode.Uri {
  const { path } = vscode.Uri.parse(document.uri);
  return vscode.Uri.from({ scheme: REVIEW_SCHEME, path, query: document.uri });
}

async function showDifference({ document }: Preview, generated: vscode.Uri): Promise<void> {
  const name = generated.path.slice(generated.path.lastIndexOf("/") + 1);
  // Not a preview: opening another file must not end the review.
  const options: vscode.TextDocumentShowOptions = { preview: false };
  const title = `${name}: existing ↔ new`;
  await vscode.commands.executeCommand(
    "vscode.diff",
    vscode.Uri.parse(document.uri),
    generated,
    title,
    options,
  );
}

function tabsOf(generated: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === generated.toString(),
    );
}
