import * as vscode from "vscode";
import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { activeSet, viewOf, viewsOf } from "../../shared/setViews";
import { verdictStatus, type VerdictStatus } from "./verdictStatus";
import { worstSet } from "../../shared/verdicts";

const BACKGROUNDS = { error: "statusBarItem.errorBackground", warning: "statusBarItem.warningBackground" };

/** The verdict in the status bar: of the active editor's set, or else of the worst set; hidden if there is no set. */
export function registerStatusBar({ readiness, subscriptions }: FeatureContext): void {
  const item = vscode.window.createStatusBarItem(
    "releaseReadiness.verdict",
    vscode.StatusBarAlignment.Left,
    50,
  );
  item.name = "Release Readiness: Verdict";
  item.command = `${VIEWS.gates}.focus`;
  const show = (): void => {
    const active = activeSet(readiness);
    const view = active === null ? worstSet(viewsOf(readiness)) : viewOf(active);
    if (view === null) {
      item.hide();
      return;
    }
    apply(item, verdictStatus(view, { isActive: active !== null }));
    item.show();
  };
  subscriptions.push(
    vscode.Disposable.from(item),
    readiness.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function apply(item: vscode.StatusBarItem, status: VerdictStatus): void {
  item.text = status.text;
  item.tooltip = new vscode.MarkdownString(status.tooltip);
  item.accessibilityInformation = { label: status.spoken };
  item.backgroundColor =
    status.background === null ? undefined : new vscode.ThemeColor(BACKGROUNDS[status.background]);
}
