import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { setIn } from "../../shared/commandArgument";

/** "Select Assessment Set…": puts the set that the argument names, or that the user picks, in focus. Resolves with its URI or null. */
export function registerSelectSetCommand({ focus, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.selectSet, async (argument: unknown) => {
      const set = await focus.pick(setIn(argument) ?? undefined);
      return set?.uri ?? null;
    }),
  );
}
