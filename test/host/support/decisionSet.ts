// A set of its own for the tests of the decision, in a folder that is taken away again.
import * as vscode from "vscode";
import { COMMANDS } from "../../../src/extension/commands";
import type { DecisionOutcome } from "../../../src/extension/features/decision/generateDecision";
import { inWorkspace, readText, writeText } from "./workspace";

const FOLDER = "docs/assessment of the decision suite";
export const REPORT = "01_SECURITY_AUDIT.md";
export const DOCUMENT = "02_RELEASE_DECISION.md";
export const SIDECAR = "02_RELEASE_DECISION.json";
export const PREVIOUS = "02_RELEASE_DECISION.previous.md";
export const POLICY_FILE = "release-readiness.json";
export const FOREIGN = "# Release Decision\n\nAPPROVED, says the boss.\n";

export const POLICY = JSON.stringify({
  extends: null,
  phases: [{ role: "security", number: 1, file: REPORT, sections: [] }],
  gates: { G1: { kind: "no-open-critical", role: "security", title: "No open critical security finding" } },
  decision: { file: DOCUMENT },
  stakeholders: [{ id: "qa-manager", title: "QA manager" }],
});

export function report(severity: string): string {
  return `# Security Audit: Parcel Desk\n\n**Date:** 2026-03-02\n\n## Detailed Findings\n\n### SEC-1: Session tokens never expire\n\n**Severity:** ${severity}\n**Status:** Open\n\n**Issue:** A session token stays valid.\n`;
}

export function setFolder(): vscode.Uri {
  return inWorkspace(FOLDER);
}

export function uriOf(name: string): vscode.Uri {
  return inWorkspace(FOLDER, name);
}

export function write(name: string, text: string): Promise<void> {
  return writeText(uriOf(name), text);
}

export function read(name: string): Promise<string> {
  return readText(uriOf(name));
}

export async function names(): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(setFolder());
  return entries.map(([name]) => name).sort();
}

export async function generate(answers: Readonly<Record<string, unknown>> = {}): Promise<DecisionOutcome> {
  const argument = { set: setFolder(), ...answers };
  return vscode.commands.executeCommand<DecisionOutcome>(COMMANDS.generateDecision, argument);
}

export async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`no "${from}"`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`"${from}" was not replaced`);
}

export function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

export function isRendered(): boolean {
  return tabs().some(
    ({ input, label }) =>
      input instanceof vscode.TabInputWebview &&
      input.viewType.includes("markdown") &&
      label.includes(DOCUMENT),
  );
}

/** Before each test there is one report with an open critical and no decision; after them all there is no set. */
export function withDecisionSet(): void {
  before(() => remove(setFolder()));
  beforeEach(async () => {
    await write(REPORT, report("CRITICAL"));
    await write(POLICY_FILE, POLICY);
    for (const name of [DOCUMENT, SIDECAR, PREVIOUS]) await remove(uriOf(name));
    await vscode.commands.executeCommand(COMMANDS.refresh);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("notifications.clearAll");
  });
  after(() => remove(setFolder()));
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  } catch {
    // It is not there: that is what is wanted.
  }
}
