import * as vscode from "vscode";
import { folderOfSet } from "../../../core/workspace/usualPlaces";
import type { PolicyEdit } from "../../../core/edits/policyEdits";
import { POLICY_FILE_NAME } from "../../../core/policy/policyFileName";
import { applyEdits } from "../../../core/text/textEdit";
import { findPolicyFile } from "../../../core/workspace/findPolicy";
import { joinPath } from "../../../core/workspace/paths";
import { requireInside } from "../../adapters/realFiles";
import { createWorkspaceFileSystem, pathBelow } from "../../adapters/workspaceFileSystem";
import { refused, CANCELED, type ActionOutcome } from "./outcome";
import { consequenceOf } from "./previewSet";
import { askToWrite } from "./questions";
import type { ReadDocument } from "./readFinding";
import type { Target } from "../../shared/findingTarget";
import { reveal, writeOnce } from "./writeOnce";

/** The policy file that a set is judged by, or the place for a new one. */
export interface PolicyFile {
  /** As in the set's model. */
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Null if there is no policy file yet. */
  readonly read: ReadDocument | null;
}

/** The policy file of a set, or else the place for one in the set. A message if it is outside the workspace. */
export async function policyFileOf({ set }: Target): Promise<PolicyFile | string> {
  const files = createWorkspaceFileSystem(set.folder.uri);
  const setPath = folderOfSet(pathBelow(set.folder.uri, set.uri) ?? set.model.path);
  const found = await findPolicyFile(files, setPath, { workspaceFolder: "." });
  const path = found ?? joinPath(setPath, POLICY_FILE_NAME);
  if (path.split("/").includes(".."))
    return `The policy file ${path} is outside this workspace. Open the folder that contains it to change it.`;
  const uri = files.uriOf(path);
  requireInside(set.folder.uri, uri);
  if (found === null) return { path, uri, read: null };
  const document = await vscode.workspace.openTextDocument(uri);
  return { path, uri, read: { document, version: document.version } };
}

/** What is to be added to a policy file. `null` as text: there is no file. */
export interface PolicyAddition {
  readonly title: string;
  readonly add: (text: string | null) => PolicyEdit | null;
  /** Whether to write without asking first. */
  readonly isAgreed: boolean;
  /** Whether to ask with the consequence even if the file exists. */
  readonly asksAlways: boolean;
}

/** Writes an addition to a policy file, which it makes after asking if there is none, and opens the file at it. */
export async function addToPolicy(
  target: Target,
  file: PolicyFile,
  { title, add, isAgreed, asksAlways }: PolicyAddition,
): Promise<ActionOutcome> {
  const text = file.read?.document.getText() ?? null;
  const edit = add(text);
  if (edit === null) return refused(`${file.path} has an error. Fix it first.`);
  const after = applyEdits(text ?? "", edit.edits);
  const consequence = await consequenceOf(target, file.path, after);
  const action = file.read === null ? `Create ${file.path}` : `Write to ${file.path}`;
  const isAsked = !isAgreed && (asksAlways || file.read === null);
  if (isAsked && !(await askToWrite(title, action, consequence))) return CANCELED;
  const isWritten =
    file.read === null
      ? await create(file.uri, after, edit.offset)
      : await writeOnce(file.read, edit.edits, edit.offset);
  return isWritten ? { kind: "written", uri: file.uri.toString(), consequence } : { kind: "changed" };
}

/** False if there is a file by now. */
async function create(uri: vscode.Uri, text: string, offset: number): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await reveal(await vscode.workspace.openTextDocument(uri), offset);
  return true;
}
