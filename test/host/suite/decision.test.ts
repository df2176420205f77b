import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import {
  DOCUMENT,
  FOREIGN,
  generate,
  isRendered,
  names,
  POLICY_FILE,
  PREVIOUS,
  read,
  replaceText,
  REPORT,
  report,
  setFolder,
  SIDECAR,
  uriOf,
  withDecisionSet,
  write,
} from "../support/decisionSet";
import { problemsOf, readText, until } from "../support/workspace";

/** Which files the command writes, on a set of its own that it takes away again. */

function staleProblems(): readonly vscode.Diagnostic[] {
  return problemsOf(uriOf(DOCUMENT), "stale-decision");
}

describe("the decision command", () => {
  withDecisionSet();

  it("writes document and sidecar, nothing else, and opens the document", async () => {
    const outcome = await generate();
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    assert.equal(outcome.verdictText, "NOT APPROVED");
    assert.deepEqual(await names(), [REPORT, SIDECAR, DOCUMENT, POLICY_FILE].sort());
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
    await replaceText(document, "- Name:", "- Name: the QA manager");
    await write(REPORT, report("HIGH"));
    const outcome = await generate({ choice: "write" });
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    const text = await read(DOCUMENT);
    assert.match(text, /- Name: the QA manager/);
    assert.match(text, /CONDITIONAL APPROVAL/);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), text);
  });

  it("writes to another file, with links that lead back", async () => {
    await write(DOCUMENT, FOREIGN);
    const output = vscode.Uri.joinPath(setFolder(), "elsewhere", "decision.md");
    const outcome = await generate({ output: output.toString() });
    assert.ok(outcome.kind === "written", JSON.stringify(outcome));
    const text = await readText(output);
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
});
