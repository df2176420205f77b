import * as vscode from "vscode";
import { findingStatus } from "../../../core/contract/records";
import type { SetFinding } from "../../../core/readiness/model";
import type { FeatureContext } from "../../readiness";
import { editorRange } from "../../shared/editorRange";
import { registerForSets } from "../../shared/registerForSets";
import { setDocumentOf, type SetDocument } from "../../shared/setDocument";
import { withoutIcons } from "../../shared/untrustedText";

/** The findings of a report in the outline, and as parts that can be folded. */
export function registerFindingOutline(context: FeatureContext): void {
  const { readiness, subscriptions } = context;
  const changed = new vscode.EventEmitter<void>();
  subscriptions.push(
    vscode.Disposable.from(changed),
    readiness.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerFoldingRangeProvider(
      { language: "markdown" },
      {
        onDidChangeFoldingRanges: changed.event,
        provideFoldingRanges: (document) => foldingOf(setDocumentOf(readiness, document.uri), document),
      },
    ),
  );
  registerForSets(context, (find) =>
    vscode.languages.registerDocumentSymbolProvider(
      { language: "markdown" },
      { provideDocumentSymbols: (document) => symbolsOf(find(document.uri), document) },
      { label: "Findings" },
    ),
  );
}

function findingsOf(found: SetDocument | null): readonly SetFinding[] {
  return found?.set.model.findings.filter(({ report }) => report === found.facts.path) ?? [];
}

function symbolsOf(found: SetDocument | null, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  return findingsOf(found).map((finding) => {
    const { id, title, range, effectiveSeverity } = finding;
    const name = withoutIcons(id === null ? title : `${id} ${title}`, 120);
    const detail = `${effectiveSeverity} · ${findingStatus(finding)}`;
    const selection = document.validateRange(editorRange(range));
    const whole = new vscode.Range(selection.start, endOf(finding, document));
    return new vscode.DocumentSymbol(
      name,
      detail,
      vscode.SymbolKind.Event,
      whole.contains(selection) ? whole : selection,
      selection,
    );
  });
}

function foldingOf(found: SetDocument | null, document: vscode.TextDocument): vscode.FoldingRange[] {
  return findingsOf(found).flatMap((finding) => {
    const start = finding.range.line - 1;
    const end = endOf(finding, document).line;
    return end > start ? [new vscode.FoldingRange(start, end)] : [];
  });
}

/** The end of what is said about a finding, without the blank lines after it. */
function endOf({ range, endLine }: SetFinding, document: vscode.TextDocument): vscode.Position {
  let line = Math.min(Math.max(endLine, range.endLine), document.lineCount) - 1;
  while (line > range.line - 1 && document.lineAt(line).isEmptyOrWhitespace) line--;
  return document.validatePosition(new vscode.Position(line, Number.MAX_SAFE_INTEGER));
}
