import * as vscode from "vscode";
import type { FeatureContext } from "../../readiness";

/** Keys for `when` clauses and `enablement` in the manifest: whether there is a set, another one, and a blocker to go to. */
export function registerContextKeys({ focus, subscriptions }: FeatureContext): void {
  const set = (key: string, value: boolean): void => {
    void vscode.commands.executeCommand("setContext", `releaseReadiness.${key}`, value);
  };
  const update = (): void => {
    const view = focus.current();
    set("hasSet", view !== null);
    set("hasSeveralSets", focus.others().length > 0);
    set("hasBlockers", (view?.model?.blockers.length ?? 0) > 0);
  };
  subscriptions.push(focus.onDidChange(update));
}
