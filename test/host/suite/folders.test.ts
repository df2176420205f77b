import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { activatedApi, fixture, inWorkspace, problemsOf, until } from "../support/workspace";

/** Needs a workspace of several folders (a .code-workspace file): a window of one folder is loaded anew for a second one. */
describe("folders of the workspace", () => {
  let api: ReleaseReadinessApi;

  it("one that is added is searched, one that is removed takes its sets along", async () => {
    api = await activatedApi();
    // Out of reach of the search in the first folder: hidden folders are passed by.
    const added = inWorkspace(".second folder");
    const set = vscode.Uri.joinPath(added, "docs", "assessment");
    const report = vscode.Uri.joinPath(set, "01_ARCHITECTURE_ASSESSMENT.md");
    await vscode.workspace.fs.copy(fixture("parcel-desk"), set);
    await api.whenIdle();
    assert.equal(api.getModel(report), null);
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    const told: string[] = [];
    const listening = vscode.workspace.onDidChangeWorkspaceFolders((change) => {
      told.push(...change.added.map(({ name }) => name));
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: added, name: "second" }));
    // The list of folders has it at once; the event comes when the workspace file is written.
    await until("the editor tells that it is added", () => told.includes("second"));
    listening.dispose();
    await until("its set is found", () => api.getModel(report)?.path === "docs/assessment");
    assert.equal(api.getModel(report)?.verdictText, "NOT APPROVED");
    await until("its problems show", () => problemsOf(report, "unresolved-critical").length === 1);
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 1));
    await until("its set is gone", () => api.getModel(report) === null && problemsOf(report).length === 0);
    await vscode.workspace.fs.delete(added, { recursive: true });
  });
});
