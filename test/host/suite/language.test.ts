// Writing and reading reports: completion, hints, colors, outline, links, and the way from a source file to the finding.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { COMMANDS } from "../../../src/extension/commands";
import { TOKEN_TYPES } from "../../../src/extension/features/colors/tokenTypes";
import { activatedApi, inWorkspace, removeFolder, settled, until, writeText } from "../support/workspace";

const REPORT = [
  "# Security Audit",
  "",
  "## 1. Findings",
  "",
  "### SEC-001: Tickets can be forged",
  "",
  "**Severity:** CRITICAL",
  "**Status:** Open",
  "**Location:** `app/tickets.py:2-3`",
  "",
  "**Impact:** Anyone rides.",
  "",
  "### SEC-002: Seat maps are public",
  "",
  "**Severity:** HIGH",
  "**Status:** Fixed in PR #12",
  "**Location:** `app/tickets.py:4`, `../outside/keys.txt:1`",
  "",
  "## 2. Tests",
  "",
  "| Suite | Tests |",
  "| ----- | ----- |",
  "| Unit | 412 |",
  "| API | 86 |",
  "| Total | 520 |",
  "",
  "SEC-001 comes first.",
  "",
  "",
].join("\n");

describe("writing in a report", () => {
  let api: ReleaseReadinessApi;
  const folder = inWorkspace("language features");
  const set = vscode.Uri.joinPath(folder, "docs", "assessment");
  const report = vscode.Uri.joinPath(set, "02_SECURITY_AUDIT.md");
  const policy = vscode.Uri.joinPath(set, "release-readiness.json");
  const source = vscode.Uri.joinPath(folder, "app", "tickets.py");
  const other = vscode.Uri.joinPath(folder, "notes.md");

  before(async () => {
    api = await activatedApi();
    await writeText(source, "one\ntwo\nthree\nfour\n");
    await writeText(vscode.Uri.joinPath(folder, "outside", "keys.txt"), "secret\n");
    await writeText(policy, '{\n  "extends": "seven-phase",\n  "waivers": []\n}\n');
    await writeText(other, REPORT);
    await writeText(report, REPORT);
    await until("the set is found", () => api.getModel(report) !== null);
    await api.whenIdle();
  });
  after(() => removeFolder(api, folder, set));

  /** What is suggested behind a text that is added at the end of the report; the report is restored. */
  const suggestedBehind = async (
    text: string,
    trigger?: string,
    uri = report,
  ): Promise<readonly vscode.CompletionItem[]> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), text);
    await vscode.workspace.applyEdit(edit);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      document.positionAt(document.getText().length),
      trigger,
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await settled(api);
    return items;
  };
  const labelOf = ({ label }: vscode.CompletionItem): string =>
    typeof label === "string" ? label : `${label.label} ${label.description ?? ""}`.trim();
  const snippetOf = (item: vscode.CompletionItem | undefined): string =>
    item?.insertText instanceof vscode.SnippetString ? item.insertText.value : "";

  it("suggests levels as the report writes them", async () => {
    const labels = (await suggestedBehind("**Severity:** ", " ")).map(labelOf);
    assert.deepEqual(labels.slice(0, 3), [
      "CRITICAL blocks the release",
      "HIGH makes the release conditional",
      "MEDIUM",
    ]);
  });

  it("suggests missing sections and new findings in headings", async () => {
    const items = await suggestedBehind("## ", " ");
    const section = items.find((item) => labelOf(item).endsWith("missing section"));
    assert.match(snippetOf(section), /^## 3\. [^\n]+\n\n\$\{1:<!-- /);
    const finding = items.find((item) => labelOf(item) === "New finding SEC-003");
    assert.match(
      snippetOf(finding),
      /^### SEC-003: \$\{1:Title\}\n\n\*\*Severity:\*\* \$\{2\|HIGH,CRITICAL,.*\n\*\*Status:\*\* \$\{3:Open\}\n\*\*Location:\*\* `/,
    );
  });

  it("suggests ids with their titles", async () => {
    const labels = (await suggestedBehind("As SEC-", "-")).map(labelOf);
    assert.ok(labels.includes("SEC-001 Tickets can be forged"), labels.join("\n"));
  });

  it("suggests nothing of this in other Markdown files", async () => {
    const items = await suggestedBehind("**Severity:** ", " ", other);
    assert.deepEqual(
      items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember).map(labelOf),
      [],
    );
  });

  it("suggests waivers in the policy", async () => {
    const document = await vscode.workspace.openTextDocument(policy);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      policy,
      document.positionAt(document.getText().indexOf("[") + 1),
    );
    const waiver = items.find((item) => labelOf(item).startsWith("Waiver for SEC-001"));
    assert.match(snippetOf(waiver), /"finding": "security:SEC-001",\n\t"fingerprint": "[0-9a-f]+",/);
  });

  const hints = async (): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      report,
      new vscode.Range(0, 0, 100, 0),
    );
    return found.map(
      ({ position, label }) => `${position.line + 1} ${typeof label === "string" ? label : ""}`,
    );
  };

  it("shows what a total computes to, by setting", async () => {
    assert.deepEqual(await hints(), ["25 computed: 498"]);
    const settings = vscode.workspace.getConfiguration("releaseReadiness");
    await settings.update("inlayHints", "none", vscode.ConfigurationTarget.Global);
    assert.deepEqual(await hints(), []);
    await settings.update("inlayHints", undefined, vscode.ConfigurationTarget.Global);
  });

  it("colors levels, ids and statuses, and nothing in other Markdown files", async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      report,
    );
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      report,
    );
    const types = [...tokens.data]
      .filter((_, index) => index % 5 === 3)
      .map((type) => legend.tokenTypes[type]);
    assert.deepEqual(types, [
      TOKEN_TYPES["finding-id"],
      TOKEN_TYPES["severity-critical"],
      TOKEN_TYPES["status-open"],
      TOKEN_TYPES["finding-id"],
      TOKEN_TYPES["severity-high"],
      TOKEN_TYPES["status-done"],
      TOKEN_TYPES["finding-id"],
    ]);
    const none = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      "vscode.provideDocumentSemanticTokens",
      other,
    );
    assert.equal(none?.data.length ?? 0, 0);
  });

  it("has findings in the outline, and folds them", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      report,
    );
    const own = symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event);
    assert.deepEqual(
      own.map(
        ({ name, detail, range }) => `${name} (${detail}) ${range.start.line + 1}-${range.end.line + 1}`,
      ),
      [
        "SEC-001 Tickets can be forged (critical · open) 5-11",
        "SEC-002 Seat maps are public (high · resolved) 13-17",
      ],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      report,
    );
    assert.ok(folds.some(({ start, end }) => start === 4 && end === 10));
  });

  it("links cited lines and ids, and nothing outside the workspace", async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      report,
      20,
    );
    const targets = links.flatMap(({ range, target }) =>
      target?.scheme === source.scheme
        ? [`${range.start.line + 1} ${target.path.split("/").slice(-2).join("/")}#${target.fragment}`]
        : [],
    );
    assert.deepEqual(targets.sort(), [
      "17 app/tickets.py#L4",
      "27 assessment/02_SECURITY_AUDIT.md#L5",
      "9 app/tickets.py#L2",
    ]);
  });

  const lenses = async (): Promise<readonly string[]> => {
    await vscode.workspace.openTextDocument(source);
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      source,
    );
    return found.map(({ range, command }) => `${range.start.line + 1} ${command?.title ?? ""}`);
  };

  it("leads from a cited line of a source file to the open finding, by setting", async () => {
    assert.deepEqual(await lenses(), ["2 Go to SEC-001 (critical, 02_SECURITY_AUDIT.md)"]);
    const settings = vscode.workspace.getConfiguration("releaseReadiness");
    await settings.update("sourceHints", false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await lenses(), []);
    await settings.update("sourceHints", undefined, vscode.ConfigurationTarget.Global);
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      source,
    );
    assert.equal(lens?.command?.command, COMMANDS.openFinding);
    await vscode.commands.executeCommand(
      COMMANDS.openFinding,
      ...((lens.command.arguments ?? []) as unknown[]),
    );
    await until(
      "the report is open",
      () => vscode.window.activeTextEditor?.document.uri.toString() === report.toString(),
    );
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4);
  });
});
