import * as vscode from "vscode";
import type { SetInFocus } from "../../readiness";
import { showInformation } from "../messages";
import { withoutIcons } from "../untrustedText";
import { standingIcon, standingSummary } from "../verdicts";

/** Asks for a set, the one in focus first. Resolves with its id; null if the user cancels, or if there is none to choose. */
export async function pickSet(focus: Pick<SetInFocus, "current" | "others">): Promise<string | null> {
  const current = focus.current();
  const views = [...(current === null ? [] : [current]), ...focus.others()];
  if (views.length === 0) {
    void showInformation("No assessment set found in this workspace.");
    return null;
  }
  const items = views.map((view) => ({
    id: view.id,
    label: `$(${standingIcon(view).id}) ${withoutIcons(view.name)}`,
    description: withoutIcons(standingSummary(view)),
    detail: withoutIcons(view.label),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Select Assessment Set",
    placeHolder: "Choose the set that the views, the status bar and the commands refer to",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id ?? null;
}
