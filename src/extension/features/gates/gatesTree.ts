import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { gateCountsText, gateNodes } from "./gateNodes";
import { createStableTree } from "../../shared/tree/stableTree";

/** The Gates view: the verdict, then each gate with its state, the reason, and what it needs to pass. */
export function registerGatesTree(context: FeatureContext): void {
  const { focus, subscriptions } = context;
  const tree = createStableTree(VIEWS.gates, context);
  const show = (): void => {
    const view = focus.current();
    tree.show(gateNodes(view));
    tree.view.description = gateCountsText(view);
  };
  subscriptions.push(focus.onDidChange(show));
}
