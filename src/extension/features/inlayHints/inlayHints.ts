import * as vscode from "vscode";
import { recomputedFigures, type RecomputedFigure } from "../../../core/language/recomputedFigures";
import type { FeatureContext, Readiness } from "../../readiness";
import { reportOf } from "../../shared/reportOf";
import { inlayHints, onDidChangeSettings } from "../../shared/settings";
import { isUpToDate } from "../../shared/upToDate";

/** Next to a total or a count that a report states, what it computes to. */
export function registerInlayHints({ readiness, subscriptions }: FeatureContext): void {
  const changed = new vscode.EventEmitter<void>();
  /** What was shown last: while the user types, the model is behind, and hints that vanish and return would move the text. */
  const shown = new Map<string, readonly vscode.InlayHint[]>();
  const fire = (): void => {
    changed.fire();
  };
  subscriptions.push(
    vscode.Disposable.from(changed),
    readiness.onDidChange(fire),
    onDidChangeSettings(["inlayHints"], fire),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.languages.registerInlayHintsProvider(
      { language: "markdown" },
      {
        onDidChangeInlayHints: changed.event,
        provideInlayHints: (document, range) => {
          const id = document.uri.toString();
          const hints = hintsOf(readiness, document) ?? shown.get(id) ?? [];
          shown.set(id, hints);
          return hints.filter(({ position }) => range.contains(position));
        },
      },
    ),
  );
}

/** Null while the model is behind the document. */
function hintsOf(readiness: Readiness, document: vscode.TextDocument): readonly vscode.InlayHint[] | null {
  const wanted = inlayHints();
  const found = wanted === "none" ? null : reportOf(readiness, document.uri);
  if (found === null) return [];
  const { set, report } = found;
  if (!isUpToDate(report.facts, document)) return null;
  return recomputedFigures(report, set.model.reports, document.getText())
    .filter(({ isRight }) => !isRight || wanted === "all")
    .map((figure) => hintOf(figure, document));
}

function hintOf(
  { offset, isRight, computed, from }: RecomputedFigure,
  document: vscode.TextDocument,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.positionAt(offset), isRight ? "✓" : `computed: ${computed}`);
  hint.paddingLeft = true;
  hint.tooltip = from;
  return hint;
}
