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
  until,
  writeText,
} from "../support/workspace";

const INSERTED = "## Added\n\n### SEC-9: The backup has no password\n\n**Severity:** Critical\n\n";

describe("what is a problem, and when", () => {
  const folder = (): vscode.Uri => inWorkspace("focus suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment 1");
  const report = (): vscode.Uri => vscode.Uri.joinPath(set(), "01_ARCHITECTURE_ASSESSMENT.md");
  let api: ReleaseReadinessApi;

  const count = (rule: string): number => problemsOf(report(), rule).length;
  const update = async (name: string, value: unknown): Promise<void> => {
    const settings = vscode.workspace.getConfiguration("releaseReadiness");
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
  };
  const insert = async (editor: vscode.TextEditor): Promise<void> => {
    assert.ok(
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), INSERTED);
      }),
    );
  };

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", set());
  });

  after(async () => {
    await removeFolder(api, set(), set());
  });

  it("an open critical is an error, once; an open high is not a problem", async () => {
    const model = api.getModel(set());
    const own = model?.findings.filter((finding) => finding.report === model.reports[0]?.facts.path) ?? [];
    const blockers = own.filter(({ blocks }) => blocks);
    assert.ok(blockers.length > 0 && own.some(({ isCondition }) => isCondition));
    await until("they are shown", () => count("unresolved-critical") === blockers.length);
    for (const { severity } of problemsOf(report(), "unresolved-critical"))
      assert.equal(severity, vscode.DiagnosticSeverity.Error);
    assert.equal(count("unresolved-high"), 0);
  });

  it("the setting shows all of them, or none, without another analysis", async () => {
    await settled(api);
    const { setsAnalyzed } = api.counters;
    const criticals = count("unresolved-critical");
    await update("openFindings", "all");
    await until("highs are shown", () => count("unresolved-high") > 0);
    assert.equal(count("unresolved-critical"), criticals);
    await update("openFindings", "none");
    await until("none is shown", () => count("unresolved-critical") + count("unresolved-high") === 0);
    await update("openFindings", undefined);
    await until("criticals are shown", () => count("unresolved-critical") === criticals);
    assert.equal(count("unresolved-high"), 0);
    assert.equal(api.counters.setsAnalyzed, setsAnalyzed);
  });

  it("problems are never cleared and set again while the user types", async () => {
    const editor = await vscode.window.showTextDocument(report());
    await settled(api);
    const shown = (): readonly string[] =>
      problemsOf(report()).map(({ message, range }) => `${range.start.line}: ${message}`);
    const fewest = shown().length;
    // Events also come for the problems of other extensions.
    const states = [shown().join("\n")];
    const counts: number[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      const now = shown();
      if (now.join("\n") === states.at(-1)) return;
      states.push(now.join("\n"));
      counts.push(now.length);
    });
    for (const text of ["\n", "Some", " more", " words.", "\n\n"]) {
      const end = new vscode.Position(editor.document.lineCount, 0);
      await editor.edit((edit) => {
        edit.insert(end, text);
      });
      await settled(api);
    }
    const typed = counts.length;
    await insert(editor);
    await until("it is shown", () => (counts.at(-1) ?? 0) > fewest);
    listener.dispose();
    assert.equal(typed, 0, "Text after everything changes no problem.");
    assert.ok(
      counts.every((number) => number >= fewest),
      counts.join(", "),
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await settled(api);
  });

  it("with `onSave`, text that is not saved does not count", async () => {
    const criticals = count("unresolved-critical");
    await update("run", "onSave");
    await settled(api);
    const editor = await vscode.window.showTextDocument(report());
    await insert(editor);
    await writeText(vscode.Uri.joinPath(set(), "notes.md"), "# Notes\n");
    await until("another file is seen", () =>
      (api.getModel(set())?.others ?? []).some(({ path }) => path.endsWith("notes.md")),
    );
    await settled(api);
    assert.equal(count("unresolved-critical"), criticals);
    await editor.document.save();
    await until("it counts", () => count("unresolved-critical") === criticals + 1);
    await undo();
    await editor.document.save();
    await until("it no longer counts", () => count("unresolved-critical") === criticals);
    await update("run", undefined);
    await insert(editor);
    await until("it counts as it is typed", () => count("unresolved-critical") === criticals + 1);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("it is gone", () => count("unresolved-critical") === criticals);
  });

  it("a report that is not UTF-8 stays a problem when it is opened", async () => {
    const file = vscode.Uri.joinPath(set(), "02_SECURITY_AUDIT.md");
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(file, new Uint8Array([...before, 0x0a, 0xe9, 0x0a]));
    const isShown = (): boolean => problemsOf(file, "unreadable-report").length === 1;
    await until("it is a problem", isShown);
    await vscode.window.showTextDocument(file);
    await settled(api);
    assert.ok(isShown());
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await settled(api);
    assert.ok(isShown());
    await vscode.workspace.fs.writeFile(file, before);
    await until("it is none", () => !isShown());
  });

  it("settings name further sets and folders that are not searched", async () => {
    const other = vscode.Uri.joinPath(folder(), "docs", "reviews");
    await vscode.workspace.fs.copy(set(), other, { overwrite: true });
    await settled(api);
    assert.equal(api.getModel(other), null);
    await update("sets", ["**/reviews/"]);
    await until("it is a set", () => api.getModel(other) !== null);
    await update("exclude", ["focus suite/docs/reviews"]);
    await until("it is none", () => api.getModel(other) === null);
    assert.notEqual(api.getModel(set()), null);
    await update("sets", undefined);
    await update("exclude", undefined);
    await vscode.workspace.fs.delete(other, { recursive: true });
    await settled(api);
  });
});
