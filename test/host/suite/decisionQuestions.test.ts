import assert from "node:assert/strict";
import * as vscode from "vscode";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import { ACCEPT, answering, LEAVE } from "../support/answering";
import {
  DOCUMENT,
  FOREIGN,
  generate,
  isRendered,
  names,
  POLICY,
  POLICY_FILE,
  read,
  replaceText,
  REPORT,
  report,
  setFolder,
  tabs,
  uriOf,
  withDecisionSet,
  write,
} from "../support/decisionSet";
import { until } from "../support/workspace";

/** What the command asks and shows before it writes, on a set of its own that it takes away again. */

function diffTab(): vscode.Tab | undefined {
  return tabs().find(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff && input.modified.scheme === "release-readiness-decision",
  );
}

describe("the decision command, before it writes,", () => {
  withDecisionSet();

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
    assert.deepEqual(await names(), [REPORT, DOCUMENT, POLICY_FILE].sort());
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

  it("shows the effective policy, read-only and up to date", async () => {
    const set = setFolder();
    const uri = await vscode.commands.executeCommand<vscode.Uri>(COMMANDS.showPolicy, { set });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document.languageId, "jsonc");
    assert.match(document.getText(), /Source: the policy file .*release-readiness\.json/);
    await write(POLICY_FILE, POLICY.replace("QA manager", "Head of quality"));
    await until("the policy is shown anew", () => document.getText().includes("Head of quality"));
  });
});
