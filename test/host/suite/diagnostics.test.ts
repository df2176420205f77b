import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { undo } from "../support/editing";
import { activatedApi, inWorkspace, problemsOf, settled, until, writeText } from "../support/workspace";

const ARCHITECTURE = `# Architecture assessment

**Date:** 2025-03-01

## Executive Summary

The ledger is one service with one database.

## Component Diagram

Web client, ledger service, database.

## CRITICAL issues

### C1. The queue has no limit

**Impact:** memory runs out under load.
**Effort:** 4 hours

## Scalability

One instance carries the load of two years.
`;

const SECURITY = `# Security audit

## Executive Summary

Two findings.

## HIGH severity

### H-1: Sessions never end

**Impact:** a lost device stays signed in.
`;

const FUNCTIONAL = `# Functional analyst review

## Feature inventory

Everything that was asked for is there.
`;

describe("problems while one writes", () => {
  const set = (): vscode.Uri => inWorkspace("problems %20 suite", "docs", "assessment 3");
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(set(), name);
  const architecture = (): vscode.Uri => file("01_ARCHITECTURE_ASSESSMENT.md");
  const security = (): vscode.Uri => file("02_SECURITY_AUDIT.md");
  let api: ReleaseReadinessApi;

  before(async () => {
    api = await activatedApi();
    // Open highs are no problems unless one wants them to be.
    await openFindings("all");
    await createWatchedFolders(set());
    await writeText(architecture(), ARCHITECTURE);
    await writeText(security(), SECURITY);
    await writeText(file("06_FUNCTIONAL_ANALYST_REVIEW.md"), FUNCTIONAL);
    await until("the set is found", () => api.getModel(architecture()) !== null);
    await api.whenIdle();
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(inWorkspace("problems %20 suite"), {
      recursive: true,
    });
    await until("the set is gone", () => api.getModel(architecture()) === null);
    assert.deepEqual(problemsOf(architecture()), []);
    await openFindings(undefined);
  });

  it("activates with the first version of its API", () => {
    assert.equal(api.version, 1);
  });

  it("shows the problems of closed files, each with a code that opens its page", async () => {
    const [critical] = problemsOf(architecture(), "unresolved-critical");
    assert.ok(critical);
    assert.equal(critical.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(critical.source, "Release Readiness");
    assert.match(critical.message, /C1/);
    assert.equal(critical.range.start.line, lineOf(ARCHITECTURE, "### C1"));
    const [high] = problemsOf(security(), "unresolved-high");
    assert.equal(high?.severity, vscode.DiagnosticSeverity.Warning);
    const { code } = critical;
    assert.ok(typeof code === "object");
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# Unresolved critical finding/);
    assert.equal(page.languageId, "markdown");
  });

  it("shows a finding that is typed by reading the report once, and takes it back on undo", async () => {
    const editor = await vscode.window.showTextDocument(architecture());
    // Opening it is one parse of its own.
    await settled(api);
    const before = { ...api.counters };
    const line = lineOf(ARCHITECTURE, "## Scalability");
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(line, 0), "### C9. Nobody can stop the job\n\nIt runs on.\n\n");
    });
    await until(
      "the squiggle is there",
      () => problemsOf(architecture(), "unresolved-critical").length === 2,
    );
    assert.equal(problemsOf(architecture(), "unresolved-critical")[1]?.range.start.line, line);
    assert.equal(
      api.counters.documentsParsed + api.counters.documentsParsedIncrementally,
      1 + parsed(before),
    );
    await undo();
    await until("it is gone", () => problemsOf(architecture(), "unresolved-critical").length === 1);
    await api.whenIdle();
    const { documentsParsed } = api.counters;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(line, 0), "\n");
    });
    await settled(api);
    assert.equal(api.counters.documentsParsed, documentsParsed, "A tree is kept while its editor is open.");
    await undo();
    await settled(api);
  });

  it("typing in one report does not touch another", async () => {
    const others = problemsOf(security());
    let events = 0;
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === security().toString())) events++;
    });
    const editor = await vscode.window.showTextDocument(architecture());
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "\n");
    });
    await settled(api);
    await undo();
    await settled(api);
    listener.dispose();
    assert.equal(events, 0);
    assert.deepEqual(problemsOf(security()), others);
  });

  it("reads the disk again when an editor with unsaved text closes", async () => {
    const editor = await vscode.window.showTextDocument(security());
    await editor.edit((edit) => {
      edit.insert(
        new vscode.Position(editor.document.lineCount, 0),
        "\n### H-2: Keys in the log\n\nPlain text.\n",
      );
    });
    await until("the second is there", () => problemsOf(security(), "unresolved-high").length === 2);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("it is gone", () => problemsOf(security(), "unresolved-high").length === 1);
  });

  it("inserts a missing section at its place, and all of them as one edit", async () => {
    const document = await vscode.workspace.openTextDocument(architecture());
    await vscode.window.showTextDocument(document);
    const [problem, ...more] = problemsOf(architecture(), "missing-section");
    assert.ok(problem && more.length > 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const dataFlow = actions.find(({ title }) => title.includes('"Data Flow"'));
    assert.ok(dataFlow?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(dataFlow.edit);
    const text = document.getText();
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.equal(
      cursor?.line,
      lineOf(text, "## Data Flow") + 4,
      "The cursor is where the section is to be written.",
    );
    assert.ok(text.indexOf("## Data Flow") > text.indexOf("## Component Diagram"));
    assert.ok(text.indexOf("## Data Flow") < text.indexOf("## CRITICAL issues"));
    await settled(api);
    const empty = problemsOf(architecture(), "missing-section").filter(({ message }) =>
      message.includes("Data Flow"),
    );
    assert.deepEqual(
      empty.map(({ range }) => range.start.line),
      [lineOf(text, "## Data Flow")],
    );
    const all = actions.find(({ title }) => title.startsWith("Insert all"));
    assert.ok(all?.edit);
    await undo();
    await settled(api);
    await vscode.workspace.applyEdit(all.edit);
    await settled(api);
    const left = problemsOf(architecture(), "missing-section");
    assert.ok(left.length > 1);
    assert.ok(left.every(({ message }) => message.includes("section is empty")));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await settled(api);
  });

  it("applies a changed policy file without reading a report again", async () => {
    const policy = file("release-readiness.json");
    const { documentsParsed } = api.counters;
    await writeText(policy, '{ "rules": { "unresolved-high": "off" } }');
    await until("it holds", () => problemsOf(security(), "unresolved-high").length === 0);
    assert.equal(api.counters.documentsParsed, documentsParsed);
    const lines = (): readonly number[] => problemsOf(architecture()).map(({ range }) => range.start.line);
    const before = lines();
    assert.ok(before.length > 0);
    await writeText(policy, '{\n  "rules": { "unresolved-hihg": "off" }\n}');
    await until("its error shows", () => problemsOf(policy, "unusable-set").length === 1);
    assert.equal(problemsOf(policy)[0]?.range.start.line, 1);
    assert.deepEqual(lines(), before, "The reports have the problems that they had.");
    await vscode.workspace.fs.delete(policy);
    await until("all is as before", () => problemsOf(security(), "unresolved-high").length === 1);
    assert.deepEqual(problemsOf(policy), []);
  });

  it("misses a report that is deleted, and sees it when it comes back under another name", async () => {
    const missing = (): number =>
      problemsOf(architecture()).filter(({ message }) => message.includes("02_SEC")).length;
    assert.equal(missing(), 0);
    await vscode.workspace.fs.delete(security());
    await until("it is missed", () => missing() === 1);
    assert.deepEqual(problemsOf(security()), []);
    await writeText(file("security-audit-report.md"), SECURITY);
    await until("it is there", () => missing() === 0);
    await vscode.workspace.fs.rename(file("security-audit-report.md"), security());
    await until("its problems moved", () => problemsOf(security(), "unresolved-high").length === 1);
    assert.deepEqual(problemsOf(file("security-audit-report.md")), []);
  });

  it("follows a folder that is renamed", async () => {
    const other = vscode.Uri.joinPath(set(), "..", "assessment_4");
    await vscode.workspace.fs.rename(set(), other);
    const moved = vscode.Uri.joinPath(other, "02_SECURITY_AUDIT.md");
    await until("it has moved", () => api.getModel(moved) !== null && api.getModel(security()) === null);
    assert.deepEqual(problemsOf(architecture()), []);
    await vscode.workspace.fs.rename(other, set());
    await until("it is back", () => api.getModel(security()) !== null && api.getModel(moved) === null);
  });

  it("takes a hundred files that change at once in few passes", async () => {
    await settled(api);
    const { setsAnalyzed } = api.counters;
    const names = Array.from({ length: 100 }, (_, index) => `notes-${index}.md`);
    await Promise.all(names.map((name) => writeText(file(name), "# Notes\n\nWords.\n")));
    await until("all are seen", () => (api.getModel(architecture())?.others.length ?? 0) >= 100);
    await settled(api);
    const passes = api.counters.setsAnalyzed - setsAnalyzed;
    // How many depends on how quickly the events come in; one for each file it never is.
    assert.ok(passes >= 1 && passes * 4 <= names.length, `There were ${passes} passes.`);
  });
});

async function openFindings(value: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration("releaseReadiness");
  await settings.update("openFindings", value, vscode.ConfigurationTarget.Global);
}

function parsed({ documentsParsed, documentsParsedIncrementally }: ReleaseReadinessApi["counters"]): number {
  return documentsParsed + documentsParsedIncrementally;
}

/**
 * Creates folders one by one and waits until each is watched. The host's file watcher loses folders that are created inside of one
 * that it has not yet taken up, and with them all that ever happens there.
 */
async function createWatchedFolders(folder: vscode.Uri): Promise<void> {
  const parent = vscode.Uri.joinPath(folder, "..");
  if (parent.path !== inWorkspace().path) await createWatchedFolders(parent);
  await vscode.workspace.fs.createDirectory(folder);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "probe*"));
  const seen: vscode.Uri[] = [];
  watcher.onDidCreate((uri) => seen.push(uri));
  for (let attempt = 0; seen.length === 0 && attempt < 1200; attempt++) {
    await writeText(vscode.Uri.joinPath(folder, `probe${attempt}`), "");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  watcher.dispose();
  assert.ok(seen.length > 0, `The host does not watch ${folder.path}.`);
}

function lineOf(text: string, start: string): number {
  return text.split("\n").findIndex((line) => line.startsWith(start));
}
