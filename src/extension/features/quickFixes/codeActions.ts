import * as vscode from "vscode";
import type { Phase, RequiredSection } from "../../../core/policy/model";
import type { SetReport } from "../../../core/readiness/model";
import type { ReportFacts } from "../../../core/reader/facts";
import { readReport } from "../../../core/reader/readReport";
import { countMismatch } from "../../../core/rules/countMismatch";
import { figureCorrections } from "../../../core/rules/fixes/correctFigure";
import { insertSections } from "../../../core/rules/fixes/insertSection";
import { missingSection } from "../../../core/rules/missingSection";
import { staleDecision } from "../../../core/rules/staleDecision";
import { sumMismatch } from "../../../core/rules/sumMismatch";
import { sha256Of } from "../../../core/text/hash";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness, WorkspaceSet } from "../../readiness";

/** Quick fixes of the reports. */
export function registerCodeActions({ readiness, subscriptions }: FeatureContext): void {
  subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      { language: "markdown" },
      { provideCodeActions: (document, _range, context) => actionsFor(readiness, document, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actionsFor(
  readiness: Readiness,
  document: vscode.TextDocument,
  { diagnostics, only }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const ofRule = (id: string): readonly vscode.Diagnostic[] =>
    diagnostics.filter((diagnostic) => codeOf(diagnostic) === id);
  return [
    ...insertions(readiness, document, ofRule(missingSection.id)),
    ...corrections(readiness, document, [...ofRule(countMismatch.id), ...ofRule(sumMismatch.id)]),
    ...generation(readiness, document, ofRule(staleDecision.id)),
  ];
}

/** A decision that is out of date is generated again by the command, which shows what becomes of it before it writes. */
function generation(
  readiness: Readiness,
  { uri }: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const set = diagnostics.length === 0 ? null : readiness.setOf(uri);
  if (set === null) return [];
  const title = "Generate the release decision again";
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: COMMANDS.generateDecision, arguments: [{ set: set.uri.toString() }] };
  action.diagnostics = [...diagnostics];
  action.isPreferred = true;
  return [action];
}

function insertions(
  readiness: Readiness,
  document: vscode.TextDocument,
  own: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  if (own.length === 0) return [];
  const place = reportOf(readiness, document.uri);
  if (place === null) return [];
  const lacking = place.report.missingSections.filter(({ emptyHeadingLine }) => emptyHeadingLine === null);
  const named = lacking.flatMap((section) => {
    const diagnostic = own.find(({ message }) => message.includes(`"${section.title}"`));
    return diagnostic ? [{ section, diagnostic }] : [];
  });
  const insert = insertionInto(document, place);
  const single = named.flatMap(({ section, diagnostic }) => {
    const title = `Insert missing section "${section.title}"`;
    return quickFix(title, insert([section.id]), [diagnostic], named.length === 1);
  });
  if (lacking.length < 2 || single.length === 0) return single;
  const all = quickFix(`Insert all ${lacking.length} missing sections`, insert(null), own, false);
  return [...single, ...all];
}

/** A count or a sum is put right where it stands. */
function corrections(
  readiness: Readiness,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const place = diagnostics.length === 0 ? null : reportOf(readiness, document.uri);
  if (place === null) return [];
  const fixes = figureCorrections(document.getText(), factsNow(document, place));
  return diagnostics.flatMap((diagnostic) =>
    fixes
      .filter(({ line, from }) => isAt(document, diagnostic, line, from))
      .flatMap(({ title, from, to, text }) => {
        const edit = new vscode.WorkspaceEdit();
        const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
        edit.replace(document.uri, range, text);
        return quickFix(title, edit, [diagnostic], true);
      }),
  );
}

/** A table has several figures in a line, each with a problem of its own. */
function isAt(
  document: vscode.TextDocument,
  { range }: vscode.Diagnostic,
  line: number,
  from: number,
): boolean {
  return range.start.line === line - 1 && range.contains(document.positionAt(from));
}

/** The name of the rule that a diagnostic of ours is about. */
function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

interface ReportPlace {
  readonly report: SetReport;
  readonly phase: Phase;
  readonly set: WorkspaceSet & { readonly model: NonNullable<WorkspaceSet["model"]> };
}

function reportOf(readiness: Readiness, uri: vscode.Uri): ReportPlace | null {
  const set = readiness.setOf(uri);
  const model = set?.model;
  if (!set || !model) return null;
  const report = model.reports.find(
    ({ facts }) => readiness.uriOf(set, facts.path).toString() === uri.toString(),
  );
  const phase = report && model.policy.phases.find(({ role }) => role === report.role);
  return phase ? { report, phase, set: { ...set, model } } : null;
}

type Insert = (ids: readonly RequiredSection["id"][] | null) => vscode.WorkspaceEdit | null;

/** The document as it is now: the model may be one keystroke behind. */
function factsNow(document: vscode.TextDocument, { report, set }: ReportPlace): ReportFacts {
  const text = document.getText();
  return report.facts.sha256 === sha256Of(text)
    ? report.facts
    : factsOf(text, report.facts.path, set.model.policy.effort);
}

function insertionInto(document: vscode.TextDocument, place: ReportPlace): Insert {
  const text = document.getText();
  const { phase } = place;
  const facts = factsNow(document, place);
  return (ids) => {
    const insertions = insertSections({ text, facts, phase, ids });
    if (insertions.length === 0) return null;
    const edit = new vscode.WorkspaceEdit();
    for (const one of insertions) edit.insert(document.uri, document.positionAt(one.offset), one.text);
    return edit;
  };
}

function factsOf(
  text: string,
  path: string,
  effort: Parameters<typeof readReport>[1]["effort"],
): ReportFacts {
  return readReport(
    { path, text, sha256: sha256Of(text), byteLength: text.length, isUtf8: true },
    { effort },
  );
}

function quickFix(
  title: string,
  edit: vscode.WorkspaceEdit | null,
  diagnostics: readonly vscode.Diagnostic[],
  isPreferred: boolean,
): vscode.CodeAction[] {
  if (edit === null) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  action.diagnostics = [...diagnostics];
  action.isPreferred = isPreferred;
  return [action];
}
