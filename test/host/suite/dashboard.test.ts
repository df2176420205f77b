import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import {
  activatedApi,
  inWorkspace,
  placeSet,
  readText,
  removeFolder,
  settled,
  until,
} from "../support/workspace";

/** The panel of the dashboard and what it exports. What the page itself shows and does is tested in the window (test/e2e/dashboard.mjs). */

const SET = inWorkspace("docs", "assessment of the dashboard suite");
const REPORT = vscode.Uri.joinPath(SET, "02_SECURITY_AUDIT.md");
const FINDING = "\n### C-97: Backups are not encrypted\n\n**Severity:** CRITICAL\n**Status:** Open\n";

describe("the dashboard", () => {
  let api: ReleaseReadinessApi;
  let original = "";

  const panels = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith("releaseReadiness.dashboard"),
      );
  const name = (): string => api.getSetInFocus()?.name ?? "";

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", SET);
    original = await readText(REPORT);
    await vscode.window.showTextDocument(REPORT);
    await until("the set is in focus", () => api.getSetInFocus()?.id === SET.toString());
  });

  after(async () => {
    await vscode.window.showTextDocument(REPORT);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await removeFolder(api, SET, SET);
  });

  it("is one panel, named after the set in focus", async () => {
    await vscode.commands.executeCommand(COMMANDS.openDashboard);
    const title = (): string => panels()[0]?.label ?? "no panel";
    await until(`the panel has the name ${name()}`, () => title() === `Dashboard: ${name()}`).catch(() => {
      assert.equal(title(), `Dashboard: ${name()}`);
    });
    await vscode.commands.executeCommand(COMMANDS.openDashboard);
    assert.equal(panels().length, 1);
    assert.ok(panels()[0]?.isActive);
  });

  it("does not take the focus when the set changes", async () => {
    const document = await vscode.workspace.openTextDocument(REPORT);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const before = api.getSetInFocus()?.blockers ?? 0;
    await editor.edit((edit) => {
      const end = document.positionAt(original.trimEnd().length);
      edit.replace(new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end), FINDING);
    });
    await until("the finding blocks", () => api.getSetInFocus()?.blockers === before + 1);
    await settled(api);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), REPORT.toString());
    assert.equal(panels().length, 1);
  });

  it("is exported as a file that runs nothing", async () => {
    const output = vscode.Uri.joinPath(SET, "..", "dashboard.html");
    const written = await vscode.commands.executeCommand<vscode.Uri | null>(COMMANDS.exportHtml, { output });
    assert.equal(written?.toString(), output.toString());
    const html = await readText(output);
    assert.match(html, /<h1><bdi>.*NOT APPROVED/s);
    assert.match(html, /Backups are not encrypted/);
    assert.doesNotMatch(html, /<script/);
    await vscode.workspace.fs.delete(output);
  });

  it("exports the blockers as CSV, each in a row", async () => {
    const output = vscode.Uri.joinPath(SET, "..", "blockers.csv");
    await vscode.commands.executeCommand(COMMANDS.exportCsv, { output });
    const rows = (await readText(output)).split("\r\n").filter((row) => row.startsWith('"blocker"'));
    assert.equal(rows.length, api.getSetInFocus()?.model?.blockers.length);
    await vscode.workspace.fs.delete(output);
  });

  it("copies the brief as Markdown", async () => {
    await vscode.commands.executeCommand(COMMANDS.copyBrief);
    const text = await vscode.env.clipboard.readText();
    assert.ok(text.startsWith(`# ${name()}: NOT APPROVED\n`), text.slice(0, 200));
    assert.match(text, /Backups are not encrypted/);
  });

  it("says that a file cannot be written, and writes nothing", async () => {
    const output = vscode.Uri.from({ scheme: "no-such-scheme", path: "/a.csv" });
    assert.equal(await vscode.commands.executeCommand(COMMANDS.exportCsv, { output }), null);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("changes no report", async () => {
    const document = await vscode.workspace.openTextDocument(REPORT);
    assert.equal(await readText(REPORT), original);
    assert.equal(document.getText(), original.trimEnd() + FINDING);
  });
});
