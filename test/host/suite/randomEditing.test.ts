import assert from "node:assert/strict";
import * as vscode from "vscode";
import { options } from "suite:test-files";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { disagreement } from "../support/agreement";
import { createRandom } from "../support/random";
import { randomStep, type Edited } from "../support/randomEdits";
import { activatedApi, inWorkspace, placeSet, removeFolder, settled, writeText } from "../support/workspace";

/** Milliseconds within which the window has to agree when nobody edits any more: a guard against waiting for ever. */
const LONGEST_WAIT = 60_000;

describe("random editing", () => {
  const set = inWorkspace("docs", "assessment of random editing");
  let api: ReleaseReadinessApi;
  let edited: Edited;

  before(async () => {
    api = await activatedApi();
    // Another window on the same folder may have placed it.
    if (api.getModel(set) === null) await placeSet(api, "parcel-desk", set);
    const policy = vscode.Uri.joinPath(set, "release-readiness.json");
    await writeText(policy, '{ "extends": "seven-phase" }');
    await settled(api);
    await vscode.commands.executeCommand(COMMANDS.selectSet, set);
    const reports = (api.getModel(set)?.reports ?? []).map(({ facts }) => inWorkspace(facts.path));
    assert.ok(reports.length > 2);
    edited = { reports, policy, random: createRandom(options.seed) };
  });

  after(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
    if (!options.isShared) await removeFolder(api, set, set);
  });

  for (let round = 1; round <= options.rounds; round++) {
    it(`leaves model and window in agreement with files and editors, round ${round}`, async () => {
      const done: string[] = [];
      for (let step = 0; step < options.stepsPerRound; step++) {
        done.push(await randomStep(edited));
        // Sometimes everything has time to settle, most of the time nothing has.
        if (edited.random.number(4) === 0) await settled(api);
      }
      const end = Date.now() + LONGEST_WAIT;
      let differs = await disagreement(api, set);
      while (differs !== null && Date.now() < end) {
        await settled(api);
        differs = await disagreement(api, set);
      }
      assert.equal(differs, null, `Seed ${options.seed}, after:\n${done.join("\n")}`);
    });
  }
});
