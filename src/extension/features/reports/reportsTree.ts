import { VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { createStableTree } from "../../shared/tree/stableTree";
import { reportCountsText, reportNodes } from "./reportNodes";

/** The Reports view: what each file of the set in focus is read as, what its report says of itself, and what is not read. */
export function registerReportsTree(context: FeatureContext): void {
  const { focus, subscriptions } = context;
  const tree = createStableTree(VIEWS.reports, context);
  const show = (): void => {
    const view = focus.current();
    tree.show(reportNodes(view));
    tree.view.description = reportCountsText(view);
  };
  subscriptions.push(focus.onDidChange(show));
}
