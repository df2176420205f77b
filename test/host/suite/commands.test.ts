import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { answering, LEAVE } from "../support/answering";
import { activatedApi, inWorkspace, placeSet, readText, removeFolder, settled } from "../support/workspace";

/** They open a window of the operating system, or another window of the editor. */
const ELSEWHERE: readonly string[] = [COMMANDS.openSample, COMMANDS.exportHtml, COMMANDS.exportCsv];

/** Only in the menu of an item, and not in the palette. */
const OF_ITEMS: readonly string[] = [COMMANDS.openFinding, COMMANDS.openGateEvidence];

/** It has nothing to ask: the decision of a set without one is written at once. */
const WRITES: readonly string[] = [COMMANDS.generateDecision];

describe("commands without an argument, with no editor open", () => {
  const folder = (): vscode.Uri => inWorkspace("focus suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment 1");
  let api: ReleaseReadinessApi;

  const reports = async (): Promise<string> => {
    const names = (await vscode.workspace.fs.readDirectory(set())).map(([name]) => name).sort();
    const texts = names.map(async (name) => `${name}\n${await readText(vscode.Uri.joinPath(set(), name))}`);
    return (await Promise.all(texts)).join("\n");
  };

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "parcel-desk", set());
    await vscode.commands.executeCommand(COMMANDS.selectSet, set());
  });

  after(async () => {
    await vscode.commands.executeCommand(COMMANDS.clearWhatIf);
    await removeFolder(api, set(), set());
  });

  const tried = Object.entries(COMMANDS).filter(([, id]) => ![...ELSEWHERE, ...OF_ITEMS].includes(id));
  for (const [name, id] of tried)
    it(`${name} ends without an error when its questions are left`, async () => {
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      const before = await reports();
      await answering(vscode.commands.executeCommand(id), LEAVE);
      await settled(api);
      if (!WRITES.includes(id)) assert.equal(await reports(), before, "It wrote something.");
    });
});
