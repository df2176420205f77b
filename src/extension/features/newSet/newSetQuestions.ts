/** The questions of "Create Assessment Set…". Canceling any of them creates nothing. */
import * as vscode from "vscode";
import { BUILTIN_POLICIES } from "../../../core/policy/builtin/builtinPolicies";
import { DEFAULT_SETS } from "../../../core/policy/builtin/defaults";
import { withoutIcons } from "../../shared/untrustedText";
import { folderHint, folderProblem, freeFolder } from "./setFolder";

const TITLE = "Create Assessment Set";

/** The workspace folder with this URI, the only one, or the one that the user picks. */
export async function askWorkspaceFolder(given?: string): Promise<vscode.WorkspaceFolder | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (given !== undefined) return folders.find(({ uri }) => uri.toString() === given) ?? null;
  if (folders.length < 2) return folders[0] ?? null;
  return (
    (await vscode.window.showWorkspaceFolderPick({
      placeHolder: "Choose the folder for the new assessment set",
      ignoreFocusOut: true,
    })) ?? null
  );
}

/** The folder of the set, relative to the workspace folder, joined with `/`. */
export async function askFolder(folder: vscode.WorkspaceFolder): Promise<string | null> {
  const path = await vscode.window.showInputBox({
    title: TITLE,
    prompt: "Folder of the new assessment set, relative to the workspace folder",
    value: freeFolder(await assessmentFolders(folder)),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const wanted = withoutEnd(text);
      const hint = folderHint(wanted, DEFAULT_SETS);
      return (
        folderProblem(wanted) ??
        (hint === null ? null : { message: hint, severity: vscode.InputBoxValidationSeverity.Warning })
      );
    },
  });
  return path === undefined ? null : withoutEnd(path);
}

function withoutEnd(path: string): string {
  return path.trim().replace(/\/+$/, "");
}

async function assessmentFolders(folder: vscode.WorkspaceFolder): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder.uri, "docs"));
    return new Set(entries.map(([name]) => `docs/${name}`));
  } catch {
    return new Set();
  }
}

/** The id of a built-in policy. */
export async function askPolicy(): Promise<string | null> {
  const items = BUILTIN_POLICIES.filter(({ phases }) => phases.length > 0).map(({ id, title, phases }) => ({
    label: title,
    description: `${id}, ${phases.length} reports`,
    detail: withoutIcons(phases.map((phase) => phase.title).join(" · ")),
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: TITLE,
    placeHolder: "Choose the policy: which reports are written, and what each must contain",
    ignoreFocusOut: true,
  });
  return picked?.id ?? null;
}

/** The name of what is released; empty if the user does not want to state it. Null if canceled. */
export async function askSubject(proposal: string): Promise<string | null> {
  const name = await vscode.window.showInputBox({
    title: TITLE,
    prompt: "Name of what is released, as the decision shows it (optional)",
    value: proposal,
    ignoreFocusOut: true,
  });
  return name === undefined ? null : name.trim();
}
