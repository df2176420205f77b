import * as vscode from "vscode";
import { coloredRanges } from "../../../core/language/findingColors";
import type { FeatureContext, Readiness } from "../../readiness";
import { editorRange } from "../../shared/editorRange";
import { setDocumentOf, type SetDocument } from "../../shared/setDocument";
import { isUpToDate } from "../../shared/upToDate";
import { TOKEN_TYPES } from "./tokenTypes";

/** Colors levels, ids, statuses and unfilled fields in the reports and the decision of a set, and in no other Markdown file. */
export function registerSemanticTokens({ readiness, subscriptions }: FeatureContext): void {
  const legend = new vscode.SemanticTokensLegend(Object.values(TOKEN_TYPES));
  const changed = new vscode.EventEmitter<void>();
  subscriptions.push(
    vscode.Disposable.from(changed),
    readiness.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerDocumentSemanticTokensProvider(
      { language: "markdown" },
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: (document) => tokensOf(readiness, document, legend),
      },
      legend,
    ),
  );
}

/** Throws while the model is behind the document: then the editor keeps the tokens that it has, and asks again. */
function tokensOf(
  readiness: Readiness,
  document: vscode.TextDocument,
  legend: vscode.SemanticTokensLegend,
): vscode.SemanticTokens | null {
  const found = setDocumentOf(readiness, document.uri);
  if (found === null) return null;
  if (!isCurrent(found, document)) throw new vscode.CancellationError();
  const ids = new Set(found.set.model.findings.map(({ id }) => id));
  const tokens = new vscode.SemanticTokensBuilder(legend);
  for (const { word, range } of coloredRanges(found.facts, document.getText(), (id) => ids.has(id)))
    tokens.push(editorRange(range), TOKEN_TYPES[word]);
  return tokens.build();
}

/** A decision has no hash of what was read: it is compared by its ids. */
function isCurrent({ facts, isDecision }: SetDocument, document: vscode.TextDocument): boolean {
  if (!isDecision) return isUpToDate(facts, document);
  const text = document.getText();
  return facts.claims.idMentions.every(
    ({ id, idRange }) => idRange === null || text.slice(idRange.from, idRange.to) === id,
  );
}
