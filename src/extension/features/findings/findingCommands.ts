import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness } from "../../readiness";
import { openPlaceCommand, placeLink, setWithId } from "../../shared/places";
import { placeOfTarget, setOfTarget } from "./targets";

/**
 * Commands on one item: open it, open what a gate rests on, copy `path:line`. Each takes what a tree hands over, or names a
 * finding (`{ set, finding }`) or a gate (`{ set, gate }`), the set by its folder's URI as text.
 */
export function registerFindingCommands({ readiness, log, subscriptions }: FeatureContext): void {
  const register = (command: string, run: (argument: unknown) => Promise<void>): void => {
    subscriptions.push(
      vscode.commands.registerCommand(command, async (argument: unknown) => {
        try {
          await run(argument);
        } catch (error) {
          log.error(`${command}: ${error instanceof Error ? error.message : String(error)}`);
          throw error;
        }
      }),
    );
  };
  register(COMMANDS.openFinding, (argument) => open(readiness, argument));
  register(COMMANDS.openGateEvidence, (argument) => open(readiness, argument));
  register(COMMANDS.copyFindingLink, (argument) => copyLink(readiness, argument));
}

async function open(readiness: Readiness, argument: unknown): Promise<void> {
  const { set, place } = resolve(readiness, argument);
  const command = openPlaceCommand(readiness, set.uri.toString(), place);
  if (command === null) return;
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function copyLink(readiness: Readiness, argument: unknown): Promise<void> {
  const { set, place } = resolve(readiness, argument);
  const link = placeLink(readiness, set, place);
  await vscode.env.clipboard.writeText(link);
  vscode.window.setStatusBarMessage(`Copied ${link}`, 3000);
}

/** Throws a sentence for the user where what was named is not there. */
function resolve(readiness: Readiness, argument: unknown) {
  const id = setOfTarget(argument);
  const set = id === null ? null : setWithId(readiness, id);
  if (set === null) throw new Error("Choose a finding or a gate in the Release Readiness view first.");
  const place = placeOfTarget(argument, set.model);
  if (place === null)
    throw new Error(
      "What was chosen is not in the reports any more, or has no place. Choose it in the Release Readiness view.",
    );
  return { set, place };
}
