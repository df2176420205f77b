import * as vscode from "vscode";
import type { FeatureContext, Readiness } from "../../readiness";
import { shownReportOf } from "../../shared/reportOf";
import { markedLines, type Mark } from "./markedLines";

const MARKS: readonly Mark[] = ["blocker", "condition", "open"];

/** The overview ruler has the colors of problems: a mark there is no problem, but as important. */
const RULER_COLORS = {
  blocker: "editorOverviewRuler.errorForeground",
  condition: "editorOverviewRuler.warningForeground",
  open: "editorOverviewRuler.infoForeground",
} as const satisfies Record<Mark, string>;

/** Marks every open finding in the gutter and in the overview ruler, whether it is a problem or not. */
export function registerOpenFindingMarks({ readiness, subscriptions, extensionUri }: FeatureContext): void {
  const types = new Map(MARKS.map((mark) => [mark, decorationType(mark, extensionUri)]));
  /** What an editor shows, so that nothing is set again while it stays the same. */
  const shown = new WeakMap<vscode.TextEditor, string>();

  const show = (editor: vscode.TextEditor): void => {
    const lines = linesOf(readiness, editor.document.uri);
    const signature = JSON.stringify(lines);
    if ((shown.get(editor) ?? "[]") === signature) return;
    shown.set(editor, signature);
    for (const [mark, type] of types) {
      const own = lines.filter((line) => line.mark === mark);
      editor.setDecorations(
        type,
        own.map(({ line }) => editor.document.validateRange(new vscode.Range(line - 1, 0, line - 1, 0))),
      );
    }
  };
  const showAll = (): void => {
    vscode.window.visibleTextEditors.forEach(show);
  };
  subscriptions.push(
    vscode.Disposable.from(...types.values()),
    readiness.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
  );
}

function linesOf(readiness: Readiness, uri: vscode.Uri): ReturnType<typeof markedLines> {
  const found = shownReportOf(readiness, uri);
  return found ? markedLines(found.set.model, found.report.facts.path) : [];
}

function decorationType(mark: Mark, extensionUri: vscode.Uri): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    gutterIconPath: vscode.Uri.joinPath(extensionUri, "media", "findings", `${mark}.svg`),
    gutterIconSize: "75%",
    overviewRulerColor: new vscode.ThemeColor(RULER_COLORS[mark]),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
