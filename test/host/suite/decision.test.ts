import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import { ACCEPT, answering, LEAVE } from "../support/answering";

/** Drives the command in a real extension host, on a set of its own that it takes away again. */

const FOLDER = "docs/assessment of the decision suite";
const REPORT = "01_SECURITY_AUDIT.md";
const DOCUMENT = "02_RELEASE_DECISION.md";
const SIDECAR = "02_RELEASE_DECISION.json";
const PREVIOUS = "02_RELEASE_DECISION.previous.md";
const FOREIGN = "# Release Decision\n\nAPPROVED, says the boss.\n";

const POLICY = JSON.stringify({
  extends: null,
  phases: [{ role: "security", number: 1, file: REPORT, sections: [] }],
  gates: { G1: { kind: "no-open-critical", role: "security", title: "No open critical security finding" } },
  decision: { file: DOCUMENT },
  stakeholders: [{ id: "qa-manager", title: "QA manager" }],
});

function report(severity: string): string {
  return `# Security Audit: Parcel Desk\n\n**Date:** 2026-03-02\n\n## Detailed Findings\n\n### SEC-1: Session tokens never expire\n\n**Severity:** ${severity}\n**Status:** Open\n\n**Issue:** A session token stays valid.\n`;
}

function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the suite needs a workspace folder");
  return folder.uri;
}

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(root(), FOLDER, name);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

async function names(): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root(), FOLDER));
  return entries.map(([name]) => name).sort();
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  } catch {
    // It is not there: that is what is wanted.
  }
}

async function generate(answers: Readonly<Record<string, unknown>> = {}): Promise<DecisionOutcome> {
  const set = vscode.Uri.joinPath(root(), FOLDER);
  const argument = { set, ...answers };
  return vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision, argument);
}

async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `no "${from}"`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    to,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function diffTab(): vscode.Tab | undefined {
  return tabs().find(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff && input.modified.scheme === "release-readiness-decision",
  );
}

function isRendered(): boolean {
  return tabs().some(
    ({ input, label }) =>
      input instanceof vscode.TabInputWebview &&
      input.viewType.includes("markdown") &&
      label.includes(DOCUMENT),
  );
}

function staleProblems(): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uriOf(DOCUMENT))
    .filter(({ code }) => typeof code === "object" && code.value === "stale-decision");
}

async function until(what: string, isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 8000; waited += 50) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`still waiting: ${what}`);
}

describe("the decision command", () => {
  before(async () => {
    await remove(vscode.Uri.joinPath(root(), FOLDER));
  });

  beforeEach(async () => {
    await write(REPORT, report("CRITICAL"));
    await write("release-readiness.json", POLICY);
    for (const name of [DOCUMENT, SIDECAR, PREVIOUS]) await remove(uriOf(name));
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  after(async () => {
    await remove(vscode.Uri.joinPath(root(), FOLDER));
  });

  it("writes document and sidecar, nothing else, and opens the document", async () => {
    const outcome = await generate();
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    assert.equal(outcome.verdictText, "NOT APPROVED");
    assert.deepEqual(await names(), [REPORT, SIDECAR, DOCUMENT, "release-readiness.json"].sort());
    assert.match(await read(DOCUMENT), /<!-- release-readiness: decision sha256:[0-9a-f]{64} -->/);
    await until("the document is rendered", isRendered);
    assert.ok(
      !vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === uriOf(DOCUMENT).path),
    );
  });

  it("has nothing to do the second time", async () => {
    await generate();
    const before = await vscode.workspace.fs.stat(uriOf(DOCUMENT));
    assert.equal((await generate()).kind, "up-to-date");
    assert.equal((await vscode.workspace.fs.stat(uriOf(DOCUMENT))).mtime, before.mtime);
  });

  it("is out of date when a report changes, and the quick fix generates it again", async () => {
    await generate();
    const document = uriOf(DOCUMENT);
    await write(REPORT, report("HIGH"));
    await until("it is told", () => staleProblems().length === 1);
    const [stale] = staleProblems();
    assert.match(stale?.message ?? "", /01_SECURITY_AUDIT\.md has changed/);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document,
      stale?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.equal(action?.command?.command, COMMANDS.generateDecision);
    const [answer] = action.command.arguments as [object];
    const outcome = await vscode.commands.executeCommand<DecisionOutcome>(action.command.command, {
      ...answer,
      choice: "write",
    });
    assert.equal(outcome.kind, "written", JSON.stringify(outcome));
    assert.deepEqual(staleProblems(), [], "the problems of the old document are gone at once");
  });

  it("saves reports first, after asking, and decides on what is saved", async () => {
    const document = await vscode.workspace.openTextDocument(uriOf(REPORT));
    await vscode.window.showTextDocument(document);
    await replaceText(document, "CRITICAL", "LOW");
    assert.ok(document.isDirty);
    assert.equal((await answering(generate(), LEAVE)).kind, "canceled");
    assert.ok(document.isDirty, "nothing is saved without consent");
    assert.ok(!(await names()).includes(DOCUMENT));
    const outcome = await answering(generate(), ACCEPT);
    assert.ok(outcome.kind === "written" && outcome.verdictText === "APPROVED", JSON.stringify(outcome));
    assert.equal(document.isDirty, false);
    assert.match(await read(REPORT), /LOW/);
  });

  it("asks nothing about a set in focus, and writes a changed decision after one answer", async () => {
    await generate();
    const before = await read(DOCUMENT);
    await vscode.window.showTextDocument(uriOf(REPORT));
    await write(REPORT, report("HIGH"));
    const running = vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision);
    const outcome = await answering(running, ACCEPT);
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    assert.equal(outcome.document, uriOf(DOCUMENT).toString());
    assert.notEqual(await read(DOCUMENT), before);
    assert.match(await read(DOCUMENT), /CONDITIONAL APPROVAL/);
    await until("the document is rendered", isRendered);
  });

  it("shows the difference, which its title bar writes or discards, and closes it", async () => {
    await generate();
    const before = await read(DOCUMENT);
    await write(REPORT, report("HIGH"));
    for (const [command, kind] of [
      [COMMANDS.discardReviewed, "canceled"],
      [COMMANDS.writeReviewed, "written"],
    ] as const) {
      const running = generate({ choice: "difference" });
      await until("the difference is shown", () => diffTab() !== undefined);
      assert.equal(await read(DOCUMENT), before, "nothing is written yet");
      await vscode.commands.executeCommand(command);
      assert.equal((await running).kind, kind);
      assert.equal(diffTab(), undefined);
    }
    assert.match(await read(DOCUMENT), /CONDITIONAL APPROVAL/);
  });

  it("writes nothing when the difference is closed", async () => {
    await write(DOCUMENT, FOREIGN);
    const running = generate({ choice: "difference" });
    await until("the difference is shown", () => diffTab() !== undefined);
    const tab = diffTab();
    assert.ok(tab);
    await vscode.window.tabGroups.close(tab);
    assert.equal((await running).kind, "canceled");
    assert.equal(await read(DOCUMENT), FOREIGN);
  });

  it("writes nothing when the question is left", async () => {
    await write(DOCUMENT, FOREIGN);
    assert.equal((await answering(generate(), LEAVE)).kind, "canceled");
    assert.deepEqual([await read(DOCUMENT), diffTab()], [FOREIGN, undefined]);
    assert.deepEqual(await names(), [REPORT, DOCUMENT, "release-readiness.json"].sort());
  });

  it("is marked for the styles of the preview, and no other document is", async function () {
    // In the web host, the Markdown extension runs on the server and cannot call extensions in the browser.
    if (vscode.extensions.getExtension("vscode.markdown-language-features") === undefined) this.skip();
    await generate();
    const render = async (text: string): Promise<string> =>
      vscode.commands.executeCommand<string>("markdown.api.render", text);
    const text = await read(DOCUMENT);
    const html = await render(text);
    assert.match(html, /<blockquote[^>]* class="[^"]*release-readiness-verdict release-readiness-block/);
    assert.match(html, /<td[^>]* class="[^"]*release-readiness-state release-readiness-block/);
    assert.match(html, /<li[^>]* class="[^"]*release-readiness-unfilled/);
    const foreign = await render(text.replace(/<!-- release-readiness: .*-->/, ""));
    assert.ok(!foreign.includes("release-readiness-"));
  });

  it("replaces what another author wrote only when told to, and keeps it", async () => {
    await write(DOCUMENT, FOREIGN);
    assert.equal((await generate({ choice: "write" })).kind, "refused");
    assert.equal(await read(DOCUMENT), FOREIGN);
    assert.equal((await generate({ choice: "replace" })).kind, "written");
    assert.equal(await read(PREVIOUS), FOREIGN);
    assert.match(await read(DOCUMENT), /release-readiness: decision/);
  });

  it("keeps what people filled in, and takes it from an editor that has not saved it", async () => {
    await generate();
    const document = await vscode.workspace.openTextDocument(uriOf(DOCUMENT));
    await replaceText(document, "- Name:", "- Name: Ann Other");
    await write(REPORT, report("HIGH"));
    const outcome = await generate({ choice: "write" });
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    const text = await read(DOCUMENT);
    assert.match(text, /- Name: Ann Other/);
    assert.match(text, /CONDITIONAL APPROVAL/);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), text);
  });

  it("writes to another file, with links that lead back", async () => {
    await write(DOCUMENT, FOREIGN);
    const output = vscode.Uri.joinPath(root(), FOLDER, "elsewhere", "decision.md");
    const outcome = await generate({ output: output.toString() });
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(output));
    assert.match(text, /^\[01:7\]: \.\.\/01_SECURITY_AUDIT\.md#L7$/m);
    assert.equal(await read(DOCUMENT), FOREIGN);
  });

  it("refuses a damaged field with its line, and changes nothing", async () => {
    await generate();
    const text = (await read(DOCUMENT)).replace("<!-- /human -->", "<!-- /human");
    await write(DOCUMENT, text);
    const outcome = await generate({ choice: "write" });
    assert.ok(outcome.kind === "refused", JSON.stringify(outcome));
    assert.equal(outcome.at?.uri, uriOf(DOCUMENT).toString());
    assert.equal(outcome.at.line, text.split("\n").indexOf("<!-- /human") + 1);
    assert.equal(await read(DOCUMENT), text);
  });

  it("shows the effective policy, read-only and up to date", async () => {
    const set = vscode.Uri.joinPath(root(), FOLDER);
    const uri = await vscode.commands.executeCommand<vscode.Uri>(COMMANDS.showPolicy, { set });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document.languageId, "jsonc");
    assert.match(document.getText(), /Source: the policy file .*release-readiness\.json/);
    await write("release-readiness.json", POLICY.replace("QA manager", "Head of quality"));
    await until("the policy is shown anew", () => document.getText().includes("Head of quality"));
  });
});
