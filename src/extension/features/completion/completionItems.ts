import * as vscode from "vscode";
import type { Suggestion } from "../../../core/language/completion/suggestion";
import { plainLabel } from "../../shared/untrustedText";

const KINDS = {
  value: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
  section: vscode.CompletionItemKind.Struct,
  finding: vscode.CompletionItemKind.Snippet,
  waiver: vscode.CompletionItemKind.Snippet,
} as const satisfies Record<Suggestion["kind"], vscode.CompletionItemKind>;

/** What suggestions replace, and how the editor compares them with the existing text. */
export interface CompletionPlace {
  readonly range: vscode.Range | { readonly inserting: vscode.Range; readonly replacing: vscode.Range };
  /** In front of the label when it is compared with the text of the range: "## ". */
  readonly typed: string;
  /** Written in front of what is suggested. */
  readonly lead: string;
}

/** Items in the order of the suggestions. Their texts come from reports and are shown as they are. */
export function completionItems(
  suggestions: readonly Suggestion[],
  { range, typed, lead }: CompletionPlace,
): vscode.CompletionItem[] {
  return suggestions.map(({ kind, label, detail, documentation, snippet }, index) => {
    const description = plainLabel(detail, 80);
    const item = new vscode.CompletionItem({ label: plainLabel(label, 120), description }, KINDS[kind]);
    item.insertText = new vscode.SnippetString(lead + snippet);
    item.range = range;
    item.filterText = `${typed}${label} ${kind === "value" ? "" : detail}`.trim();
    item.sortText = String(index).padStart(4, "0");
    if (documentation !== "") item.documentation = plainLabel(documentation);
    return item;
  });
}
