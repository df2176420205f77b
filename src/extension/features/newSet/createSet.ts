import * as vscode from "vscode";
import { newPolicyFile, newReports, type NewFile } from "../../../core/judge/newSet";
import { surveySet } from "../../../core/judge/loadSet";
import { findPolicy, findPolicyFile } from "../../../core/workspace/findPolicy";
import type { SetFile } from "../../../core/workspace/reports";
import { createWorkspaceFileSystem, type WorkspaceFileSystem } from "../../adapters/workspaceFileSystem";
import { COMMANDS } from "../../commands";
import type { FeatureContext } from "../../readiness";
import { showError, showInformation } from "../../shared/messages";
import { askFolder, askPolicy, askSubject, askWorkspaceFolder } from "./newSetQuestions";

/** What the command is told; it asks for what is missing. */
interface Given {
  /** URI of the workspace folder. */
  readonly folder?: string;
  /** Folder of the set, relative to the workspace folder. */
  readonly path?: string;
  readonly policy?: string;
  readonly subject?: string;
}

/** "Create Assessment Set…": the reports that a policy asks for, each with what its sections must contain. */
export function registerCreateSet(context: FeatureContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.createSet, (given: unknown) => createSet(given, context)),
  );
}

/** Returns the folder of the set; null if nothing was created. */
async function createSet(argument: unknown, context: FeatureContext): Promise<vscode.Uri | null> {
  const given = typeof argument === "object" && argument !== null ? (argument as Given) : {};
  const folder = await askWorkspaceFolder(given.folder);
  if (folder === null) return null;
  const path = given.path ?? (await askFolder(folder));
  if (path === null) return null;
  const set = vscode.Uri.joinPath(folder.uri, path);
  try {
    const files = await filesFor(createWorkspaceFileSystem(folder.uri), path, folder.name, given);
    if (files === null) return null;
    return await create(set, files, context);
  } catch (error) {
    context.log.error(`${set.path} could not be created:`, error instanceof Error ? error : String(error));
    await showError(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** The files to create; null if the user cancels. Rejects if the policy file above the set has an error. */
async function filesFor(
  fileSystem: WorkspaceFileSystem,
  path: string,
  folderName: string,
  given: Given,
): Promise<readonly NewFile[] | null> {
  const files = await filesIn(fileSystem, path);
  const options = { root: "." };
  const policyPath = await findPolicyFile(fileSystem, path, options);
  const id = policyPath === null ? (given.policy ?? (await askPolicy())) : null;
  if (policyPath === null && id === null) return null;
  const subject = id === null ? null : (given.subject ?? (await askSubject(folderName)));
  if (id !== null && subject === null) return null;
  const choice = await findPolicy(fileSystem, path, files, {
    ...options,
    ...(id !== null && { policy: id }),
  });
  if (choice.policy === null) {
    const [problem] = choice.problems;
    throw new Error(
      `The policy cannot be used, so no report was created. ${problem?.message ?? choice.reason}`,
    );
  }
  const policyFile = id === null ? [] : [newPolicyFile(id, subject === "" ? null : subject)];
  return [...newReports({ policy: choice.policy, files }), ...policyFile];
}

async function filesIn(fileSystem: WorkspaceFileSystem, path: string): Promise<readonly SetFile[]> {
  const survey = await surveySet(fileSystem, path);
  return typeof survey === "string" ? [] : survey.files;
}

/** Creates them in one undo step, and opens the first one where the first text belongs. Never writes over a file. */
async function create(
  set: vscode.Uri,
  files: readonly NewFile[],
  { readiness, focus }: FeatureContext,
): Promise<vscode.Uri | null> {
  const [first] = files;
  if (first === undefined) {
    await showInformation("Every report of the policy exists in this folder. Nothing was created.");
    return null;
  }
  const edit = new vscode.WorkspaceEdit();
  const uris = files.map(({ name }) => vscode.Uri.joinPath(set, name));
  for (const [index, { text }] of files.entries()) {
    const uri = uris[index];
    if (uri) edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`The reports could not be created in ${set.path}. Check whether the folder is writable.`);
  await readiness.takeIn(uris);
  await open(vscode.Uri.joinPath(set, first.name), first.text);
  await focus.pick(set.toString());
  return set;
}

/** The cursor goes after the comment of the first section, which says what to write there. */
async function open(uri: vscode.Uri, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const end = text.indexOf("-->", text.indexOf("\n## "));
  const place = editor.document.positionAt(end < 0 ? text.length : end + "-->".length);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
