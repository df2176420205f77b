import * as vscode from "vscode";
import type { FeatureContext } from "../../readiness";
import { unsavedAmong } from "./decisionFiles";
import type { DecisionOutcome, Refusal } from "./generateDecision";
import { shownPlace } from "./questions";

/** Says what came out of the command and opens it. Resolves when the message is answered or gone. */
export async function showOutcome(
  outcome: DecisionOutcome,
  context: FeatureContext,
  writeElsewhere: () => Thenable<unknown>,
): Promise<void> {
  switch (outcome.kind) {
    case "cancelled":
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
    unsaved.length === 0 ? "" : ` The unsaved text of ${names} counted: save it, or the decision is stale.`;
  const save = unsaved.length === 0 ? [] : ["Save the Reports"];
  const answer = await vscode.window.showInformationMessage(
    `${did}: ${verdictText}.${hint}`,
    ...save,
    "Open",
    "Open Preview",
  );
  if (answer === "Open") await vscode.window.showTextDocument(uri, { preview: true });
  if (answer === "Open Preview") await vscode.commands.executeCommand("markdown.showPreview", uri);
  if (answer === "Save the Reports") for (const report of unsaved) await report.save();
}

async function showRefusal(
  { message, at, isAboutPlace }: Refusal,
  writeElsewhere: () => Thenable<unknown>,
): Promise<void> {
  const place = at === null ? "" : `${shownPlace(at)}:${at.line}: `;
  const actions = [
    ...(at === null ? [] : ["Open the Place"]),
    ...(isAboutPlace ? ["Write to Another File…"] : []),
  ];
  const answer = await vscode.window.showErrorMessage(place + message, ...actions);
  if (answer === "Write to Another File…") await writeElsewhere();
  if (answer !== "Open the Place" || at === null) return;
  const position = new vscode.Position(at.line - 1, 0);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(vscode.Uri.parse(at.uri), { selection });
}
