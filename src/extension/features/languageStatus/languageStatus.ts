import * as vscode from "vscode";
import { isDocument } from "../../../core/workspace/usualPlaces";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness, SetInFocus } from "../../readiness";
import { fileStatus, type FileStatus } from "./fileStatus";

const SEVERITIES = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const satisfies Record<FileStatus["severity"], vscode.LanguageStatusSeverity>;

/** The language status of Markdown files in a set: which report the file is read as, or why it is not read. */
export function registerLanguageStatus({ readiness, focus, subscriptions }: FeatureContext): void {
  const item = vscode.languages.createLanguageStatusItem("releaseReadiness.report", []);
  item.name = "Release Readiness";
  item.command = {
    command: COMMANDS.showPolicy,
    title: "Policy",
    tooltip: "Show the effective policy of this set",
  };
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document === undefined ? null : statusOf(readiness, focus, document.uri);
    if (status === null) {
      item.selector = [];
      return;
    }
    item.text = status.text;
    item.detail = status.detail;
    item.severity = SEVERITIES[status.severity];
    item.accessibilityInformation = { label: `Release Readiness: ${status.text}, ${status.detail}` };
    item.selector = readiness.sets.map((set) => ({
      language: "markdown",
      scheme: set.uri.scheme,
      pattern: isDocument(set.uri.path) ? set.uri.fsPath : new vscode.RelativePattern(set.uri, "*"),
    }));
  };
  subscriptions.push(
    vscode.Disposable.from(item),
    focus.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function statusOf(readiness: Readiness, focus: SetInFocus, uri: vscode.Uri): FileStatus | null {
  const set = readiness.setOf(uri);
  if (set === null) return null;
  return fileStatus(focus.viewOf(set), (path) => readiness.uriOf(set, path).toString() === uri.toString());
}
