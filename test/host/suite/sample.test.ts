import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import {
  activatedApi,
  EXTENSION,
  inWorkspace,
  problemsOf,
  removeFolder,
  settled,
  until,
} from "../support/workspace";

describe("the sample that the package contains", () => {
  const folder = (): vscode.Uri => inWorkspace("sample suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment");
  let api: ReleaseReadinessApi;

  before(async () => {
    const source = vscode.extensions.getExtension(EXTENSION)?.extensionUri;
    assert.ok(source);
    api = await activatedApi();
    const sample = vscode.Uri.joinPath(source, "examples", "berth-booking");
    await vscode.workspace.fs.copy(sample, folder(), { overwrite: true });
    await until("the sample is judged", () => (api.getModel(set())?.reports.length ?? 0) === 7);
    await settled(api);
  });

  after(async () => {
    await removeFolder(api, folder(), set());
  });

  const problems = (): readonly (readonly [vscode.Uri, vscode.Diagnostic])[] =>
    vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.startsWith(folder().path))
      .flatMap(([uri]) => problemsOf(uri).map((problem) => [uri, problem] as const));

  it("is one set, whose problems fit on one screen", () => {
    assert.equal(api.getModel(set())?.blockers.length, 4);
    const files = new Set(problems().map(([uri]) => uri.path));
    const related = problems().flatMap(([, { relatedInformation }]) => relatedInformation ?? []);
    const rows = files.size + problems().length + related.length;
    assert.ok(problems().length > 10 && rows <= 34, `${rows} rows`);
  });

  it("has problems that can be acted on: each has a fix or an action, or leads to the other place", async () => {
    for (const [uri, { range, message, relatedInformation }] of problems()) {
      await vscode.workspace.openTextDocument(uri);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        range,
      );
      assert.ok(actions.length > 0 || (relatedInformation?.length ?? 0) > 0, message);
    }
  });
});
