import * as vscode from "vscode";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import { COMMANDS } from "../../commands";
import type { FeatureContext, WorkspaceSet } from "../../readiness";
import { setIn, textsIn } from "../../shared/commandArgument";
import { cursorPlace } from "../../shared/cursorFinding";
import { showInformation } from "../../shared/messages";
import { openPlaceCommand } from "../../shared/places";
import { listedFindings } from "./listedFindings";
import { neighborBlocker, type Direction } from "./neighborBlocker";
import { pickFinding, pickOneOf } from "./pickFinding";

/** "Go to Next Blocker", "Go to Previous Blocker" and "Go to Blocker…", in the set in focus. Each resolves with the finding's key, or null. */
export function registerBlockerCommands(context: FeatureContext): void {
  const { subscriptions } = context;
  subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.nextBlocker, () => goToNeighbor(context, "next")),
    vscode.commands.registerCommand(COMMANDS.previousBlocker, () => goToNeighbor(context, "previous")),
    vscode.commands.registerCommand(COMMANDS.goToBlocker, (argument: unknown) =>
      goToBlocker(context, argument),
    ),
  );
}

async function goToNeighbor(context: FeatureContext, direction: Direction): Promise<string | null> {
  const judged = await judgedSet(context);
  if (judged === null) return null;
  const cursor = cursorPlace(context.readiness);
  const place = cursor?.set.uri.toString() === judged.set.uri.toString() ? cursor : null;
  const finding = neighborBlocker(judged.model, place, direction);
  if (finding === null) {
    void showInformation(`${judged.name} has no blockers.`);
    return null;
  }
  return open(context, judged.set, finding);
}

/** Argument `{ set, findings }`: offers only the findings with these keys, whatever their effect. */
async function goToBlocker(context: FeatureContext, argument: unknown): Promise<string | null> {
  const judged = await judgedSet(context);
  if (judged === null) return null;
  const { set, model, name } = judged;
  const keys = set.uri.toString() === setIn(argument) ? textsIn(argument, "findings") : [];
  if (keys.length > 0) {
    const findings = model.findings.filter(({ key }) => keys.includes(key));
    return open(context, set, await pickOneOf(findings, name));
  }
  if (listedFindings(model).length === 0) {
    void showInformation(`${name} has no blockers, conditions or fixes to verify.`);
    return null;
  }
  return open(context, set, await pickFinding(model, name));
}

interface JudgedSet {
  readonly set: WorkspaceSet;
  readonly model: SetModel;
  readonly name: string;
}

/** The set in focus; says so if there is none, or if it cannot be judged. */
async function judgedSet({ readiness, focus }: FeatureContext): Promise<JudgedSet | null> {
  if (!readiness.isReady) await readiness.refresh();
  const set = focus.set();
  const name = focus.current()?.name ?? "";
  if (set?.model) return { set, model: set.model, name };
  void showInformation(
    set === null
      ? "No assessment set found in this workspace. An assessment set is a folder such as docs/assessment with Markdown reports."
      : `${name} cannot be judged. See the Blockers view for the reason.`,
  );
  return null;
}

async function open(
  { readiness }: FeatureContext,
  set: WorkspaceSet,
  finding: SetFinding | null,
): Promise<string | null> {
  if (finding === null) return null;
  const { key, report, range } = finding;
  const place = { path: report, line: range.line, column: range.column };
  const command = openPlaceCommand(readiness, set.uri.toString(), place);
  if (command !== null)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  return key;
}
