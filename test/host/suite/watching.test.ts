import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SetModel } from "../../../src/core/readiness/model";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import {
  activatedApi,
  fixture,
  inWorkspace,
  placeSet,
  problemsOf,
  readText,
  removeFolder,
  settled,
  until,
  writeText,
} from "../support/workspace";

const CODE = "03_code_expert_review.md";
const SECURITY = "02_security_audit.md";

/** Of a hundred files that change together. */
const MOST_PASSES = 20;

describe("watching", function () {
  const folder = (): vscode.Uri => inWorkspace("watching suite");
  const set = (): vscode.Uri => vscode.Uri.joinPath(folder(), "docs", "assessment_2");
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(set(), name);
  const model = (): SetModel => {
    const found = api.getModel(set());
    assert.ok(found);
    return found;
  };
  const missing = (): readonly string[] => model().missing.map(({ role }) => role);
  let api: ReleaseReadinessApi;

  before(async () => {
    api = await activatedApi();
    await placeSet(api, "ferry-tickets", set());
    assert.equal(model().verdictText, "APPROVE");
  });

  after(async () => {
    await removeFolder(api, folder(), set());
  });

  it("a report that is deleted is missing, and its gates are not evidenced", async () => {
    await vscode.workspace.fs.delete(file(SECURITY));
    await until("it is missing", () => missing().includes("security"));
    assert.equal(model().verdictText, "REJECT");
    assert.equal(model().gates.find(({ id }) => id === "B1")?.state, "not-evidenced");
    await settled(api);
    const shown = [CODE, "01_architecture_assessment.md"].flatMap((name) =>
      problemsOf(file(name), "missing-report"),
    );
    assert.equal(shown.length, 1);
    assert.match(shown[0]?.message ?? "", /02_security_audit\.md/);
    assert.deepEqual(problemsOf(file(SECURITY)), []);
  });

  it("a report that is created is read", async () => {
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(fixture("ferry-tickets"), SECURITY), file(SECURITY));
    await until("it is read", () => model().verdictText === "APPROVE");
    assert.deepEqual(missing(), []);
  });

  it("a report that changes on disk is read again", async () => {
    const before = await readText(file(CODE));
    await writeText(
      file(CODE),
      `${before}\n## Findings\n\n### CODE-1: Money is a float\n\n**Severity:** Critical\n`,
    );
    await until("the finding blocks", () => model().blockers.includes("code:CODE-1"));
    await writeText(file(CODE), before);
    await until("it is gone", () => model().verdictText === "APPROVE");
  });

  it("a report under another name of its kind is the same report, one that is no report is missing", async () => {
    const renamed = file("code-review.md");
    await vscode.workspace.fs.rename(file(CODE), renamed);
    await until("it is read there", () =>
      model().reports.some(({ facts }) => facts.path.endsWith("code-review.md")),
    );
    assert.deepEqual(missing(), []);
    await vscode.workspace.fs.rename(renamed, file("code-review.txt"));
    await until("it is missing", () => missing().includes("code"));
    await vscode.workspace.fs.rename(file("code-review.txt"), file(CODE));
    await until("it is back", () => model().verdictText === "APPROVE");
  });

  it("a changed policy is applied without reading a report", async () => {
    const policy = file("release-readiness.json");
    const before = await readText(policy);
    await settled(api);
    const { documentsParsed, documentsParsedIncrementally } = api.counters;
    await writeText(
      policy,
      JSON.stringify({ extends: "four-report", alerts: ["payment failures", "late departures"] }),
    );
    await until("the alert is asked for", () =>
      model().gates.some(({ id, state }) => id === "B5" && state !== "pass"),
    );
    await writeText(policy, before);
    await until("all is as before", () => model().verdictText === "APPROVE");
    assert.deepEqual(
      [api.counters.documentsParsed, api.counters.documentsParsedIncrementally],
      [documentsParsed, documentsParsedIncrementally],
    );
  });

  it("text that is not saved counts, and closing without saving goes back to the disk", async () => {
    const editor = await vscode.window.showTextDocument(file(CODE));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "### C7. Money is a float\n\n**Severity:** Critical\n\n");
    });
    await until("it counts", () => model().verdictText === "REJECT");
    await writeText(file("notes.md"), "# Notes\n");
    await until("another file is seen", () => model().others.some(({ path }) => path.endsWith("notes.md")));
    assert.equal(model().verdictText, "REJECT", "The disk is still not what is read.");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("the unsaved text is gone", () => !editor.document.isDirty);
    await until("the disk counts", () => model().verdictText === "APPROVE");
    await vscode.workspace.fs.delete(file("notes.md"));
  });

  it("a checkout of a hundred files is few passes, and none over the other sets", async () => {
    const other = vscode.Uri.joinPath(folder(), "docs", "assessment_of_a_checkout");
    await settled(api);
    const { searches, setsAnalyzed } = api.counters;
    await vscode.workspace.fs.copy(fixture("hundred files"), other);
    await until("it is found", () => (api.getModel(other)?.others.length ?? 0) === 100);
    await settled(api);
    const passes = [api.counters.setsAnalyzed - setsAnalyzed, api.counters.searches - searches];
    const judged = model();
    await vscode.workspace.fs.delete(other, { recursive: true });
    await until("it is gone", () => api.getModel(other) === null);
    await settled(api);
    // One where the host tells of all files at once, which a busy machine may not.
    for (const count of passes) assert.ok(count >= 1 && count <= MOST_PASSES, passes.join(", "));
    assert.ok(model() === judged, "The other set has not changed, so it is not judged again.");
  });

  it("a hundred files that change at once are few passes", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `note-${index}.md`);
    const { setsAnalyzed } = api.counters;
    await Promise.all(names.map((name) => writeText(file(name), "# Note\n")));
    await until("all are seen", () => model().others.length >= 100);
    await settled(api);
    const passes = api.counters.setsAnalyzed - setsAnalyzed;
    // Each file is a request of its own to the disk: what takes longer than a second is shown in parts.
    assert.ok(passes <= MOST_PASSES, `There were ${passes} passes.`);
  });
});
