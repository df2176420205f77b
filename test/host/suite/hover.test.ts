import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { activatedApi, inWorkspace, removeFolder, settled, until, writeText } from "../support/workspace";

const REPORT = [
  "# Security Audit",
  "",
  "## Findings",
  "",
  "### SEC-1: The [lamp](command:workbench.action.quit) is left on",
  "",
  "**Severity:** CRITICAL",
  "**Status:** In progress",
  "**Effort:** 4 hours",
  "",
  "### SEC-2: The door",
  "",
  "**Severity:** CRITICAL",
  "",
];

describe("hover", () => {
  let api: ReleaseReadinessApi;
  const folder = inWorkspace("hovers");
  const set = vscode.Uri.joinPath(folder, "docs", "assessment");
  const report = vscode.Uri.joinPath(set, "02_SECURITY_AUDIT.md");

  before(async () => {
    api = await activatedApi();
    await writeText(report, REPORT.join("\n"));
    await until("the set is found", () => api.getModel(report) !== null);
    await api.whenIdle();
  });
  after(() => removeFolder(api, folder, set));

  /** What our hover says over a 1-based line. */
  const hoverAt = async (line: number): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      report,
      new vscode.Position(line - 1, 6),
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    for (const content of contents) {
      if (!(content instanceof vscode.MarkdownString)) continue;
      assert.ok(content.isTrusted !== true, "Nothing of a report is trusted.");
      assert.ok(content.supportHtml !== true, "Nothing of a report is HTML.");
    }
    return contents
      .flatMap((content) => (content instanceof vscode.MarkdownString ? [content.value] : []))
      .join("\n");
  };

  it("says of a finding where its severity, status and effort come from", async () => {
    const raw = await hoverAt(5);
    const text = raw.replaceAll("\\", "");
    assert.match(text, /Stated as a heading in line 5, with the id SEC-1\./);
    assert.match(text, /Severity critical: stated in a field, line 7/);
    assert.match(text, /Status in-progress: stated in line 8/);
    assert.match(text, /Effort 4 hours: line 9/);
    assert.doesNotMatch(raw, /(?<!\\)\]\(command:/);
  });

  it("follows what is typed: a finding that its author takes back is not counted, and says so", async () => {
    assert.match(await hoverAt(11), /SEC/);
    const document = await vscode.workspace.openTextDocument(report);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(report, document.lineAt(10).range.end, " <!-- release-readiness: not-a-finding -->");
    await vscode.workspace.applyEdit(edit);
    await settled(api);
    const text = (await hoverAt(11)).replaceAll("\\", "");
    assert.match(text, /Not counted.*marked as no finding by its author/);
    await document.save();
    await settled(api);
  });

  it("goes with lines above the report and its open findings, which a setting turns off", async () => {
    const lenses = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        report,
      );
      return found.map(({ range, command }) => `${range.start.line + 1} ${command?.title ?? ""}`);
    };
    const shown = await lenses();
    assert.match(shown[0] ?? "", /^1 1 blocker · 1 open finding/);
    assert.ok(shown.includes("5 Mark as Fixed…"), shown.join("\n"));
    const settings = vscode.workspace.getConfiguration("releaseReadiness");
    await settings.update("codeLens", false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await lenses(), []);
    await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
  });

  it("says nothing over other lines", async () => {
    assert.doesNotMatch(await hoverAt(3), /Stated as|Not counted|Mention/);
  });
});
