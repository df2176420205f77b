import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { showError } from "../../shared/messages";

/** The sample project in the package (.vscodeignore). */
const SAMPLE = ["examples", "berth-booking"] as const;

/** "Open Sample": a copy of the sample project in a new window. What was changed in an earlier copy is kept unless the user starts over. */
export function registerOpenSample(context: FeatureContext): void {
  context.subscriptions.push(vscode.commands.registerCommand(COMMANDS.openSample, () => openSample(context)));
}

async function openSample({ extensionUri, storageUri, log }: FeatureContext): Promise<void> {
  const copy = vscode.Uri.joinPath(storageUri, "sample", "berth-booking");
  try {
    const isNew = !(await exists(copy)) || (await askToStartOver());
    if (isNew === null) return;
    if (isNew)
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, ...SAMPLE), copy, { overwrite: true });
  } catch (error) {
    log.error("The sample could not be copied:", error instanceof Error ? error : String(error));
    await showError("The sample could not be copied. Run “Release Readiness: Show Log” for details.");
    return;
  }
  await vscode.commands.executeCommand("vscode.openFolder", copy, { forceNewWindow: true });
}

/** Null if the user cancels. */
async function askToStartOver(): Promise<boolean | null> {
  const keep = { label: "$(folder-opened) Open Your Copy", detail: "With everything that you changed in it" };
  const fresh = { label: "$(refresh) Start Over", detail: "Discards what you changed in your copy" };
  const picked = await vscode.window.showQuickPick([keep, fresh], {
    title: "Open Sample",
    placeHolder: "You already have a copy of the sample",
  });
  return picked === undefined ? null : picked === fresh;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
