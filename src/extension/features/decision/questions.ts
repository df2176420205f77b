/** What the command asks, none of it modal: leaving a question always means that nothing is written. */
import * as vscode from "vscode";
import { BUILTIN_POLICIES } from "../../../core/policy/builtin/builtinPolicies";
import { isIsoDate } from "../../../core/text/isoDate";
import type { Choice } from "./decisionRequest";
import type { Place, Preview } from "./ports";
import type { DecisionPreviews } from "./preview";

export async function askForPolicy(set: string): Promise<string | null> {
  const items = BUILTIN_POLICIES.map(({ id, title, phases, decision }) => ({
    label: id,
    description: title,
    detail: `${phases.map(({ file }) => file).join(", ")} → ${decision.file}`,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Generate Release Decision",
    placeHolder: `The reports of ${set} do not tell which policy they were written for. Which one is it?`,
    ignoreFocusOut: true,
  });
  return picked?.label ?? null;
}

export async function askForDate(
  expired: readonly string[],
  suggested: string | null,
): Promise<string | null> {
  const date = await vscode.window.showInputBox({
    title: "Generate Release Decision: as of which day?",
    prompt: `${expired.join(" ")} Renew it in the policy file, or decide as of an earlier day.`,
    placeHolder: "2026-03-31",
    ignoreFocusOut: true,
    ...(suggested !== null && { value: suggested }),
    validateInput: (text) => (isIsoDate(text.trim()) ? null : "A date such as 2026-03-31."),
  });
  return date === undefined ? null : date.trim();
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice: Choice;
}

/** Shows the difference and asks. The question stays while one looks at it. */
export async function askForChoice(preview: Preview, previews: DecisionPreviews): Promise<Choice | null> {
  const close = await previews.show(preview);
  try {
    const picked = await vscode.window.showQuickPick(choicesFor(preview), {
      title: `Release decision: ${preview.verdictText}`,
      placeHolder: preview.isForeign
        ? `Somebody else wrote ${preview.isOurs ? "into " : ""}${nameOf(preview.document.path)}. What is to be done?`
        : `${nameOf(preview.document.path)} is there already. The difference is shown below.`,
      ignoreFocusOut: true,
    });
    return picked?.choice ?? null;
  } finally {
    await close();
  }
}

function choicesFor({ isForeign, document, keptAs }: Preview): readonly ChoiceItem[] {
  const name = nameOf(document.path);
  const elsewhere: ChoiceItem = { choice: "elsewhere", label: "$(save-as) Write to Another File…" };
  const cancel: ChoiceItem = {
    choice: "cancel",
    label: "$(close) Cancel",
    description: "nothing is written",
  };
  if (!isForeign) {
    const write: ChoiceItem = {
      choice: "write",
      label: "$(check) Write",
      description: `${name}; what people filled in stays as it is`,
    };
    return [write, elsewhere, cancel];
  }
  const replace: ChoiceItem = {
    choice: "replace",
    label: "$(replace) Replace and Keep the Old One",
    description: `the old one becomes ${nameOf(keptAs)}`,
  };
  // First comes what loses and moves nothing.
  return [elsewhere, replace, cancel];
}

export async function askForOutput(suggested: vscode.Uri, why: string | null): Promise<vscode.Uri | null> {
  const uri = await vscode.window.showSaveDialog({
    title: why === null ? "Write the release decision to" : `${why} Save the release decision as`,
    defaultUri: suggested,
    filters: { Markdown: ["md"] },
    saveLabel: "Write",
  });
  return uri ?? null;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** As the user knows the file. */
export function shownPlace({ uri }: Pick<Place, "uri">): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
