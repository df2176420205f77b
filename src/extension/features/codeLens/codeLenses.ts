import * as vscode from "vscode";
import { sha256Of } from "../../../core/text/hash";
import type { FeatureContext, Readiness } from "../../readiness";
import { linesOf } from "../../shared/documentLines";
import { shownReportOf } from "../../shared/reportOf";
import { codeLens, onDidChangeSettings } from "../../shared/settings";
import { reportLenses } from "./reportLenses";

/** Lines above a report and above each open finding in it, unless the setting turns them off. */
export function registerCodeLenses({ readiness, subscriptions }: FeatureContext): void {
  const changed = new vscode.EventEmitter<void>();
  /** What was shown last: while the user types, the model is behind, and lines that vanish and return would move the text. */
  const shown = new Map<string, vscode.CodeLens[]>();
  subscriptions.push(
    new vscode.Disposable(() => {
      changed.dispose();
    }),
    readiness.onDidChange(() => {
      changed.fire();
    }),
    onDidChangeSettings(["codeLens"], () => {
      changed.fire();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.languages.registerCodeLensProvider(
      { language: "markdown" },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: (document) => {
          const id = document.uri.toString();
          const lenses = codeLens() ? (lensesOf(readiness, document) ?? shown.get(id) ?? []) : [];
          shown.set(id, lenses);
          return lenses;
        },
      },
    ),
  );
}

/** Null while the model is behind the document. */
function lensesOf(readiness: Readiness, document: vscode.TextDocument): vscode.CodeLens[] | null {
  const found = shownReportOf(readiness, document.uri);
  if (!found) return [];
  const { set, report } = found;
  if (document.isDirty && report.facts.sha256 !== sha256Of(document.getText())) return null;
  return reportLenses(set.model, report.facts.path, linesOf(document)).map(
    ({ line, title, command, findings }) => {
      const [finding] = findings;
      const named = finding === undefined ? [] : [{ set: set.uri.toString(), finding, findings }];
      const range = document.validateRange(new vscode.Range(line - 1, 0, line - 1, 0));
      return new vscode.CodeLens(range, { title, command, arguments: named });
    },
  );
}
