import * as vscode from "vscode";
import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { counted } from "../../shared/setView";
import { createStableTree } from "../../shared/tree/stableTree";
import { focusNodes } from "../../shared/tree/setNodes";
import { welcomeState } from "./welcomeState";
import { blockerNodes } from "./blockerNodes";

/** Context key of the welcome views. */
const STATE_KEY = "releaseReadiness.state";

/** The Blockers view: blockers, conditions and fixes to verify of the set in focus, with a badge. */
export function registerBlockersTree(context: FeatureContext): void {
  const { readiness, focus, subscriptions } = context;
  const tree = createStableTree(VIEWS.blockers, context);
  const show = (): void => {
    const view = focus.current();
    const others = focus.others();
    void vscode.commands.executeCommand(
      "setContext",
      STATE_KEY,
      welcomeState(view, others.length, readiness.isReady),
    );
    tree.show(focusNodes(view, others, blockerNodes));
    tree.view.description = view?.name ?? "";
    tree.view.badge =
      view === null || view.blockers === 0
        ? undefined
        : { value: view.blockers, tooltip: `${view.name}: ${counted(view.blockers, "blocker")}` };
  };
  subscriptions.push(focus.onDidChange(show));
}
