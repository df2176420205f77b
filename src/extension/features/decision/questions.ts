/** The questions of the command. None is modal; canceling any of them writes nothing. */
import * as vscode from "vscode";
import { BUILTIN_POLICIES } from "../../../core/policy/builtin/builtinPolicies";
import { isIsoDate } from "../../../core/text/isoDate";
import { messageText, plainLabel } from "../../shared/untrustedText";
import type { Place } from "./ports";

export async function askForPolicy(set: string): Promise<string | null> {
  const items = BUILTIN_POLICIES.map(({ id, title, phases, decision }) => ({
    label: id,
    description: title,
    detail: `${phases.map(({ file }) => file).join(", ")} → ${decision.file}`,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Generate Release Decision",
    placeHolder: plainLabel(`Could not determine the policy for the reports in ${set}. Choose one.`),
    ignoreFocusOut: true,
  });
  return picked?.label ?? null;
}

export async function askForDate(
  expired: readonly string[],
  suggested: string | null,
): Promise<string | null> {
  const date = await vscode.window.showInputBox({
    title: "Generate Release Decision: Date",
    prompt: messageText(
      `${expired.join(" ")} Renew the waiver in the policy file, or enter an earlier date for the decision.`,
    ),
    placeHolder: "2026-03-31",
    ignoreFocusOut: true,
    ...(suggested !== null && { value: suggested }),
    validateInput: (text) =>
      isIsoDate(text.trim()) ? null : "Enter a date in the form YYYY-MM-DD, such as 2026-03-31.",
  });
  return date === undefined ? null : date.trim();
}

export async function askForOutput(suggested: vscode.Uri, why: string | null): Promise<vscode.Uri | null> {
  const uri = await vscode.window.showSaveDialog({
    title: why === null ? "Save Release Decision As" : plainLabel(`${why} Save the release decision as`),
    defaultUri: suggested,
    filters: { Markdown: ["md"] },
    saveLabel: "Save",
  });
  return uri ?? null;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path of a file as shown to the user. */
export function shownPlace({ uri }: Pick<Place, "uri">): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
