import * as vscode from "vscode";
import { roleHover } from "../../../core/language/policyRoles";
import { POLICY_FILE_NAME } from "../../../core/policy/policyFileName";
import { sha256Of } from "../../../core/text/hash";
import type { FeatureContext, Readiness } from "../../readiness";
import { reportOf } from "../../shared/reportOf";
import { setsOfPolicy } from "../../shared/setDocument";
import { hoverTexts } from "./findingHover";

/**
 * Hovers in reports: for a finding, why it counts and where its facts come from; for text that was not counted, the reason. In policy
 * files: for a role, which report it is.
 */
export function registerHovers({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.languages.registerHoverProvider(
      { language: "markdown" },
      { provideHover: (document, position) => hoverAt(readiness, document, position) },
    ),
    vscode.languages.registerHoverProvider(
      { pattern: `**/${POLICY_FILE_NAME}` },
      { provideHover: (document, position) => roleHoverAt(readiness, document, position) },
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

function roleHoverAt(
  readiness: Readiness,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | null {
  const models = setsOfPolicy(readiness, document.uri).map(({ model }) => model);
  const hover = roleHover(document.getText(), document.offsetAt(position), models);
  if (hover === null) return null;
  const range = new vscode.Range(document.positionAt(hover.from), document.positionAt(hover.to));
  return new vscode.Hover(new vscode.MarkdownString().appendText(hover.words), range);
}

/** Neither trusted nor with HTML or icons, because the text quotes a report. */
function markdownOf(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
