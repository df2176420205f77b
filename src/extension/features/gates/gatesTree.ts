import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { gateCountsText, gateNodes } from "./gateNodes";
import { createStableTree } from "../../shared/tree/stableTree";
import { question } from "../../shared/whatIf/supposed";

/** The Gates view: the verdict, then each gate with its state, the reason, and what it needs to pass; or what they would be. */
export function registerGatesTree(context: FeatureContext): void {
  const { focus, whatIf, subscriptions } = context;
  const tree = createStableTree(VIEWS.gates, context);
  const show = (): void => {
    const view = focus.current();
    const supposed = view === null ? null : whatIf.of(view);
    tree.show(gateNodes(view, supposed));
    tree.view.description = gateCountsText(view, supposed);
    tree.view.message = supposed === null ? "" : `${question(supposed.keys.length)}. No file changes.`;
  };
  subscriptions.push(whatIf.onDidChange(show));
}
