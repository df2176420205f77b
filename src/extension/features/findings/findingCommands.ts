import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness } from "../../readiness";
import { targetOf } from "../../shared/findingTarget";
import { openPlaceCommand, placeLink, setWithId } from "../../shared/places";
import { placeOfTarget, setOfTarget } from "./targets";

/**
 * Commands on one item: open it, open the evidence of a gate, copy `path:line`. Each takes a tree element, or an argument that names
 * a finding (`{ set, finding }`) or a gate (`{ set, gate }`), with the URI of the set's folder. Copying a link without an argument, as the
 * palette and keys do, is about the finding at the cursor, or else about the one that the user picks.
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
  register(COMMANDS.copyFindingLink, async (argument) => {
    const chosen = argument ?? (await chosenFinding(readiness));
    if (chosen !== null) await copyLink(readiness, chosen);
  });
}

async function open(readiness: Readiness, argument: unknown): Promise<void> {
  const { set, place } = resolve(readiness, argument);
  const command = openPlaceCommand(readiness, set.uri.toString(), place);
  if (command === null) return;
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Names a finding as an argument does; null if the user cancels. */
async function chosenFinding(readiness: Readiness): Promise<unknown> {
  const target = await targetOf(readiness, undefined, "Copy Link", () => true);
  return target === null ? null : { set: target.set.uri.toString(), finding: target.finding.key };
}

async function copyLink(readiness: Readiness, argument: unknown): Promise<void> {
  const { set, place } = resolve(readiness, argument);
  const link = placeLink(readiness, set, place);
  await vscode.env.clipboard.writeText(link);
  vscode.window.setStatusBarMessage(`Copied ${link}`, 3000);
}

/** Throws a message for the user if the named item does not exist. */
function resolve(readiness: Readiness, argument: unknown) {
  const id = setOfTarget(argument);
  const set = id === null ? null : setWithId(readiness, id);
  if (set === null)
    throw new Error(
      "No finding or gate is selected. Put the cursor on a finding, or select one in the Blockers or Gates view.",
    );
  const place = placeOfTarget(argument, set.model);
  if (place === null)
    throw new Error(
      "The selected item is no longer in the reports, or has no place to open. Select it again in the Blockers or Gates view.",
    );
  return { set, place };
}
