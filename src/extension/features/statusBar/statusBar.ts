import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { onDidChangeSettings, openFindings } from "../../shared/settings";
import { verdictStatus, type VerdictStatus } from "./verdictStatus";

const BACKGROUNDS = { error: "statusBarItem.errorBackground", warning: "statusBarItem.warningBackground" };

/** The verdict of the set in focus in the status bar; hidden if there is no set. */
export function registerStatusBar({ readiness, focus, subscriptions }: FeatureContext): void {
  const item = vscode.window.createStatusBarItem(
    "releaseReadiness.verdict",
    vscode.StatusBarAlignment.Left,
    50,
  );
  item.name = "Release Readiness: Verdict";
  const show = (): void => {
    const view = focus.current();
    if (view === null) {
      showSearch(item, readiness.isReady ? 0 : readiness.unjudged.length);
      return;
    }
    const others = focus.others().length;
    const uri = vscode.window.activeTextEditor?.document.uri;
    const isActive = uri !== undefined && readiness.setOf(uri)?.uri.toString() === view.id;
    apply(item, verdictStatus(view, { isActive, others, hidesOpenFindings: openFindings() === "none" }));
    item.command = COMMANDS.openDashboard;
    item.show();
  };
  subscriptions.push(
    vscode.Disposable.from(item),
    focus.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    onDidChangeSettings(["openFindings"], show),
  );
}

/** No verdict is known before all sets are judged. */
function showSearch(item: vscode.StatusBarItem, unjudged: number): void {
  if (unjudged === 0) {
    item.hide();
    return;
  }
  apply(item, {
    text: "$(sync~spin) Release readiness: analyzing…",
    tooltip: "The assessment sets of this workspace are being analyzed.",
    spoken: "Release readiness: analyzing the assessment sets",
    background: null,
  });
  item.command = undefined;
  item.show();
}

function apply(item: vscode.StatusBarItem, status: VerdictStatus): void {
  item.text = status.text;
  const tooltip = new vscode.MarkdownString(status.tooltip);
  // Its only link is our own: text of reports is escaped.
  tooltip.isTrusted = { enabledCommands: [COMMANDS.selectSet] };
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: status.spoken };
  item.backgroundColor =
    status.background === null ? undefined : new vscode.ThemeColor(BACKGROUNDS[status.background]);
}
