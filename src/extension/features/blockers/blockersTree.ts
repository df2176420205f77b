import * as vscode from "vscode";
import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { countBlockers, countsText, welcomeState } from "./blockerCounts";
import { blockerNodes } from "./blockerNodes";
import { counted } from "../../shared/setView";
import { viewsOf } from "../../shared/setViews";
import { createStableTree } from "../../shared/tree/stableTree";

/** Context key of the welcome views. */
const STATE_KEY = "releaseReadiness.state";

/** The Blockers view: blockers, conditions and fixes to verify, with a badge. */
export function registerBlockersTree(context: FeatureContext): void {
  const { readiness, subscriptions } = context;
  const tree = createStableTree(VIEWS.blockers, context);
  const show = (): void => {
    const sets = viewsOf(readiness);
    const counts = countBlockers(sets);
    void vscode.commands.executeCommand("setContext", STATE_KEY, welcomeState(sets, readiness.isReady));
    tree.show(blockerNodes(sets));
    tree.view.description = countsText(counts);
    tree.view.badge =
      counts.blockers === 0
        ? undefined
        : { value: counts.blockers, tooltip: `${counted(counts.blockers, "blocker")} of the release` };
  };
  subscriptions.push(readiness.onDidChange(show));
}
