import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness } from "../../readiness";
import { cursorFinding } from "../../shared/cursorFinding";
import { openPlaceCommand, placeLink, setWithId } from "../../shared/places";
import { placeOfTarget, setOfTarget } from "./targets";

/**
 * Commands on one item: open it, open the evidence of a gate, copy `path:line`. Each takes a tree element, or an argument that names
 * a finding (`{ set, finding }`) or a gate (`{ set, gate }`), with the URI of the set's folder. Copying a link without an argument, as the
 * palette and keys do, is about the finding at the cursor.
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
  register(COMMANDS.copyFindingLink, (argument) => copyLink(readiness, argument ?? atCursor(readiness)));
}

async function open(readiness: Readiness, argument: unknown): Promise<void> {
  const { set, place } = resolve(readiness, argument);
  const command = openPlaceCommand(readiness, set.uri.toString(), place);
  if (command === null) return;
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Names the finding at the cursor, as an argument does. */
function atCursor(readiness: Readiness): { readonly set: string; readonly finding: string } | null {
  const at = cursorFinding(readiness);
  return at === null ? null : { set: at.set.uri.toString(), finding: at.finding.key };
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
