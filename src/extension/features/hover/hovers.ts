import * as vscode from "vscode";
import { sha256Of } from "../../../core/text/hash";
import type { FeatureContext, Readiness } from "../../readiness";
import { reportOf } from "../../shared/reportOf";
import { hoverTexts } from "./findingHover";

/** Hovers in reports: for a finding, why it counts and where its facts come from; for text that was not counted, the reason. */
export function registerHovers({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.languages.registerHoverProvider(
      { language: "markdown" },
      { provideHover: (document, position) => hoverAt(readiness, document, position) },
    ),
  );
}

function hoverAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  { line }: vscode.Position,
): vscode.Hover | null {
  const found = reportOf(readiness, document.uri);
  if (!found) return null;
  const { set, report } = found;
  const texts = hoverTexts(set.model, report.facts.path, line + 1);
  if (texts.length === 0) return null;
  // The model may be one keystroke behind, and its lines may have moved.
  if (document.isDirty && report.facts.sha256 !== sha256Of(document.getText())) return null;
  const { range } = document.lineAt(line);
  return new vscode.Hover(texts.map(markdownOf), range);
}

/** Neither trusted nor with HTML or icons, because the text quotes a report. */
function markdownOf(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
