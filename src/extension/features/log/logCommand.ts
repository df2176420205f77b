import * as vscode from "vscode";
import { COMMANDS, VIEWS } from "../../commands";
import type { FeatureContext } from "../../readiness";

/** "Show Log" and "Refresh": for when the extension does not show what the user expects. */
export function registerLogCommand({ log, readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.showLog, () => {
      log.show();
    }),
    vscode.commands.registerCommand(COMMANDS.refresh, () =>
      vscode.window.withProgress({ location: { viewId: VIEWS.blockers } }, () => readiness.refresh()),
    ),
  );
}
