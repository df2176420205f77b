import * as vscode from "vscode";
import type { FeatureContext } from "../../readiness";
import { FINDING_ACTIONS, type FindingAction } from "./actionList";
import { findingCodeActions } from "./findingCodeActions";
import { refused, tell, type ActionOutcome } from "./outcome";

/**
 * Context key with the paths of all reports, by which the editor's menu knows where there are findings. Their URIs differ in a remote
 * window; local paths are compared in the form of the system.
 */
const REPORTS_KEY = "releaseReadiness.reports";

/** The commands on a finding: in the light bulb, in the menus of the editor and the tree, and in the palette. */
export function registerFindingActions(context: FeatureContext): void {
  const { readiness, subscriptions } = context;
  for (const action of FINDING_ACTIONS)
    subscriptions.push(
      vscode.commands.registerCommand(action.command, (argument: unknown) => run(action, argument, context)),
    );
  subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      {
        provideCodeActions: (document, range, { only, diagnostics }) =>
          findingCodeActions(readiness, document, range, only, diagnostics),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    readiness.onDidChange(() => {
      const reports = readiness.sets.flatMap((set) =>
        ((set.model ?? set.lastModel)?.reports ?? []).flatMap(({ facts }) => {
          const { path, fsPath } = readiness.uriOf(set, facts.path);
          return [path, fsPath];
        }),
      );
      void vscode.commands.executeCommand("setContext", REPORTS_KEY, [...new Set(reports)]);
    }),
  );
}

async function run(
  action: FindingAction,
  argument: unknown,
  context: FeatureContext,
): Promise<ActionOutcome> {
  const outcome = await outcomeOf(action, argument, context);
  tell(action.done, outcome, () => void run(action, argument, context));
  return outcome;
}

async function outcomeOf(
  action: FindingAction,
  argument: unknown,
  { readiness, log }: FeatureContext,
): Promise<ActionOutcome> {
  try {
    const outcome = await action.run(readiness, argument);
    log.info(`${action.command}: ${outcome.kind}.`);
    return outcome;
  } catch (error) {
    log.error(`${action.command}:`, error instanceof Error ? error : String(error));
    return refused(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
