import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { activatedApi, inWorkspace, problemsOf, settled, until } from "../support/workspace";

/** Runs only where workspace trust is on and nobody has trusted the folder. */
describe("an untrusted workspace", () => {
  const set = (): vscode.Uri => inWorkspace("golden", "parcel-desk", "docs", "assessment 1");
  const report = (): vscode.Uri => vscode.Uri.joinPath(set(), "01_ARCHITECTURE_ASSESSMENT.md");
  let api: ReleaseReadinessApi;
  let untouched: readonly string[];

  before(async () => {
    untouched = await filesBelow(inWorkspace());
    api = await activatedApi();
    await until("the set is found", () => api.getModel(set()) !== null);
    await api.whenIdle();
  });

  it("is untrusted", () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it("is read and judged all the same", async () => {
    assert.equal(api.getModel(set())?.verdictText, "NOT APPROVED");
    assert.deepEqual(api.getModel(set())?.blockers, ["architecture:C1", "security:SEC-1"]);
    await until("its problems show", () => problemsOf(report(), "unresolved-critical").length === 1);
  });

  it("takes in what is typed", async () => {
    const editor = await vscode.window.showTextDocument(report());
    await editor.edit((edit) => {
      edit.insert(
        new vscode.Position(editor.document.lineCount, 0),
        "\n### C9. One more\n\n**Severity:** Critical\n",
      );
    });
    await until("it blocks", () => api.getModel(set())?.blockers.includes("architecture:C9") ?? false);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("it is gone", () => api.getModel(set())?.blockers.length === 2);
  });

  it("is judged by its policy files, which are data", () => {
    const waived = api.getModel(inWorkspace("golden", "waived", "docs", "assessment"));
    assert.ok(waived?.findings.some(({ waiver }) => waiver !== null));
  });

  it("is left as it is by reading, refreshing and showing the policy", async () => {
    await vscode.commands.executeCommand(COMMANDS.refresh);
    await vscode.commands.executeCommand(COMMANDS.showPolicy, { set: set().toString() });
    await settled(api);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    assert.deepEqual(await filesBelow(inWorkspace()), untouched);
  });
});

/** Every file with its time and size. */
async function filesBelow(folder: vscode.Uri): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await filesBelow(uri)));
    else {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      found.push(`${uri.path} ${mtime} ${size}`);
    }
  }
  return found.sort();
}
