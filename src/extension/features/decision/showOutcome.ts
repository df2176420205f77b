import * as vscode from "vscode";
import { showError } from "../../shared/messages";
import { withoutIcons } from "../../shared/untrustedText";
import type { DecisionOutcome, Refusal } from "./generateDecision";
import { shownPlace } from "./questions";

/** Opens the decision rendered, or says why there is none. Resolves when a message is answered or dismissed. */
export async function showOutcome(
  outcome: DecisionOutcome,
  writeElsewhere: () => Thenable<unknown>,
): Promise<void> {
  switch (outcome.kind) {
    case "canceled":
      return;
    case "refused":
      return showRefusal(outcome, writeElsewhere);
    case "written":
      return showResult(outcome, `Wrote ${shownPlace({ uri: outcome.document })}`);
    case "up-to-date":
      return showResult(outcome, `${shownPlace({ uri: outcome.document })} is up to date`);
  }
}

type Result = Extract<DecisionOutcome, { kind: "written" | "up-to-date" }>;

/** The status bar says what the window shows, for those who do not see it. */
async function showResult({ document, verdictText }: Result, did: string): Promise<void> {
  vscode.window.setStatusBarMessage(withoutIcons(`${did}: ${verdictText}`), MESSAGE_MILLISECONDS);
  await openRendered(vscode.Uri.parse(document));
}

const MESSAGE_MILLISECONDS = 10_000;

/** Next to the text that the user works on, if there is one. */
async function openRendered(uri: vscode.Uri): Promise<void> {
  const isBeside = vscode.window.activeTextEditor !== undefined;
  try {
    await vscode.commands.executeCommand(
      isBeside ? "markdown.showPreviewToSide" : "markdown.showPreview",
      uri,
    );
  } catch {
    // The editor's own Markdown extension can be disabled.
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }
}

async function showRefusal(
  { message, at, isAboutPlace }: Refusal,
  writeElsewhere: () => Thenable<unknown>,
): Promise<void> {
  const place = at === null ? "" : `${shownPlace(at)}:${at.line}: `;
  const actions = [
    ...(at === null ? [] : ["Go to Line"]),
    ...(isAboutPlace ? ["Write to Another File…"] : []),
  ];
  const answer = await showError(place + message, ...actions);
  if (answer === "Write to Another File…") await writeElsewhere();
  if (answer !== "Go to Line" || at === null) return;
  const position = new vscode.Position(at.line - 1, 0);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(vscode.Uri.parse(at.uri), { selection });
}
