import * as vscode from "vscode";
import { printable } from "../../../core/export/printable";
import type { Phase } from "../../../core/policy/model";
import type { ReportFacts } from "../../../core/reader/facts";
import { readReport } from "../../../core/reader/readReport";
import type { Problem, SetReport } from "../../../core/readiness/model";
import { ALL_RULES } from "../../../core/rules/allRules";
import { allTogether, certainFixes } from "../../../core/rules/fixes/certainFixes";
import { isFixedBy, type Fix, type FixInput, type Rule } from "../../../core/rules/rule";
import { sha256Of } from "../../../core/text/hash";
import type { TextEdit } from "../../../core/text/textEdit";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness, WorkspaceSet } from "../../readiness";
import { reportOf } from "../../shared/reportOf";

/** Offers the fixes and commands of the rules as quick fixes. */
export function registerCodeActions({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      { provideCodeActions: (document, _range, context) => actionsFor(readiness, document, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
    ),
  );
}

function actionsFor(
  readiness: Readiness,
  document: vscode.TextDocument,
  { diagnostics, only }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (only?.contains(FIX_ALL)) return fixAll(readiness, document);
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  return ALL_RULES.flatMap((rule) => {
    const own = diagnostics.filter((diagnostic) => codeOf(diagnostic) === rule.id);
    if (own.length === 0) return [];
    return [...edits(rule, readiness, document, own), ...commands(rule, readiness, document, own)];
  });
}

/** Corrects everything in a file whose right text is certain, also on saving if the user's settings say so. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("releaseReadiness");

function fixAll(readiness: Readiness, document: vscode.TextDocument): vscode.CodeAction[] {
  const place = placeOf(readiness, document.uri);
  if (place === null) return [];
  const input = inputOf(document, place);
  // One rule at a time: a corrected count may be a part of a total.
  const all = ALL_RULES.map((rule) =>
    allTogether(`Fix all: ${rule.title}`, certainFixes(rule, input, place.set.model.problems)),
  ).find((fix) => fix !== null);
  if (all === undefined) return [];
  const action = quickFix(document, all, [], false);
  action.kind = FIX_ALL;
  return [action];
}

/** The rule that a diagnostic of this extension comes from. */
function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

const COMMAND_OF: Readonly<Record<NonNullable<Rule["command"]>["run"], string>> = {
  "generate-decision": COMMANDS.generateDecision,
};

function commands(
  { command }: Rule,
  readiness: Readiness,
  { uri }: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const set = command === undefined ? null : readiness.setOf(uri);
  if (command === undefined || set === null) return [];
  const { title, run } = command;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: COMMAND_OF[run], arguments: [{ set: set.uri.toString() }] };
  action.diagnostics = [...diagnostics];
  action.isPreferred = true;
  return [action];
}

interface ShownProblem {
  readonly diagnostic: vscode.Diagnostic;
  readonly problem: Problem;
}

function edits(
  rule: Rule,
  readiness: Readiness,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const place = rule.fix === undefined ? null : placeOf(readiness, document.uri);
  if (rule.fix === undefined || place === null) return [];
  const shown = shownProblems(rule, place, diagnostics);
  const input = inputOf(document, place);
  const offered = rule.fix(input).flatMap((fix) => {
    const fixed = shown.filter(({ problem }) => isFixedBy(problem, fix));
    return fixed.length === 0 ? [] : [{ fix, fixed }];
  });
  const single = offered.map(({ fix }) => fix).filter(({ fixes }) => fixes.length === 1);
  // With several fixes at one place, the choice is the user's.
  const isOnlyOne = (fix: Fix): boolean =>
    single.includes(fix) && single.filter((other) => isSamePlace(other, fix)).length === 1;
  const certain = certainFixes(rule, input, place.set.model.problems);
  const all = certain.length < 2 ? null : allTogether(`Fix all ${certain.length}: ${rule.title}`, certain);
  return [
    ...offered.map(({ fix, fixed }) => quickFix(document, fix, fixed, isOnlyOne(fix))),
    ...(all === null || offered.length === 0 ? [] : [quickFix(document, all, shown, false)]),
  ];
}

function inputOf(document: vscode.TextDocument, place: ReportPlace): FixInput {
  const text = document.getText();
  const read = (other: string): ReportFacts => readText(other, place);
  return { text, facts: factsNow(text, place), phase: place.phase, read };
}

/** The problems that diagnostics show, found by place and message. */
function shownProblems(
  rule: Rule,
  { report, set }: ReportPlace,
  diagnostics: readonly vscode.Diagnostic[],
): readonly ShownProblem[] {
  const own = set.model.problems.filter(({ rule: id, path }) => id === rule.id && path === report.facts.path);
  return diagnostics.flatMap((diagnostic) => {
    const { start } = diagnostic.range;
    const problem = own.find(
      ({ line, column, message }) =>
        line === start.line + 1 &&
        column === start.character + 1 &&
        printable(message) === diagnostic.message,
    );
    return problem === undefined ? [] : [{ diagnostic, problem }];
  });
}

function isSamePlace(one: Fix, other: Fix): boolean {
  const [a] = one.fixes;
  const [b] = other.fixes;
  return a?.range.line === b?.range.line && a?.range.column === b?.range.column;
}

function quickFix(
  document: vscode.TextDocument,
  { title, edits: changes, writeAt }: Fix,
  fixed: readonly ShownProblem[],
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(printable(title), vscode.CodeActionKind.QuickFix);
  const edit = new vscode.WorkspaceEdit();
  const edits = changes.map((change) => textEditOf(document, change, writeAt));
  edit.set(document.uri, edits as vscode.TextEdit[]);
  action.edit = edit;
  action.diagnostics = fixed.map(({ diagnostic }) => diagnostic);
  action.isPreferred = isPreferred;
  return action;
}

/** With the cursor where the author is to write, in a separate paragraph. */
function textEditOf(
  document: vscode.TextDocument,
  { from, to, text }: TextEdit,
  writeAt: number | undefined,
): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
  if (writeAt === undefined) return new vscode.TextEdit(range, text);
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const snippet = new vscode.SnippetString()
    .appendText(text.slice(0, writeAt) + eol + eol)
    .appendTabstop(0)
    .appendText(text.slice(writeAt));
  return new vscode.SnippetTextEdit(range, snippet);
}

interface ReportPlace {
  readonly report: SetReport;
  readonly phase: Phase;
  readonly set: WorkspaceSet & { readonly model: NonNullable<WorkspaceSet["model"]> };
}

function placeOf(readiness: Readiness, uri: vscode.Uri): ReportPlace | null {
  const found = reportOf(readiness, uri);
  const phase = found?.set.model.policy.phases.find(({ role }) => role === found.report.role);
  return found && phase ? { ...found, phase } : null;
}

/** The facts of the document as it is now: the model may be one keystroke behind. */
function factsNow(text: string, place: ReportPlace): ReportFacts {
  const { facts } = place.report;
  return facts.sha256 === sha256Of(text) ? facts : readText(text, place);
}

function readText(text: string, { report, set }: ReportPlace): ReportFacts {
  const source = { path: report.facts.path, text, sha256: "", byteLength: text.length, isUtf8: true };
  return readReport(source, { effort: set.model.policy.effort });
}
