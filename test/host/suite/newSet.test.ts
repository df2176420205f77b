import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { answering, LEAVE } from "../support/answering";
import {
  activatedApi,
  inWorkspace,
  problemsOf,
  readText,
  removeFolder,
  until,
  writeText,
} from "../support/workspace";

/** "Create Assessment Set…": reports to be written, which are read as such at once. */

const PATH = "docs/assessment of the new sets suite";
const SET = inWorkspace(...PATH.split("/"));
const QA = vscode.Uri.joinPath(SET, "04_qa_validation_report.md");

describe("a new assessment set", () => {
  let api: ReleaseReadinessApi;

  const create = (given: Readonly<Record<string, string>>): Thenable<vscode.Uri | null> =>
    vscode.commands.executeCommand<vscode.Uri | null>(COMMANDS.createSet, {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
      path: PATH,
      ...given,
    });

  const namesInSet = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(SET)).map(([name]) => name).sort();

  before(async () => {
    api = await activatedApi();
    await api.whenIdle();
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await removeFolder(api, SET, SET);
  });

  it("has every report, is judged at once, and passes no gate", async () => {
    const created = await create({ policy: "four-report", subject: "Parcel desk" });
    assert.equal(created?.toString(), SET.toString());
    assert.deepEqual(await namesInSet(), [
      "01_architecture_assessment.md",
      "02_security_audit.md",
      "03_code_expert_review.md",
      "04_qa_validation_report.md",
      "release-readiness.json",
    ]);
    const model = api.getModel(SET);
    assert.equal(model?.policy.subject.name, "Parcel desk");
    assert.deepEqual(model.findings, []);
    assert.ok(model.gates.every(({ state }) => state !== "pass"));
    await until("its missing sections are problems", () => problemsOf(QA, "missing-section").length > 0);
  });

  it("opens at the first place to write, below what says what belongs there", () => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, vscode.Uri.joinPath(SET, "01_architecture_assessment.md").path);
    const { text } = editor.document.lineAt(editor.selection.active.line);
    assert.match(text, /^<!-- .+ -->$/);
    assert.equal(editor.selection.active.character, text.length);
  });

  it("keeps what is written when the missing reports of a set are created", async () => {
    await writeText(QA, "# QA Validation Report\n\nmine\n");
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(SET, "03_code_expert_review.md"));
    await until(
      "the report is missing",
      () =>
        problemsOf(SET).length +
          (api.getModel(SET)?.problems ?? []).filter(({ rule }) => rule === "missing-report").length >
        0,
    );
    assert.equal((await create({}))?.toString(), SET.toString());
    assert.equal(await readText(QA), "# QA Validation Report\n\nmine\n");
    assert.equal((await namesInSet()).length, 5);
  });

  it("creates nothing if a question is left", async () => {
    const path = `${PATH} two`;
    const left = create({ path });
    assert.equal(await answering(left, LEAVE), null);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(inWorkspace(...path.split("/")))));
  });
});
