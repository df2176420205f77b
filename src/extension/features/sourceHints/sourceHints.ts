import * as vscode from "vscode";
import { baseName } from "../../../core/workspace/paths";
import { COMMANDS } from "../../commands";
import type { FeatureContext, Readiness } from "../../readiness";
import { levelText } from "../../shared/findingText";
import { onDidChangeSettings, sourceHints } from "../../shared/settings";
import { plainLabel, withoutIcons } from "../../shared/untrustedText";
import { citingFindings, type CitingFinding } from "./citingFindings";

/** In a source file that open findings cite: a hint at the cited lines, and a line above them that leads back to the report. */
export function registerSourceHints({ readiness, subscriptions, log }: FeatureContext): void {
  const changed = new vscode.EventEmitter<void>();
  const hint = hintType();
  /** What an editor shows, so that nothing is set again while it stays the same. */
  const shown = new WeakMap<vscode.TextEditor, string>();

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const hints = hintsIn(await findingsAt(readiness, editor.document), editor.document);
    const signature = JSON.stringify(hints);
    if ((shown.get(editor) ?? "[]") === signature) return;
    shown.set(editor, signature);
    editor.setDecorations(hint, hints.map(optionsOf));
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors)
      show(editor).catch((error: unknown) => {
        log.error("Source hints could not be shown:", error instanceof Error ? error : String(error));
      });
  };
  const refresh = (): void => {
    changed.fire();
    showAll();
  };
  subscriptions.push(
    vscode.Disposable.from(changed, hint),
    readiness.onDidChange(refresh),
    onDidChangeSettings(["sourceHints"], refresh),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.languages.registerCodeLensProvider(
      { pattern: "**" },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: async (document) => lensesIn(await findingsAt(readiness, document), document),
      },
    ),
  );
}

function findingsAt(readiness: Readiness, { uri }: vscode.TextDocument): Promise<readonly CitingFinding[]> {
  return sourceHints() ? citingFindings(readiness, uri) : Promise.resolve([]);
}

interface Hint {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
}

/** One hint for each first cited line that the file has. */
function hintsIn(findings: readonly CitingFinding[], document: vscode.TextDocument): readonly Hint[] {
  const cited = findings.filter(({ startLine }) => startLine !== null && isIn(startLine, document));
  const lines = [...new Set(cited.map(({ startLine }) => startLine ?? 1))];
  return lines.map((line) => {
    const own = cited.filter(({ startLine }) => startLine === line);
    return { line: line - 1, text: plainLabel(own.map(shortText).join(" · "), 120) };
  });
}

function isIn(line: number, { lineCount }: vscode.TextDocument): boolean {
  return line >= 1 && line <= lineCount;
}

/** Such as "SEC-1 critical: Tickets can be forged". */
function shortText({ finding }: CitingFinding): string {
  return `${finding.displayId} ${finding.effectiveSeverity}: ${finding.title}`;
}

function hintType(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor("editorOverviewRuler.infoForeground"),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      color: new vscode.ThemeColor("editorCodeLens.foreground"),
      margin: "0 0 0 2em",
      fontStyle: "italic",
    },
  });
}

/** The text is behind the line. */
function optionsOf({ line, text }: Hint): vscode.DecorationOptions {
  const end = new vscode.Position(line, Number.MAX_SAFE_INTEGER);
  return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: text } } };
}

/** A finding that cites only the file is named above its first line. */
function lensesIn(findings: readonly CitingFinding[], document: vscode.TextDocument): vscode.CodeLens[] {
  return findings
    .filter(({ startLine }) => startLine === null || isIn(startLine, document))
    .map(({ finding, set, startLine }) => {
      const line = (startLine ?? 1) - 1;
      const place = `${levelText(finding)}, ${baseName(finding.report)}`;
      const title = withoutIcons(`Go to ${finding.displayId} (${place})`, 100);
      return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
        title,
        tooltip: withoutIcons(finding.title),
        command: COMMANDS.openFinding,
        arguments: [{ set: set.uri.toString(), finding: finding.key }],
      });
    });
}
