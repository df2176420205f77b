import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SetFinding, SetModel } from "../../../src/core/readiness/model";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import type { ActionOutcome } from "../../../src/extension/features/actions/outcome";
import { ACCEPT, answering, LEAVE } from "../support/answering";
import { discardEdits, hasText, undo } from "../support/editing";
import {
  activatedApi,
  inWorkspace,
  placeSet,
  problemsOf,
  readText,
  removeFolder,
  settled,
  treeOf,
  until,
  writeText,
} from "../support/workspace";
import { ONE, SECURITY } from "../support/ferryTickets";

describe("acting on a finding", () => {
  const folder = (): vscode.Uri => inWorkspace("actions suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment 7");
  const report = (): vscode.Uri => vscode.Uri.joinPath(set(), "02_security_audit.md");
  const policy = (): vscode.Uri => vscode.Uri.joinPath(set(), "release-readiness.json");
  let api: ReleaseReadinessApi;
  let originalPolicy: string;

  const model = (): SetModel => {
    const known = api.getModel(set());
    assert.ok(known, "The set cannot be judged.");
    return known;
  };
  const finding = (title: string): SetFinding => {
    const found = model().findings.find((one) => one.title.includes(title));
    assert.ok(found, `There is no finding "${title}".`);
    return found;
  };
  const text = async (uri: vscode.Uri): Promise<string> =>
    (await vscode.workspace.openTextDocument(uri)).getText();
  /** Ids or titles of the findings that the tree lists as blockers. */
  const blockersInTree = (): number => {
    const blocking = new Set(model().blockers.map((key) => `/${key}`));
    return treeOf(api, set()).filter(
      ({ kind, id }) => kind === "finding" && [...blocking].some((key) => id.endsWith(key)),
    ).length;
  };
  const act = async (command: string, title: string, answers: object = {}): Promise<ActionOutcome> => {
    const argument = { set: set().toString(), finding: finding(title).key, ...answers };
    const outcome = await vscode.commands.executeCommand<ActionOutcome>(command, argument);
    await settled(api);
    return outcome;
  };
  const gate = (id: string): string | undefined => model().gates.find((one) => one.id === id)?.state;

  /** The set with this text of the security report, and its own policy. */
  const restore = async (security: string): Promise<void> => {
    await discardEdits();
    await writeText(report(), security);
    await writeText(policy(), originalPolicy);
    await hasText(report(), security);
    await hasText(policy(), originalPolicy);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand(COMMANDS.refresh);
    await settled(api);
  };
  /** One undo in the active editor restores the text, and with it the judgment. */
  const undoRestores = async (uri: vscode.Uri, before: string, verdict: string): Promise<void> => {
    const active = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString();
    await until("the edited file is shown", () => active() === uri.toString());
    await undo();
    assert.equal(await text(uri), before);
    await until("it is judged as before", () => model().verdictText === verdict);
  };

  before(async () => {
    api = await activatedApi();
    await writeText(vscode.Uri.joinPath(folder(), "app", "timetable.py"), "pass\n".repeat(40));
    await writeText(vscode.Uri.joinPath(folder(), "app", "tickets.py"), "one\ntwo\nthree\nfour\n");
    await writeText(vscode.Uri.joinPath(folder(), "secrets", "keys.txt"), "secret\n");
    await placeSet(api, "ferry-tickets", set());
    // A person's comment has to survive.
    originalPolicy = (await readText(policy())).replace(
      '"metrics": [],',
      '"metrics": [], // none of our own',
    );
  });

  beforeEach(() => restore(ONE));

  after(async () => {
    await discardEdits();
    await removeFolder(api, folder(), set());
  });

  it("marks it as fixed: nothing blocks, the gate passes, and the set is approved", async () => {
    const { verdictText } = model();
    assert.equal(model().verdict, "not-approved");
    assert.equal(blockersInTree(), 1);
    assert.equal(gate("B1"), "fail");
    const outcome = await act(COMMANDS.markFixed, "Tickets", { commit: "8a41c07", pullRequest: "12" });
    assert.match(
      outcome.kind === "written" ? outcome.consequence : outcome.kind,
      /^Blockers 1 → 0 · Gate B1: Fail → Pass/,
    );
    assert.match(
      await text(report()),
      /\*\*Severity:\*\* Critical\n\*\*Status:\*\* Fixed in commit 8a41c07, PR #12\n/,
    );
    assert.equal(finding("Tickets").statusDetail, "verified");
    assert.equal(blockersInTree(), 0);
    assert.equal(gate("B1"), "pass");
    assert.equal(model().verdict, "approved");
    await undoRestores(report(), ONE, verdictText);
  });

  it("marks it as fixed without evidence: a claim, and approved with conditions", async () => {
    const outcome = await act(COMMANDS.markFixed, "Tickets", { commit: "" });
    assert.equal(outcome.kind, "written");
    assert.equal(finding("Tickets").statusDetail, "claimed");
    assert.equal(model().verdict, "conditional");
    const again = await act(COMMANDS.markFixed, "Tickets", { commit: "" });
    assert.equal(again.kind, "refused", "It is not open any more.");
    const proven = await act(COMMANDS.markFixed, "Tickets", { commit: "8a41c07" });
    assert.equal(proven.kind, "written");
    assert.equal(finding("Tickets").statusDetail, "verified");
    assert.equal(model().verdict, "approved");
  });

  it("accepts its risk: the waiver is in the policy, with its comments, and the set is approved with conditions", async () => {
    const { verdictText } = model();
    const answers = {
      owner: "Ticket team",
      approver: "Head of sales",
      reason: "Sold on paper.",
      expires: "2999-12-31",
    };
    const outcome = await act(COMMANDS.acceptRisk, "Tickets", answers);
    assert.equal(outcome.kind, "written");
    const editor = activeEditor();
    assert.equal(editor.document.uri.toString(), policy().toString());
    const { line } = editor.selection.active;
    assert.match(editor.document.lineAt(line + 1).text, /"finding": "security:SEC-1"/);
    assert.match(editor.document.getText(), /"metrics": \[\], \/\/ none of our own$/m);
    assert.equal(finding("Tickets").waiver?.owner, "Ticket team");
    assert.equal(model().blockers.length, 0);
    assert.equal(model().verdict, "conditional");
    await undoRestores(policy(), originalPolicy, verdictText);
  });

  it("makes a policy file if there is none, and does not approve by that", async () => {
    await vscode.workspace.fs.delete(policy());
    await until(
      "the policy is gone",
      () => model().policyReason !== "" && !model().policyReason.includes(".json"),
    );
    await settled(api);
    const answers = { owner: "a", approver: "b", reason: "c", expires: "2999-12-31", write: true };
    const outcome = await act(COMMANDS.acceptRisk, "Tickets", answers);
    assert.equal(outcome.kind, "written");
    await until("the waiver is known", () => finding("Tickets").waiver !== null);
    assert.match(await readText(policy()), /^\{\n {2}"waivers": \[\n/);
  });

  it("refuses a waiver that would have expired", async () => {
    const answers = { owner: "a", approver: "b", reason: "c", expires: "2020-01-01" };
    const outcome = await act(COMMANDS.acceptRisk, "Tickets", answers);
    assert.deepEqual(outcome, { kind: "refused", message: "Enter today or a later date." });
    assert.equal(await text(policy()), originalPolicy);
  });

  it("marks it as not a finding", async () => {
    const { verdictText } = model();
    const outcome = await act(COMMANDS.notAFinding, "Tickets", { write: true });
    assert.equal(outcome.kind, "written");
    assert.match(
      await text(report()),
      /^### SEC-1: Tickets can be forged <!-- release-readiness: not-a-finding -->$/m,
    );
    assert.equal(model().findings.filter(({ role }) => role === "security").length, 0);
    assert.equal(blockersInTree(), 0);
    await undoRestores(report(), ONE, verdictText);
  });

  it("merges it into another finding, with a comment where that has an id", async () => {
    await restore(SECURITY);
    const { verdictText } = model();
    assert.equal(blockersInTree(), 2);
    const outcome = await act(COMMANDS.sameAs, "Seat maps", { as: finding("Tickets").key, write: true });
    assert.match(outcome.kind === "written" ? outcome.consequence : outcome.kind, /^Blockers 2 → 1/);
    assert.match(await text(report()), /^### Seat maps are public <!-- finding sameAs=SEC-1 -->$/m);
    assert.equal(finding("Seat maps").mergedInto, finding("Tickets").key);
    assert.equal(blockersInTree(), 1);
    await undoRestores(report(), SECURITY, verdictText);
  });

  it("merges it into another finding in the policy if that has no id", async () => {
    await restore(SECURITY);
    const { verdictText } = model();
    const outcome = await act(COMMANDS.sameAs, "Tickets", { as: finding("Seat maps").key, write: true });
    assert.equal(outcome.kind === "written" ? outcome.uri : outcome.kind, policy().toString());
    assert.equal(finding("Tickets").mergedInto, finding("Seat maps").key);
    assert.equal(model().blockers.length, 1);
    await undoRestores(policy(), originalPolicy, verdictText);
  });

  it("gives it an id, and judges as before", async () => {
    await restore(SECURITY);
    const { verdictText } = model();
    const outcome = await act(COMMANDS.addFindingId, "Seat maps", { id: "SEC-2" });
    assert.equal(outcome.kind, "written");
    assert.match(await text(report()), /^### SEC-2: Seat maps are public$/m);
    assert.equal(finding("Seat maps").key, "security:SEC-2");
    assert.equal(model().verdictText, verdictText);
    assert.equal(blockersInTree(), 2);
    await undoRestores(report(), SECURITY, verdictText);
  });

  it("says what to do where one line stands for several findings, and writes nothing", async () => {
    const several = ONE.replace(
      "## Compliance",
      "### M-3 through M-5\n\n**Severity:** Medium\n\n## Compliance",
    );
    await restore(several);
    const { line } = finding("M-3 through M-5").range;
    const outcome = await act(COMMANDS.markFixed, "M-3 through M-5", { commit: "8a41c07" });
    assert.equal(
      outcome.kind === "refused" ? outcome.message : outcome.kind,
      `Line ${line} of the report stands for 3 findings. Give each of them its own heading or list item, then try again.`,
    );
    assert.equal(await text(report()), several);
  });

  it("opens the source that it cites, and nothing outside the workspace", async () => {
    await restore(SECURITY);
    await act(COMMANDS.openSource, "Tickets");
    const editor = activeEditor();
    assert.ok(editor.document.uri.path.endsWith("/app/tickets.py"));
    assert.deepEqual([editor.selection.start.line, editor.selection.end.line], [1, 2]);
    const outcome = await act(COMMANDS.openSource, "Seat maps");
    assert.equal(outcome.kind, "refused");
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it("acts on the finding at the cursor, and asks for what it needs", async () => {
    const document = await vscode.workspace.openTextDocument(report());
    const line = ONE.split("\n").findIndex((one) => one.startsWith("**Effort"));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(line, 0, line, 0) });
    const running = vscode.commands.executeCommand<ActionOutcome>(COMMANDS.markFixed);
    assert.equal((await answering(running, ACCEPT)).kind, "written");
    await settled(api);
    assert.equal(finding("Tickets").statusDetail, "claimed");
  });

  it("writes nothing if the document changes while it asks", async () => {
    const document = await vscode.workspace.openTextDocument(report());
    const editor = await vscode.window.showTextDocument(document);
    const running = vscode.commands.executeCommand<ActionOutcome>(COMMANDS.notAFinding, {
      set: set().toString(),
      finding: finding("Tickets").key,
    });
    await pause();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "\n");
    });
    assert.deepEqual(await answering(running, ACCEPT), { kind: "changed" });
    assert.equal(document.getText(), `\n${ONE}`);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("writes nothing if the user cancels", async () => {
    const running = vscode.commands.executeCommand<ActionOutcome>(COMMANDS.markFixed, {
      set: set().toString(),
      finding: finding("Tickets").key,
    });
    assert.deepEqual(await answering(running, LEAVE), { kind: "canceled" });
    assert.equal(await text(report()), ONE);
  });

  it("says that a finding is gone instead of acting on another one", async () => {
    const outcome = await vscode.commands.executeCommand<ActionOutcome>(COMMANDS.markFixed, {
      set: set().toString(),
      finding: "security:SEC-99",
      commit: "",
    });
    assert.equal(outcome.kind, "refused");
    assert.equal(await text(report()), ONE);
  });

  it("takes an element of the tree", async () => {
    const node = treeOf(api, set()).find(({ label }) => label.includes("Tickets can be forged"));
    assert.ok(node);
    const outcome = await vscode.commands.executeCommand<ActionOutcome>(COMMANDS.markFixed, {
      id: node.id,
      node,
      test: "test_forged_ticket",
    });
    await settled(api);
    assert.equal(outcome.kind, "written");
    assert.match(
      await text(report()),
      /\*\*Status:\*\* Fixed, verified by regression test test_forged_ticket/,
    );
  });

  it("is offered in the light bulb of the finding's lines, and nowhere else", async () => {
    const document = await vscode.workspace.openTextDocument(report());
    const titlesIn = async (start: string): Promise<readonly string[]> => {
      const line = ONE.split("\n").findIndex((one) => one.startsWith(start));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(line, 0, line, 0),
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.map(({ title }) => title);
    };
    const titles = await titlesIn("### SEC-1");
    for (const title of [
      "Mark SEC-1 as fixed…",
      "Accept the risk of SEC-1…",
      "SEC-1 is not a finding…",
      "Explain SEC-1",
    ])
      assert.ok(titles.includes(title), `${title} is not among ${titles.join(", ")}`);
    assert.ok(!titles.some((title) => title.startsWith("Add an id")));
    assert.ok(!(await titlesIn("- **PCI")).some((title) => title.includes("SEC-1")));
  });

  it("is offered at a fix that is not proven", async () => {
    await act(COMMANDS.markFixed, "Tickets", { commit: "" });
    await until("it is to be proven", () => problemsOf(report(), "fix-not-verified").length === 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      report(),
      problemsOf(report(), "fix-not-verified")[0]?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes("Mark SEC-1 as fixed…"), titles.join(", "));
  });

  it("corrects all counts of a file at once, which one undo takes back", async () => {
    const wrong = ONE.replace(
      "See below.",
      "| Severity | Count |\n| --- | --- |\n| Critical | 3 |\n| High | 2 |",
    );
    await restore(wrong);
    const document = await vscode.workspace.openTextDocument(report());
    await vscode.window.showTextDocument(document);
    await settled(api);
    const [action, ...others] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      vscode.CodeActionKind.SourceFixAll.value,
    );
    assert.ok(action?.edit && others.length === 0);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /\| Critical \| 1 \|\n\| High \| 0 \|/);
    await undo();
    assert.equal(document.getText(), wrong);
  });

  it("explains it where it is stated", async () => {
    await act(COMMANDS.explainFinding, "Tickets");
    const line = ONE.split("\n").findIndex((one) => one.startsWith("### SEC-1"));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, line);
  });
});

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, "No editor is open.");
  return editor;
}

/** For the window to show what is asked. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}
