import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { activatedApi, inWorkspace, placeSet, problemsOf, removeFolder, settled } from "../support/workspace";

/** What if some findings were fixed? Only the views show it: files, problems, badge and decision stay as they are. */

describe("what if findings were fixed", () => {
  const set = inWorkspace("docs", "assessment of the what-if suite");
  const output = vscode.Uri.joinPath(set, "decision.md");
  let api: ReleaseReadinessApi;

  const whatIf = (findings: readonly string[]): Thenable<string | null> =>
    vscode.commands.executeCommand<string | null>(COMMANDS.whatIfFixed, { findings });
  const hashes = (): readonly string[] => (api.getModel(set)?.reports ?? []).map(({ facts }) => facts.sha256);

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", set);
    await vscode.commands.executeCommand(COMMANDS.selectSet, set);
  });

  after(async () => {
    await removeFolder(api, set, set);
  });

  it("is said in words, and changes no file, problem, badge or verdict", async () => {
    const model = api.getModel(set);
    assert.ok(model && model.blockers.length > 1);
    const before = {
      hashes: hashes(),
      problems: problemsOf(model.reports.map(({ facts }) => inWorkspace(facts.path))[0] ?? set),
      view: api.getSetInFocus(),
    };
    const said = await whatIf(model.blockers);
    assert.match(
      said ?? "",
      new RegExp(`^What if ${model.blockers.length} findings are fixed: Blockers \\d+ → 0`),
    );
    await settled(api);
    assert.deepEqual(hashes(), before.hashes);
    assert.equal(api.getSetInFocus()?.blockers, before.view?.blockers);
    assert.equal(api.getSetInFocus()?.model?.verdict, before.view?.model?.verdict);
    assert.equal(problemsOf(inWorkspace(model.reports[0]?.facts.path ?? "")).length, before.problems.length);
  });

  it("does not get into a decision", async () => {
    const model = api.getModel(set);
    await whatIf(model?.blockers ?? []);
    await vscode.commands.executeCommand(COMMANDS.generateDecision, {
      set,
      output,
      asOf: "2026-01-01",
      policy: model?.policy.id,
      choice: "write",
    });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(output));
    assert.ok(text.includes(model?.verdictText ?? "no verdict"));
    assert.ok(!/what if/i.test(text));
  });

  it("is over when it is cleared, and ignores findings that do not exist", async () => {
    await vscode.commands.executeCommand(COMMANDS.clearWhatIf);
    assert.equal(await whatIf([]), null);
    assert.equal(await whatIf(["security:no such finding"]), null);
  });
});
