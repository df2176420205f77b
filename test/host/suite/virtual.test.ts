import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import { undo } from "../support/editing";
import {
  activatedApi,
  inWorkspace,
  problemsOf,
  readText,
  settled,
  treeOf,
  until,
  writeText,
} from "../support/workspace";

/** Runs only where the workspace is the one of test/host/virtual/extension.ts, on no disk, and nobody has trusted it. */
describe("an untrusted virtual workspace", () => {
  const set = (): vscode.Uri => inWorkspace("docs", "assessment 1");
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(set(), name);
  const architecture = (): vscode.Uri => file("01_ARCHITECTURE_ASSESSMENT.md");
  const names = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(set())).map(([name]) => name).sort();
  const decide = (): Thenable<DecisionOutcome> =>
    vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision, { set: set() });
  let api: ReleaseReadinessApi;
  let reports: readonly string[];

  before(async () => {
    api = await activatedApi();
    await until("the set is found", () => api.getModel(set()) !== null);
    await api.whenIdle();
    reports = await names();
  });

  it("is virtual, and untrusted", () => {
    assert.equal(set().scheme, "vscode-vfs");
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it("is judged, and shows its problems and its tree", async () => {
    assert.equal(api.getModel(set())?.verdictText, "NOT APPROVED");
    assert.deepEqual(api.getModel(set())?.blockers, ["architecture:C1", "security:SEC-1"]);
    await until(
      "the squiggle is there",
      () => problemsOf(architecture(), "unresolved-critical").length === 1,
    );
    const [problem] = problemsOf(architecture(), "unresolved-critical");
    const document = await vscode.workspace.openTextDocument(architecture());
    assert.match(document.lineAt(problem?.range.start.line ?? 0).text, /C1/);
    const shown = treeOf(api, set()).map(({ label, description }) => `${label} · ${description}`);
    assert.ok(
      shown.some((words) => words.includes("The printer queue has no upper bound · C1")),
      shown.join("\n"),
    );
  });

  it("shows the problems of a single readiness document, and decides about no document", async () => {
    const document = inWorkspace("docs", "PRODUCTION_READINESS.md");
    await writeText(document, "# Production Readiness\n\n### P0-1: No backup\n\n**Severity:** Critical\n");
    await until("the document is judged", () => api.getModel(document)?.policy.id === "standard");
    await until("the squiggle is there", () => problemsOf(document, "unresolved-critical").length === 1);
    const outcome = await vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision, {
      set: document,
    });
    assert.equal(outcome.kind === "refused" && outcome.message.includes("not a single document"), true);
    await vscode.workspace.fs.delete(document);
    await until("it is gone", () => api.getModel(document) === null);
  });

  it("opens a blocker in its place", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand(COMMANDS.openFinding, {
      set: set().toString(),
      finding: "security:SEC-1",
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file("02_SECURITY_AUDIT.md").toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /SEC-1/);
  });

  it("takes in what is typed and what is saved", async () => {
    const editor = await vscode.window.showTextDocument(architecture());
    const end = new vscode.Position(editor.document.lineCount, 0);
    await editor.edit((edit) => {
      edit.insert(end, "\n### C9. One more\n\n**Severity:** Critical\n");
    });
    await until("it blocks", () => api.getModel(set())?.blockers.includes("architecture:C9") ?? false);
    assert.ok(await editor.document.save());
    assert.match(await readText(architecture()), /C9\. One more/);
    await undo();
    await until("it is gone", () => api.getModel(set())?.blockers.length === 2);
    assert.ok(await editor.document.save());
    await settled(api);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("takes in files that come and go", async () => {
    const before = await readText(file("07_QA_VALIDATION.md"));
    await vscode.workspace.fs.delete(file("07_QA_VALIDATION.md"));
    await until(
      "it is missing",
      () => api.getModel(set())?.missing.some(({ role }) => role === "qa") ?? false,
    );
    await writeText(file("07_QA_VALIDATION.md"), before);
    await until("it is back", () => api.getModel(set())?.missing.length === 0);
  });

  it("gets its decision, written through the editor's file system, and nothing else", async () => {
    const outcome = await decide();
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    assert.equal(outcome.verdictText, "NOT APPROVED");
    const decision = ["08_RELEASE_DECISION.json", "08_RELEASE_DECISION.md"];
    assert.deepEqual(await names(), [...reports, ...decision].sort());
    const text = await readText(file("08_RELEASE_DECISION.md"));
    assert.match(text, /NOT APPROVED/);
    assert.match(text, /^\[01:22\]: 01_ARCHITECTURE_ASSESSMENT\.md#L22$/m);
    assert.match(text, /<!-- release-readiness: decision sha256:[0-9a-f]{64} -->/);
    assert.equal((await decide()).kind, "up-to-date");
  });
});
