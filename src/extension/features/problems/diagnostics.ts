import * as vscode from "vscode";
import { printable } from "../../../core/export/printable";
import type { Problem } from "../../../core/readiness/model";
import { fixNotVerified } from "../../../core/rules/fixNotVerified";
import { shortMessage } from "../../../core/rules/shared/unresolvedFinding";
import { unresolvedCritical } from "../../../core/rules/unresolvedCritical";
import { unresolvedHigh } from "../../../core/rules/unresolvedHigh";
import { unreadDocument } from "../../../core/rules/unreadDocument";
import { unusableSet } from "../../../core/rules/unusableSet";
import type { Retraction } from "../../adapters/setRuns";
import { openDocument } from "../../adapters/workspaceFileSystem";
import type { FeatureContext, Readiness, WorkspaceSet } from "../../readiness";
import { rulePageUri } from "../../shared/rulePageUri";
import { onDidChangeSettings, openFindings, type OpenFindings } from "../../shared/settings";

const SOURCE = "Release Readiness";

/** What the problems need in addition to the context of every feature. */
export interface DiagnosticsContext extends FeatureContext {
  readonly readiness: Readiness & {
    readonly onDidRetract: vscode.Event<Retraction>;
    /** The file that shows the problems of a set's folder as a whole, because a folder has no text. */
    anchorOf(set: WorkspaceSet): vscode.Uri;
  };
}

/** The rules that only say that a finding is open. */
const STATES: readonly string[] = [unresolvedCritical.id, unresolvedHigh.id];

/** Those that a setting keeps out. */
const HIDDEN_RULES: Readonly<Record<OpenFindings, readonly string[]>> = {
  criticals: [unresolvedHigh.id],
  all: [],
  none: STATES,
};

/** Rules whose information a view shows anyway, under "To verify" or among the files that are not read: only marked in the text. */
const HINTS: readonly string[] = [fixNotVerified.id, unreadDocument.id];

/** A problem with the URIs of its files as strings. */
interface Entry {
  readonly problem: Problem;
  readonly related: readonly { readonly file: string; readonly line: number; readonly message: string }[];
}

type EntriesByFile = ReadonlyMap<string, readonly Entry[]>;

/**
 * Shows the problems of all sets, including those of closed files. A file is updated only if its own problems change. Which open
 * findings are problems is a setting: that a finding is open is a state, and not a mistake of the author.
 */
export function registerDiagnostics({ readiness, subscriptions }: DiagnosticsContext): void {
  const collection = vscode.languages.createDiagnosticCollection("release-readiness");
  const ofSets = new Map<string, EntriesByFile>();
  const shown = new Map<string, string>();

  const show = (file: string): void => {
    // Several sets can share a policy file; its problems are shown once.
    const all = [...ofSets.values()].flatMap((files) => files.get(file) ?? []);
    const entries = [...new Map(all.map((entry) => [signatureOf(entry), entry])).entries()];
    const signature = entries.map(([text]) => text).join("\n");
    if ((shown.get(file) ?? "") === signature) return;
    const uri = vscode.Uri.parse(file, true);
    const document = openDocument(uri);
    if (signature === "") shown.delete(file);
    else shown.set(file, signature);
    collection.set(
      uri,
      entries.map(([, entry]) => diagnosticOf(entry, document)),
    );
  };
  const update = (set: vscode.Uri, now: EntriesByFile): void => {
    const key = set.toString();
    const before = ofSets.get(key);
    if (now.size === 0) ofSets.delete(key);
    else ofSets.set(key, now);
    for (const file of new Set([...(before?.keys() ?? []), ...now.keys()])) show(file);
  };
  const take = (set: WorkspaceSet): void => {
    update(set.uri, entriesOf(readiness, set, set.model?.problems ?? problemsOfFailed(set)));
  };
  readiness.sets.forEach(take);
  subscriptions.push(
    new vscode.Disposable(() => {
      collection.dispose();
    }),
    readiness.onDidChange(({ changed, removed }) => {
      for (const uri of removed) update(uri, new Map());
      changed.forEach(take);
    }),
    onDidChangeSettings(["openFindings"], () => {
      readiness.sets.forEach(take);
    }),
    readiness.onDidRetract(({ set, remaining }) => {
      update(set.uri, entriesOf(readiness, set, remaining));
    }),
  );
}

/** The visible parts of a problem. */
function signatureOf({ problem, related }: Entry): string {
  const { rule, severity, line, column, endLine, endColumn, message } = problem;
  return JSON.stringify([rule, severity, line, column, endLine, endColumn, message, related]);
}

/** Why a set cannot be judged, and the problems from when it could be: an error in the policy does not solve those of the reports. */
function problemsOfFailed(set: WorkspaceSet): readonly Problem[] {
  const failures = failuresOf(set);
  const broken = new Set(failures.map(({ path }) => path));
  return [...failures, ...(set.lastModel?.problems ?? []).filter(({ path }) => !broken.has(path))];
}

/** Why a set cannot be judged, as problems. */
function failuresOf({ failures }: WorkspaceSet): readonly Problem[] {
  return failures.map((failure) => ({
    ...failure,
    rule: unusableSet.id,
    severity: "error",
    fingerprint: "",
    related: [],
  }));
}

function entriesOf(
  readiness: DiagnosticsContext["readiness"],
  set: WorkspaceSet,
  problems: readonly Problem[],
): EntriesByFile {
  const files = new Map<string, Entry[]>();
  const folder = set.uri.toString();
  const hidden = HIDDEN_RULES[openFindings()];
  for (const problem of problems) {
    if (hidden.includes(problem.rule)) continue;
    const stated = readiness.uriOf(set, problem.path).toString();
    const file = stated === folder ? readiness.anchorOf(set).toString() : stated;
    const related = problem.related.map(({ path: at, line, message }) => ({
      file: readiness.uriOf(set, at).toString(),
      line,
      message,
    }));
    const known = files.get(file);
    if (known) known.push({ problem, related });
    else files.set(file, [{ problem, related }]);
  }
  return files;
}

const SEVERITIES: Readonly<Record<Problem["severity"], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

function diagnosticOf(
  { problem, related }: Entry,
  document: vscode.TextDocument | undefined,
): vscode.Diagnostic {
  const { rule, line, column, endLine, endColumn, message, severity } = problem;
  const range = new vscode.Range(at(line), at(column), at(endLine), at(endColumn));
  const diagnostic = new vscode.Diagnostic(
    document?.validateRange(range) ?? range,
    printable(STATES.includes(rule) ? shortMessage(message) : message),
    severity === "info" && HINTS.includes(rule) ? vscode.DiagnosticSeverity.Hint : SEVERITIES[severity],
  );
  const target = rulePageUri(rule);
  diagnostic.source = SOURCE;
  diagnostic.code = target === null ? rule : { value: rule, target };
  diagnostic.relatedInformation = related.map((one) => {
    const place = new vscode.Location(vscode.Uri.parse(one.file, true), new vscode.Position(at(one.line), 0));
    return new vscode.DiagnosticRelatedInformation(place, printable(one.message));
  });
  return diagnostic;
}

/** Lines and columns in the engine start at 1. */
function at(oneBased: number): number {
  return Math.max(oneBased - 1, 0);
}
