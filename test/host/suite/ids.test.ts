// Ids of findings are symbols: definition, references, highlights, search and rename, over the files of a set.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ReleaseReadinessApi } from "../../../src/extension/api";
import { activatedApi, inWorkspace, removeFolder, settled, until, writeText } from "../support/workspace";

const SECURITY = [
  "# Security Audit",
  "",
  "## Findings",
  "",
  "### SEC-1: Tickets can be forged",
  "",
  "**Severity:** Critical",
  "",
  "### SEC-2: Seat maps are public",
  "",
  "**Severity:** High",
  "",
  "### Logs are kept for good",
  "",
  "**Severity:** Low",
  "",
  "## Roadmap",
  "",
  "1. Sign the tickets ([SEC-1](#sec-1-tickets-can-be-forged))",
  "",
  "```text",
  "SEC-1 in code",
  "```",
  "",
].join("\n");

const CODE =
  "# Code Review\n\n## Findings\n\nThe signing that SEC-1 asks for is in no class. SEC-12 is something else.\n";
const DECISION = "# Release Decision\n\nSEC-1 blocks the release.\n";
const POLICY = `{
  // Nobody accepts SEC-1 twice.
  "extends": "seven-phase",
  "waivers": [
    {
      "finding": "security:SEC-1",
      "owner": "Ticket team",
      "approver": "Head of sales",
      "reason": "SEC-1 is fixed in autumn.",
      "expires": "2999-12-31"
    }
  ]
}
`;

describe("ids of findings", () => {
  let api: ReleaseReadinessApi;
  const folder = inWorkspace("ids of findings");
  const set = vscode.Uri.joinPath(folder, "docs", "assessment");
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(set, name);
  const security = file("02_SECURITY_AUDIT.md");
  const code = file("03_CODE_EXPERT_REVIEW.md");
  const decision = file("08_RELEASE_DECISION.md");
  const policy = file("release-readiness.json");

  before(async () => {
    api = await activatedApi();
    await writeText(policy, POLICY);
    await writeText(code, CODE);
    await writeText(decision, DECISION);
    await writeText(security, SECURITY);
    await until("the set is found", () => (api.getModel(security)?.reports.length ?? 0) > 1);
    await api.whenIdle();
  });
  after(() => removeFolder(api, folder, set));

  const open = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  };
  /** The place of a text in a file: behind its first letters. */
  const at = async (uri: vscode.Uri, text: string, ahead = 2): Promise<vscode.Position> => {
    const document = await open(uri);
    const offset = document.getText().indexOf(text);
    assert.ok(offset >= 0, `${uri.path} does not contain "${text}".`);
    return document.positionAt(offset + ahead);
  };
  const placeOf = (uri: vscode.Uri, { start }: vscode.Range): string =>
    `${uri.path.split("/").at(-1) ?? ""}:${start.line + 1}`;

  for (const [where, uri, text] of [
    ["a decision", decision, "SEC-1 blocks"],
    ["another report", code, "SEC-1 asks"],
    ["the same report", security, "SEC-1](#"],
    ["a waiver", policy, "security:SEC-1"],
    ["the reason of a waiver", policy, "SEC-1 is fixed"],
  ] as const) {
    it(`lead from ${where} to the finding`, async () => {
      const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        "vscode.executeDefinitionProvider",
        uri,
        await at(uri, text),
      );
      const places = links.map((link) =>
        "targetUri" in link ? placeOf(link.targetUri, link.targetRange) : placeOf(link.uri, link.range),
      );
      assert.deepEqual(places, ["02_SECURITY_AUDIT.md:5"]);
    });
  }

  it("have references in every file, but not in code and not in other ids", async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      security,
      await at(security, "SEC-1: "),
    );
    // The Markdown extension lists the links to the heading, too.
    const own = new Set(found.map(({ uri, range }) => placeOf(uri, range)));
    assert.deepEqual([...own].sort(), [
      "02_SECURITY_AUDIT.md:19",
      "02_SECURITY_AUDIT.md:5",
      "03_CODE_EXPERT_REVIEW.md:5",
      "08_RELEASE_DECISION.md:3",
      "release-readiness.json:6",
      "release-readiness.json:9",
    ]);
  });

  it("say in other documents what they stand for, and nothing of that is a link", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      decision,
      await at(decision, "SEC-1 blocks"),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.flatMap((content) => (content instanceof vscode.MarkdownString ? [content.value] : [])),
    );
    assert.ok(texts.some((text) => text.replaceAll("\\", "").startsWith("**SEC-1 Tickets can be forged**")));
  });

  it("are highlighted in their file", async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      security,
      await at(security, "SEC-1: "),
    );
    assert.deepEqual(
      found.map(({ range }) => [range.start.line + 1, range.start.character]),
      [
        [5, 4],
        [19, 22],
      ],
    );
  });

  it("are found in the workspace, with their titles", async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "seat maps",
    );
    // The Markdown extension lists the headings, too.
    const own = found.filter(
      ({ name, location }) => location.uri.toString() === security.toString() && !name.startsWith("#"),
    );
    assert.deepEqual(
      own.map(({ name, location }) => `${name} ${location.range.start.line + 1}`),
      ["SEC-2 Seat maps are public 9"],
    );
  });

  const rename = async (uri: vscode.Uri, text: string, newId: string): Promise<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      uri,
      await at(uri, text),
      newId,
    );
  // The editor shows an edit before it applies it if a part of it needs confirmation: that part changes nothing.
  const isChange = ({ newText }: vscode.TextEdit): boolean => newText !== "";
  const refusal = async (uri: vscode.Uri, text: string, newId: string): Promise<string> => {
    try {
      await rename(uri, text, newId);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it("are renamed in reports, decision and policy at once, and the waiver still applies", async () => {
    const edit = await rename(decision, "SEC-1 blocks", "SEC-7");
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => `${uri.path.split("/").at(-1) ?? ""} ${edits.filter(isChange).length}`)
        .sort(),
      [
        "02_SECURITY_AUDIT.md 3",
        "03_CODE_EXPERT_REVIEW.md 1",
        "08_RELEASE_DECISION.md 1",
        "release-readiness.json 2",
      ],
    );
    const unchanging = edit.entries().filter(([, edits]) => !edits.every(isChange));
    assert.deepEqual(
      unchanging.map(([uri]) => uri.toString()),
      [decision.toString()],
      "The changes of other files are shown first.",
    );
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    await settled(api);
    const texts = await Promise.all(
      [security, code, decision, policy].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.deepEqual(
      texts.map((document) => document.getText()),
      [
        SECURITY.replace("SEC-1: ", "SEC-7: ").replace("[SEC-1](#sec-1-", "[SEC-7](#sec-7-"),
        CODE.replace("SEC-1 ", "SEC-7 "),
        DECISION.replace("SEC-1", "SEC-7"),
        POLICY.replace("security:SEC-1", "security:SEC-7").replace("SEC-1 is fixed", "SEC-7 is fixed"),
      ],
    );
    const finding = api.getModel(security)?.findings.find(({ id }) => id === "SEC-7");
    assert.equal(finding?.waiver?.owner, "Ticket team", "The waiver still applies.");
    await Promise.all(texts.map((document) => document.save()));
    await settled(api);
  });

  it("are renamed at a heading, where the Markdown extension renames the heading", async () => {
    const edit = await rename(security, "SEC-7: ", "SEC-1");
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.workspace.saveAll(false);
    await settled(api);
    assert.equal((await vscode.workspace.openTextDocument(security)).getText(), SECURITY);
    assert.equal((await vscode.workspace.openTextDocument(policy)).getText(), POLICY);
  });

  it("are renamed at once if only the file that is edited changes", async () => {
    const edit = await rename(security, "SEC-2: ", "SEC-3");
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [uri.toString(), edits.map(({ newText }) => newText)]),
      [[security.toString(), ["SEC-3"]]],
    );
  });

  it("are not renamed to an id that is taken, and it is said why", async () => {
    assert.match(
      await refusal(code, "SEC-1 asks", "SEC-02"),
      /SEC-2 is the id of another finding \(02_SECURITY_AUDIT\.md:9\)/,
    );
  });

  it("are not renamed while it is unclear which finding is meant", async () => {
    const document = await open(code);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(code, new vscode.Position(4, 0), "### SEC-1: The signing is slow\n\n**Severity:** Low\n\n");
    await vscode.workspace.applyEdit(edit);
    await settled(api);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand("vscode.prepareRename", decision, await at(decision, "SEC-1 blocks")),
      /SEC-1 is the id of 2 findings/,
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await settled(api);
  });
});
