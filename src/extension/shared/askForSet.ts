import * as vscode from "vscode";
import type { WorkspaceSet } from "../readiness";
import { withoutIcons } from "./untrustedText";

/** Asks for one of several sets, the active one first; `title` is the title of the command. Null if the user cancels. */
export async function askForSet(
  sets: readonly WorkspaceSet[],
  active: WorkspaceSet | null,
  title: string,
): Promise<WorkspaceSet | null> {
  const isActive = (set: WorkspaceSet): boolean => set.uri.toString() === active?.uri.toString();
  const ordered = [...sets.filter(isActive), ...sets.filter((set) => !isActive(set))];
  const items = ordered.map((set) => ({
    label: withoutIcons(vscode.workspace.asRelativePath(set.uri)),
    description: set.model === null ? "cannot be judged" : withoutIcons(set.model.verdictText),
    set,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: "Choose an assessment set",
    matchOnDescription: true,
  });
  return picked?.set ?? null;
}
