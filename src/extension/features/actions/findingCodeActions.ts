import * as vscode from "vscode";
import type { SetFinding } from "../../../core/readiness/model";
import { acceptedWithoutWaiver } from "../../../core/rules/acceptedWithoutWaiver";
import { fixNotVerified } from "../../../core/rules/fixNotVerified";
import { unresolvedCritical } from "../../../core/rules/unresolvedCritical";
import { unresolvedHigh } from "../../../core/rules/unresolvedHigh";
import { COMMANDS } from "../../commands";
import type { Readiness } from "../../readiness";
import { FINDING_ACTIONS } from "./actionList";
import { shortNameOf } from "../../shared/findingTarget";

/** More findings in one place are not offered: a group of ids states them together. */
const MOST = 2;

/** What to do with the findings that the lines of a range state or mention. */
export function findingCodeActions(
  readiness: Readiness,
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
  only: vscode.CodeActionKind | undefined,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const set = readiness.setOf(document.uri);
  const uri = document.uri.toString();
  const findings = (set?.model?.findings ?? []).filter(
    (finding) =>
      set !== null &&
      isIn(finding, start.line + 1, end.line + 1) &&
      readiness.uriOf(set, finding.report).toString() === uri,
  );
  return findings
    .slice(0, MOST)
    .flatMap((finding) => actionsOn(finding, set?.uri.toString() ?? "", diagnostics));
}

function isIn({ range, alsoAt, statusStatement }: SetFinding, first: number, last: number): boolean {
  const lines = [...alsoAt, ...(statusStatement ? [statusStatement.range.line] : [])];
  return (
    (range.line <= last && range.endLine >= first) || lines.some((line) => first <= line && line <= last)
  );
}

function actionsOn(
  finding: SetFinding,
  set: string,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const lines = [finding.range.line, finding.statusStatement?.range.line];
  const own = diagnostics.filter(({ range }) => lines.includes(range.start.line + 1));
  return FINDING_ACTIONS.filter(({ isFor }) => isFor(finding)).map(({ command, titleFor }) => {
    const title = titleFor(shortNameOf(finding));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [{ set, finding: finding.key }] };
    action.diagnostics = own.filter(({ code }) => isAnswered(code, command));
    return action;
  });
}

/** The actions that solve a problem about one finding; every action is one on a problem that says that a finding is open. */
const ANSWERS: ReadonlyMap<string, readonly string[]> = new Map([
  [unresolvedCritical.id, Object.values(COMMANDS)],
  [unresolvedHigh.id, Object.values(COMMANDS)],
  [acceptedWithoutWaiver.id, [COMMANDS.acceptRisk, COMMANDS.markFixed]],
  [fixNotVerified.id, [COMMANDS.markFixed]],
]);

function isAnswered(code: vscode.Diagnostic["code"], command: string): boolean {
  const id = typeof code === "object" ? code.value : code;
  return ANSWERS.get(String(id))?.includes(command) ?? false;
}
