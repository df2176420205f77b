import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import type { ActionOutcome } from "../../../src/extension/features/actions/outcome";
import type { SetView } from "../../../src/extension/shared/setView";
import {
  activatedApi,
  inWorkspace,
  placeSet,
  problemsOf,
  readText,
  removeFolder,
  settled,
  until,
  writeText,
} from "../support/workspace";

const texts = (problems: readonly vscode.Diagnostic[]): readonly string[] =>
  problems.map(({ message }) => message);

const POLICY = '{ "extends": "seven-phase" }';

describe("the set in focus", () => {
  const folder = (): vscode.Uri => inWorkspace("focus suite");
  const docs = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", name);
  const blocked = (): vscode.Uri => docs("assessment 1");
  const approved = (): vscode.Uri => docs("assessment_2");
  const policy = (): vscode.Uri => vscode.Uri.joinPath(blocked(), "release-readiness.json");
  const architecture = (): vscode.Uri => vscode.Uri.joinPath(blocked(), "01_ARCHITECTURE_ASSESSMENT.md");
  const security = (): vscode.Uri => vscode.Uri.joinPath(blocked(), "02_SECURITY_AUDIT.md");
  const review = (): vscode.Uri => vscode.Uri.joinPath(approved(), "03_code_expert_review.md");
  let api: ReleaseReadinessApi;

  const focus = (): SetView => {
    const view = api.getSetInFocus();
    assert.ok(view, "There is no set in focus.");
    return view;
  };
  const isOn = (set: vscode.Uri): boolean => api.getSetInFocus()?.id === set.toString();
  const onceOn = (set: vscode.Uri): Promise<void> => until(`${set.path} is in focus`, () => isOn(set));
  /** Opens a file of a set and waits until the set is in focus. */
  const open = async (file: vscode.Uri, set: vscode.Uri): Promise<void> => {
    await vscode.window.showTextDocument(file);
    await onceOn(set);
  };
  const policyShown = async (): Promise<string | undefined> =>
    (await vscode.commands.executeCommand<vscode.Uri | null>(COMMANDS.showPolicy))?.query;

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", blocked());
    await writeText(policy(), POLICY);
    await until(
      "the policy applies",
      () => api.getModel(blocked())?.policyReason.includes("policy file") ?? false,
    );
    await placeSet(api, "ferry-tickets", approved());
    await settled(api);
  });

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await removeFolder(api, approved(), approved());
    await removeFolder(api, blocked(), blocked());
  });

  it("cannot be judged while one of its reports cannot be read, and has no fewer blockers", async () => {
    await open(architecture(), blocked());
    const { blockers } = focus();
    const text = await readText(security());
    await vscode.workspace.fs.delete(security());
    await vscode.workspace.fs.createDirectory(security());
    await until("it is incomplete", () => focus().standing === "incomplete");
    assert.equal(focus().blockers, blockers);
    assert.match(focus().failures[0]?.message ?? "", /cannot be read/);
    await vscode.workspace.fs.delete(security(), { recursive: true });
    await writeText(security(), text);
    await until("it is whole again", () => focus().standing === "judged" && focus().blockers === blockers);
  });

  it("is that of the active editor, and stays when an editor of no set is opened or all are closed", async () => {
    await open(review(), approved());
    await open(architecture(), blocked());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: "# Notes\n" }));
    await settled(api);
    assert.ok(isOn(blocked()));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await settled(api);
    assert.ok(isOn(blocked()));
  });

  it("follows a policy file, a difference, and the effective policy", async () => {
    await open(review(), approved());
    await open(policy(), blocked());
    await open(review(), approved());
    await vscode.commands.executeCommand("vscode.diff", architecture(), architecture(), "Difference");
    await onceOn(blocked());
    await vscode.commands.executeCommand(COMMANDS.showPolicy, approved());
    await onceOn(approved());
  });

  it("is the one that commands use without asking, also with no editor open", async () => {
    await open(architecture(), blocked());
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    assert.equal(await policyShown(), blocked().toString());
    const first = await vscode.commands.executeCommand<string | null>(COMMANDS.nextBlocker);
    const key = api.getModel(blocked())?.blockers[0];
    assert.ok(key);
    assert.equal(first, key);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.startsWith(blocked().path));
    const finding = api.getModel(blocked())?.findings.find((one) => one.key === key);
    assert.equal(editor.selection.active.line + 1, finding?.range.line);
    const second = await vscode.commands.executeCommand<string | null>(COMMANDS.nextBlocker);
    assert.notEqual(second, first);
    assert.equal(await vscode.commands.executeCommand(COMMANDS.previousBlocker), first);
    await vscode.commands.executeCommand(COMMANDS.copyFindingLink);
    const line = finding?.range.line ?? 0;
    assert.ok((await vscode.env.clipboard.readText()).endsWith(`:${line}`));
  });

  it("can be chosen, and stays until another set is opened", async () => {
    await open(architecture(), blocked());
    await vscode.commands.executeCommand(COMMANDS.selectSet, { set: approved().toString() });
    assert.ok(isOn(approved()));
    await settled(api);
    assert.ok(isOn(approved()));
    assert.equal(await policyShown(), approved().toString());
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await open(architecture(), blocked());
  });

  it("stays chosen when the dashboard opens in front of a report of another set", async () => {
    await open(architecture(), blocked());
    await vscode.commands.executeCommand(COMMANDS.selectSet, { set: approved().toString() });
    await vscode.commands.executeCommand(COMMANDS.openDashboard);
    await until("the dashboard is active", () =>
      (vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? "").startsWith("Dashboard"),
    );
    await settled(api);
    assert.ok(isOn(approved()));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await open(architecture(), blocked());
  });

  it("has a name that no other set has", () => {
    assert.notEqual(focus().name, "");
    assert.match(focus().label, /docs\/assessment 1$/);
  });

  it("cannot be judged with an error in its policy, and keeps its name and its blockers", async () => {
    await open(architecture(), blocked());
    const { name, blockers } = focus();
    assert.ok(blockers > 0);
    const problems = problemsOf(architecture());
    assert.ok(problems.length > 0);
    await writeText(policy(), '{ "rulez": {} }');
    await until("it fails", () => focus().standing === "failed");
    assert.deepEqual([focus().name, focus().blockers], [name, blockers]);
    assert.match(focus().failures[0]?.message ?? "", /rulez/);
    assert.equal(problemsOf(policy()).length, 1);
    assert.deepEqual(texts(problemsOf(architecture())), texts(problems));
    assert.equal(api.getModel(blocked()), null);
    assert.equal(focus().model?.blockers.length, blockers);
    const action = { set: blocked().toString(), finding: "security:SEC-1", test: "test_login" };
    const outcome = await vscode.commands.executeCommand<ActionOutcome>(COMMANDS.markFixed, action);
    assert.ok(outcome.kind === "refused" && outcome.message.includes("cannot be judged"));
    await writeText(policy(), POLICY);
    await until("it is judged again", () => focus().standing === "judged");
    assert.equal(focus().blockers, blockers);
    assert.deepEqual(texts(problemsOf(architecture())), texts(problems));
    assert.deepEqual(problemsOf(policy()), []);
  });

  it("is another set when its folder is removed", async () => {
    const third = docs("assessment_3");
    await placeSet(api, "ferry-tickets", third);
    await open(vscode.Uri.joinPath(third, "03_code_expert_review.md"), third);
    assert.match(focus().name, /assessment_3/, "Another set is of the same service.");
    await removeFolder(api, third, third);
    await until("another set is in focus", () => api.getSetInFocus() !== null && !isOn(third));
    assert.doesNotMatch(api.getSetInFocus()?.name ?? "", /assessment_3/);
  });
});
