import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { ACCEPT, answering } from "../support/answering";
import { undo } from "../support/editing";
import { activatedApi, inWorkspace, readText, removeFolder, until, writeText } from "../support/workspace";

/** What a file is read as can be changed: the command writes front matter, and the set is judged by it. */

const FOLDER = inWorkspace("docs", "assessment of the reports suite");
const SECURITY = vscode.Uri.joinPath(FOLDER, "02_SECURITY_AUDIT.md");
const NOTES = vscode.Uri.joinPath(FOLDER, "notes.md");

const FINDING = "### N-1: Tokens never expire\n\n**Severity:** CRITICAL\n**Status:** Open\n";

describe("what a file is read as", () => {
  let api: ReleaseReadinessApi;

  const roleOf = (uri: vscode.Uri): string | null =>
    api.getModel(FOLDER)?.documents.find(({ path }) => uri.path.endsWith(`/${path}`))?.role ?? null;

  before(async () => {
    api = await activatedApi();
    await writeText(SECURITY, "# Security Audit\n\nNo findings.\n");
    await writeText(NOTES, `# Minutes of a test\n\n${FINDING}`);
    await until("the set is judged", () => api.getModel(FOLDER) !== null);
    await api.whenIdle();
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await removeFolder(api, FOLDER, FOLDER);
  });

  const readAs = (kind: string): Thenable<boolean> =>
    vscode.commands.executeCommand<boolean>(COMMANDS.changeReportKind, {
      set: FOLDER,
      path: vscode.workspace.asRelativePath(NOTES, false),
      kind,
    });

  it("is written into its front matter, in one undo step, shown, and not saved", async () => {
    assert.equal(roleOf(NOTES), null);
    assert.deepEqual(api.getModel(FOLDER)?.blockers, []);
    const before = await readText(NOTES);
    assert.equal(await readAs("security"), true);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), NOTES.toString());
    assert.match(editor.document.getText(), /^---\nkind: security\n---\n\n# Minutes/);
    assert.ok(editor.document.isDirty);
    await until("it is read as a report", () => roleOf(NOTES) === "security");
    assert.equal(api.getModel(FOLDER)?.blockers.length, 1);
    await undo();
    assert.equal(editor.document.getText(), before);
    await until("it is not read again", () => roleOf(NOTES) === null);
  });

  it("is a question about the file of the active editor if there is no argument", async () => {
    await vscode.window.showTextDocument(NOTES);
    const running = vscode.commands.executeCommand<boolean>(COMMANDS.changeReportKind);
    assert.equal(await answering(running, ACCEPT), true);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /^---\nkind: architecture\n/);
  });

  it("is not changed for a file that is not in the set", async () => {
    const argument = { set: FOLDER, path: "../outside.md", kind: "security" };
    assert.equal(await vscode.commands.executeCommand(COMMANDS.changeReportKind, { ...argument }), false);
  });
});
