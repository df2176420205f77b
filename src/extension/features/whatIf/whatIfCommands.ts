import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { memberOf } from "../../shared/commandArgument";
import type { SetView } from "../../shared/setView";
import { withoutIcons } from "../../shared/untrustedText";
import { supposable, supposedMessage, type Supposed } from "../../shared/whatIf/supposed";

/**
 * "What If Fixed…", which asks for findings of the set in focus, or takes them from `{ findings: [key] }`, and resolves with the result
 * in words, or null; and "Clear What If". The check boxes of the Blockers view do the same.
 */
export function registerWhatIfCommands({ focus, whatIf, subscriptions }: FeatureContext): void {
  const supposedNow = (): Supposed | null => {
    const view = focus.current();
    return view === null ? null : whatIf.of(view);
  };
  const choose = async (argument: unknown): Promise<string | null> => {
    const view = focus.current();
    if (view === null) return null;
    const keys = keysIn(argument) ?? (await askForFindings(view, supposedNow()));
    if (keys === null) return null;
    whatIf.choose(view.id, keys);
    const supposed = supposedNow();
    return supposed === null ? null : supposedMessage(supposed);
  };
  const updateContext = (): void => {
    void vscode.commands.executeCommand("setContext", "releaseReadiness.isWhatIf", supposedNow() !== null);
  };
  subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.whatIfFixed, choose),
    vscode.commands.registerCommand(COMMANDS.clearWhatIf, () => {
      const view = focus.current();
      if (view !== null) whatIf.choose(view.id, []);
    }),
    whatIf.onDidChange(updateContext),
  );
}

function keysIn(argument: unknown): readonly string[] | null {
  const keys = memberOf(argument, "findings");
  return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === "string") : null;
}

/** Null if the user cancels. */
async function askForFindings(
  { model, name }: SetView,
  supposed: Supposed | null,
): Promise<readonly string[] | null> {
  if (model === null) return null;
  const keys = new Set(supposable(model));
  const items = model.findings
    .filter(({ key }) => keys.has(key))
    .map(({ key, displayId, title, effectiveSeverity }) => ({
      key,
      label: withoutIcons(title, 120),
      description: withoutIcons(`${displayId} · ${effectiveSeverity}`),
      picked: supposed?.keys.includes(key) ?? false,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `What If Fixed: ${withoutIcons(name, 60)}`,
    placeHolder: "Choose the findings to suppose fixed. No file changes.",
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ key }) => key) ?? null;
}
