/** The questions about what the Blockers view shows. */
import * as vscode from "vscode";
import { GROUPINGS, type Grouping } from "./groupings";

/** Asks how to group; null if the user cancels. */
export async function askForGrouping(current: Grouping): Promise<Grouping | null> {
  const items = GROUPINGS.map(({ id, title }) => ({
    id,
    label: title,
    ...(id === current && { description: "current" }),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Group Blockers By",
    placeHolder: "Choose how the Blockers view groups its findings",
  });
  return picked?.id ?? null;
}

/** Asks for words to filter by, and calls back as they are typed. Resolves with null if the user cancels. */
export function askForFilter(current: string, typed: (filter: string) => void): Promise<string | null> {
  const input = vscode.window.createInputBox();
  input.title = "Filter Blockers";
  input.prompt =
    "Findings whose id, title, report, severity, status or owner contain these words. Empty for all.";
  input.value = current;
  return new Promise((resolve) => {
    let accepted: string | null = null;
    input.onDidChangeValue(typed);
    input.onDidAccept(() => {
      accepted = input.value;
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(accepted);
    });
    input.show();
  });
}
