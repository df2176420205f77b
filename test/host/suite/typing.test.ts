import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { undo } from "../support/editing";
import {
  activatedApi,
  inWorkspace,
  placeSet,
  problemsOf,
  removeFolder,
  settled,
  treeOf,
  until,
  writeText,
} from "../support/workspace";

const FINDING = "### C9. Two departures share one seat map\n\n**Effort:** 2 hours\n\n";

/** The file that the report cites, with more lines than it cites. */
const SOURCE = "pass\n".repeat(40);

describe("a finding while it is typed", () => {
  const folder = (): vscode.Uri => inWorkspace("typing suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment_2");
  const report = (): vscode.Uri => vscode.Uri.joinPath(set(), "01_architecture_assessment.md");
  const verdict = (): string | undefined => api.getModel(set())?.verdictText;
  const ids = (): readonly string[] => treeOf(api, set()).map(({ id }) => id.slice(set().toString().length));
  let api: ReleaseReadinessApi;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await activatedApi();
    await writeText(vscode.Uri.joinPath(folder(), "app", "timetable.py"), SOURCE);
    await placeSet(api, "ferry-tickets", set());
    editor = await vscode.window.showTextDocument(report());
    await settled(api);
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await removeFolder(api, folder(), set());
  });

  const lineOf = (start: string): number =>
    editor.document
      .getText()
      .split(/\r?\n/)
      .findIndex((line) => line.startsWith(start));
  const insert = async (line: number, text: string): Promise<void> => {
    assert.ok(
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(line, 0), text);
      }),
    );
  };
  const replaceLine = async (start: string, text: string): Promise<void> => {
    const { range } = editor.document.lineAt(lineOf(start));
    assert.ok(
      await editor.edit((edit) => {
        edit.replace(range, text);
      }),
    );
  };

  it("begins with a release that is approved", () => {
    assert.equal(verdict(), "APPROVE");
    assert.deepEqual(ids(), []);
    assert.deepEqual(problemsOf(report()), []);
  });

  it("shows in problems, tree and verdict, and is gone from all of them on undo", async () => {
    for (let round = 0; round < 3; round++) {
      await insert(lineOf("## Verdict"), FINDING);
      await until(
        "all of it is there",
        () =>
          problemsOf(report(), "unresolved-critical").length === 1 &&
          ids().includes("#blockers/architecture:C9") &&
          verdict() === "REJECT",
      );
      await undo();
      await until("it is gone", () => problemsOf(report()).length === 0 && verdict() === "APPROVE");
    }
    await insert(lineOf("## Verdict"), FINDING);
    await until("it is there again", () => verdict() === "REJECT");
    const [problem] = problemsOf(report(), "unresolved-critical");
    assert.equal(problem?.range.start.line, lineOf("### C9."));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(ids(), ["#blockers", "#blockers/architecture:C9"]);
    assert.equal(treeOf(api, set())[1]?.place?.line, lineOf("### C9.") + 1);
  });

  it("keeps the names of the tree's items when lines move above them", async () => {
    const before = treeOf(api, set());
    await insert(0, "<!-- A line above everything. -->\n\n");
    await settled(api);
    const after = treeOf(api, set());
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.equal(after[1]?.place?.line, (before[1]?.place?.line ?? 0) + 2);
    await replaceLine("### C9.", "### C9. Two departures share one seat map in winter");
    await settled(api);
    assert.deepEqual(ids(), ["#blockers", "#blockers/architecture:C9"]);
    assert.match(treeOf(api, set())[1]?.label ?? "", /in winter$/);
  });

  it("moves to the fixes to verify when it is said to be fixed, and the verdict is conditional", async () => {
    await insert(lineOf("## Verdict"), "**Status:** Fixed\n\n");
    await until("it has moved", () => ids().includes("#to-verify/architecture:C9"));
    assert.deepEqual(ids(), ["#to-verify", "#to-verify/architecture:C9"]);
    assert.equal(verdict(), "APPROVE WITH CONDITIONS");
    await settled(api);
    assert.deepEqual(problemsOf(report(), "unresolved-critical"), []);
    const [claimed] = problemsOf(report(), "fix-not-verified");
    assert.equal(claimed?.severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(api.getModel(set())?.findings.find(({ id }) => id === "C9")?.statusDetail, "claimed");
  });

  it("leaves the tree when a reference verifies the fix, and the release is approved again", async () => {
    await replaceLine("**Status:**", "**Status:** Fixed in PR #4127");
    await until("it is verified", () => verdict() === "APPROVE");
    assert.deepEqual(ids(), []);
    await settled(api);
    assert.deepEqual(problemsOf(report()), []);
  });

  it("blocks again when it is opened again", async () => {
    await replaceLine("**Status:**", "**Status:** In progress");
    await until("it blocks", () => verdict() === "REJECT");
    assert.deepEqual(ids(), ["#blockers", "#blockers/architecture:C9"]);
  });
});
