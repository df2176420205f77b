import * as vscode from "vscode";
import { withoutIcons } from "../../shared/untrustedText";
import { unsavedAmong } from "./decisionFiles";

/** See `DecisionPorts.saveReports`. A decision that is based on unsaved text would soon be out of date. */
export async function saveReports(
  uris: readonly string[],
  isAnswered: boolean,
): Promise<"saved" | "nothing to save" | "canceled"> {
  const unsaved = unsavedAmong(uris.map((uri) => vscode.Uri.parse(uri)));
  if (unsaved.length === 0) return "nothing to save";
  if (!isAnswered && !(await isToBeSaved(unsaved))) return "canceled";
  for (const document of unsaved) {
    // Refused, for example, while the file has changed on the disk.
    if (!(await document.save()))
      throw new Error(`${vscode.workspace.asRelativePath(document.uri)} could not be saved.`);
  }
  return "saved";
}

async function isToBeSaved(unsaved: readonly vscode.TextDocument[]): Promise<boolean> {
  const names = unsaved.map(({ uri }) => vscode.workspace.asRelativePath(uri));
  const save: vscode.QuickPickItem = {
    label: "$(save) Save and Decide",
    detail: withoutIcons(names.join(", ")),
  };
  const cancel: vscode.QuickPickItem = {
    label: "$(close) Cancel",
    description: "nothing is saved or written",
  };
  const files = unsaved.length === 1 ? "1 file has" : `${unsaved.length} files have`;
  const picked = await vscode.window.showQuickPick([save, cancel], {
    title: "Generate Release Decision",
    placeHolder: `${files} unsaved changes. The decision is based on saved files.`,
    ignoreFocusOut: true,
  });
  return picked === save;
}
