// What every suite of the host needs: the extension's API, the files of the workspace, the problems, and waiting for them.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { blockerNodes } from "../../../src/extension/features/blockers/blockerNodes";
import type { SetView } from "../../../src/extension/shared/setView";
import type { TreeNode } from "../../../src/extension/shared/tree/treeNode";

export const EXTENSION = "release-readiness.release-readiness";

/** Folder of the workspace with the sets of test/fixtures, where no search for sets finds them (scripts/hostWorkspace.mjs). */
const FIXTURES = "fixtures";

export async function activatedApi(): Promise<ReleaseReadinessApi> {
  const extension = vscode.extensions.getExtension<ReleaseReadinessApi>(EXTENSION);
  assert.ok(extension, `The extension ${EXTENSION} is not there.`);
  return extension.activate();
}

/** A file or folder of the first workspace folder. */
export function inWorkspace(...names: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "The suite needs a workspace folder.");
  return vscode.Uri.joinPath(folder.uri, ...names);
}

export function fixture(name: string): vscode.Uri {
  return inWorkspace(FIXTURES, name);
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Copies a set of the fixtures and waits until it is judged. */
export async function placeSet(api: ReleaseReadinessApi, name: string, set: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.copy(fixture(name), set, { overwrite: true });
  await until(`the set ${set.path} is found`, () => api.getModel(set) !== null);
  await api.whenIdle();
}

/** Deletes a folder of the workspace and waits until no set of it is known. */
export async function removeFolder(
  api: ReleaseReadinessApi,
  folder: vscode.Uri,
  set: vscode.Uri,
): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
  await until(`the set ${set.path} is gone`, () => api.getModel(set) === null);
}

/** Problems of ours, of one rule or all, in order of their lines. */
export function problemsOf(uri: vscode.Uri, rule?: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(
      ({ source, code }) =>
        source === "Release Readiness" &&
        (rule === undefined || (typeof code === "object" ? code.value : code) === rule),
    )
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The nodes that the tree of blockers shows for the set of a file, sections and findings, each once. */
export function treeOf(api: ReleaseReadinessApi, set: vscode.Uri): readonly TreeNode[] {
  const model = api.getModel(set);
  const view: SetView = {
    id: set.toString(),
    name: set.path,
    label: set.path,
    standing: "judged",
    model,
    failures: [],
    blockers: model?.blockers.length ?? 0,
    policyIsDecided: true,
  };
  const withChildren = (node: TreeNode): readonly TreeNode[] => [
    node,
    ...node.children.flatMap(withChildren),
  ];
  return blockerNodes(view).flatMap(withChildren);
}

export async function until(what: string, isSo: () => boolean, milliseconds = 240_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) assert.fail(`Waited ${milliseconds} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Does something again, with a moment between, until it had its effect. */
export async function untilDone(
  what: string,
  tried: () => Promise<boolean>,
  milliseconds = 240_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await tried())) {
    if (Date.now() > end) assert.fail(`Tried ${milliseconds} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** What was typed is taken in: the event of an edit comes after the edit. */
export async function settled(api: ReleaseReadinessApi): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await api.whenIdle();
}
