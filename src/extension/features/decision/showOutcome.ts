import * as vscode from "vscode";
import type { FeatureContext } from "../../readiness";
import { withoutLinks } from "../../shared/untrustedText";
import { unsavedAmong } from "./decisionFiles";
import type { DecisionOutcome, Refusal } from "./generateDecision";
import { shownPlace } from "./questions";

/** Reports the outcome of the command and opens the document. Resolves when the message is answered or dismissed. */
export async function showOutcome(
  outcome: DecisionOutcome,
  context: FeatureContext,
  writeElsewhere: () => Thenable<unknown>,
): Promise<void> {
  switch (outcome.kind) {
    case "canceled":
      return;
    case "refused":
      return showRefusal(outcome, writeElsewhere);
    case "written":
      await openBeside(vscode.Uri.parse(outcome.document));
      return showResult(outcome, `Wrote ${shownPlace({ uri: outcome.document })}`, context);
    case "up-to-date":
      return showResult(outcome, `${shownPlace({ uri: outcome.document })} is up to date`, context);
  }
}

async function openBeside(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
}

type Result = Extract<DecisionOutcome, { kind: "written" | "up-to-date" }>;

async function showResult(
  { document, verdictText, reports }: Result,
  did: string,
  { readiness }: FeatureContext,
): Promise<void> {
  const uri = vscode.Uri.parse(document);
  const set = readiness.setOf(uri);
  const unsaved = set === null ? [] : unsavedAmong(reports.map((path) => readiness.uriOf(set, path)));
  const names = unsaved.map(({ uri: report }) => vscode.workspace.asRelativePath(report)).join(", ");
  const hint =
    unsaved.length === 0
      ? ""
      : ` It includes unsaved changes in ${names}. Save them, or the decision will be out of date.`;
  const save = unsaved.length === 0 ? [] : ["Save Reports"];
  const answer = await vscode.window.showInformationMessage(
    withoutLinks(`${did}: ${verdictText}.${hint}`),
    ...save,
    "Open",
    "Open Preview",
  );
  if (answer === "Open") await vscode.window.showTextDocument(uri, { preview: true });
  if (answer === "Open Preview") await vscode.commands.executeCommand("markdown.showPreview", uri);
  if (answer === "Save Reports") for (const report of unsaved) await report.save();
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
  const answer = await vscode.window.showErrorMessage(withoutLinks(place + message), ...actions);
  if (answer === "Write to Another File…") await writeElsewhere();
  if (answer !== "Go to Line" || at === null) return;
  const position = new vscode.Position(at.line - 1, 0);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(vscode.Uri.parse(at.uri), { selection });
}
