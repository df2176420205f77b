import * as vscode from "vscode";
import type { FeatureContext } from "../readiness";
import { setDocumentOf, type SetDocument } from "./setDocument";

/** Null for a file that is neither a report nor the decision of a judged set. */
export type FindSetDocument = (uri: vscode.Uri) => SetDocument | null;

/**
 * Registers a provider that VS Code asks once for each version of a document, without an event to ask again. It is registered again when a
 * document that it was asked about too early, such as the first one of a window, turns out to belong to a set.
 */
export function registerForSets(
  { readiness, subscriptions }: FeatureContext,
  register: (find: FindSetDocument) => vscode.Disposable,
): void {
  const early = new Map<string, vscode.Uri>();
  const find: FindSetDocument = (uri) => {
    const found = setDocumentOf(readiness, uri);
    if (found === null) early.set(uri.toString(), uri);
    return found;
  };
  let registered = register(find);
  subscriptions.push(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      early.delete(uri.toString());
    }),
    readiness.onDidChange(() => {
      if (![...early.values()].some((uri) => setDocumentOf(readiness, uri) !== null)) return;
      early.clear();
      registered.dispose();
      registered = register(find);
    }),
    new vscode.Disposable(() => {
      registered.dispose();
    }),
  );
}
