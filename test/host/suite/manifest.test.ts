import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS, VIEWS } from "../../../src/extension/commands";
import { activatedApi, EXTENSION, fixture, settled } from "../support/workspace";

describe("the extension in its host", () => {
  let api: ReleaseReadinessApi;

  before(async () => {
    api = await activatedApi();
    await api.whenIdle();
  });

  it("registers every command that the manifest contributes, and no other", async () => {
    const registered = (await vscode.commands.getCommands(true)).filter((id) =>
      id.startsWith("releaseReadiness."),
    );
    const own = Object.values(COMMANDS);
    assert.deepEqual(
      own.filter((id) => !registered.includes(id)),
      [],
    );
    // The editor adds commands of its own for views: focus, resetViewLocation and others.
    const views = Object.values(VIEWS);
    const others = registered.filter(
      (id) => !own.some((one) => one === id) && !views.some((view) => id.startsWith(`${view}.`)),
    );
    assert.deepEqual(others, []);
  });

  it("has its views", async () => {
    for (const view of Object.values(VIEWS)) await vscode.commands.executeCommand(`${view}.focus`);
  });

  it("is content with any editor: a report, another Markdown file, an untitled one, none", async () => {
    const report = vscode.Uri.joinPath(fixture("parcel-desk"), "01_ARCHITECTURE_ASSESSMENT.md");
    await vscode.window.showTextDocument(report);
    await settled(api);
    const untitled = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "### C1. No\n",
    });
    await vscode.window.showTextDocument(untitled);
    await settled(api);
    assert.deepEqual(vscode.languages.getDiagnostics(untitled.uri), []);
    assert.deepEqual(vscode.languages.getDiagnostics(report), [], "It lies in no set.");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await settled(api);
  });

  it("shows the log and the policy on demand", async () => {
    await vscode.commands.executeCommand(COMMANDS.showLog);
    await vscode.commands.executeCommand(COMMANDS.refresh);
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
  });
});
