import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import { verdictStatus } from "../../../src/extension/features/statusBar/verdictStatus";
import {
  activatedApi,
  inWorkspace,
  problemsOf,
  settled,
  treeOf,
  until,
  writeText,
} from "../support/workspace";

/** A readiness document that stands alone in one of the usual places is a set of one. */

const DOCUMENT = inWorkspace("docs", "PRODUCTION_READINESS.md");
const NOTES = inWorkspace("docs", "PRODUCTION_NOTES.md");

const FINDING =
  "### P0-1: Backups are never restored\n\n**Severity:** Critical\n\n**Issue:** Nobody has tried.\n";

describe("a readiness document alone", () => {
  let api: ReleaseReadinessApi;

  before(async () => {
    api = await activatedApi();
    await writeText(NOTES, `# Notes\n\n${FINDING}`);
    await writeText(DOCUMENT, `# Production Readiness\n\n**Decision:** GO\n\n${FINDING}`);
    await until("the document is found", () => api.getModel(DOCUMENT) !== null);
    await api.whenIdle();
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const uri of [DOCUMENT, NOTES]) await vscode.workspace.fs.delete(uri);
    await until("the document is gone", () => api.getModel(DOCUMENT) === null);
  });

  it("is judged by the standard policy, against itself", () => {
    const model = api.getModel(DOCUMENT);
    assert.equal(model?.policy.id, "standard");
    assert.equal(model.verdict, "not-approved");
    assert.deepEqual(model.blockers, ["production-readiness:P0-1"]);
  });

  it("has its problems and its blockers, and no report is missing", async () => {
    await until("the problems are shown", () => problemsOf(DOCUMENT).length > 0);
    const rules = new Set(
      problemsOf(DOCUMENT).map(({ code }) => (typeof code === "object" ? code.value : code)),
    );
    assert.deepEqual(rules, new Set(["unresolved-critical", "verdict-conflict"]));
    assert.ok(treeOf(api, DOCUMENT).some(({ label }) => label.includes("Backups are never restored")));
  });

  it("is what the status bar is about while it is open", async () => {
    await vscode.window.showTextDocument(DOCUMENT);
    await until("it is in focus", () => api.getSetInFocus()?.model === api.getModel(DOCUMENT));
    const view = api.getSetInFocus();
    assert.ok(view);
    const shown = verdictStatus(view, { isActive: true, others: 0, hidesOpenFindings: false });
    assert.match(shown.text, /PRODUCTION_READINESS.*NOT APPROVED · 1/);
    assert.equal(shown.background, "error");
  });

  it("gets no decision, for the reason that the command line gives", async () => {
    const outcome = await vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision, {
      set: DOCUMENT,
    });
    assert.deepEqual(outcome, {
      kind: "refused",
      message:
        "docs/PRODUCTION_READINESS.md: a decision needs the folder of an assessment set, not a single document.",
      at: null,
      isAboutPlace: false,
    });
  });

  it("is not judged when it states nothing, and again when it does and is saved", async () => {
    const document = await vscode.workspace.openTextDocument(DOCUMENT);
    const text = document.getText();
    const replace = async (content: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(DOCUMENT, new vscode.Range(0, 0, document.lineCount, 0), content);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await replace("# Production Readiness\n\nWe deploy on Mondays.\n");
    await until("it is no set", () => api.getModel(DOCUMENT) === null);
    await until("its problems are gone", () => problemsOf(DOCUMENT).length === 0);
    await replace(text);
    await document.save();
    await until("it is one again", () => api.getModel(DOCUMENT)?.blockers.length === 1);
  });

  it("is the only page that is judged there", async () => {
    await vscode.window.showTextDocument(NOTES);
    await settled(api);
    assert.deepEqual(problemsOf(NOTES), []);
  });
});
