import * as vscode from "vscode";
import type { SetFinding } from "../../../core/readiness/model";
import type { Readiness } from "../../readiness";
import { editorRange } from "../../shared/editorRange";
import { withoutIcons } from "../../shared/untrustedText";

const MOST = 500;

/** The findings of all sets whose id and title contain the letters of a query in their order, as the editor matches them. */
export function findingSymbols(readiness: Readiness, query: string): vscode.SymbolInformation[] {
  const wanted = Array.from(query.toLowerCase()).filter((letter) => letter.trim() !== "");
  const found = readiness.sets.flatMap((set) =>
    (set.model?.findings ?? [])
      .filter((finding) => containsInOrder(nameOf(finding).toLowerCase(), wanted))
      .map((finding) => ({ set, finding })),
  );
  return found.slice(0, MOST).map(({ set, finding }) => {
    const uri = readiness.uriOf(set, finding.report);
    const container = vscode.workspace.asRelativePath(uri);
    const location = new vscode.Location(uri, editorRange(finding.range).start);
    return new vscode.SymbolInformation(nameOf(finding), vscode.SymbolKind.Event, container, location);
  });
}

function nameOf({ id, title }: SetFinding): string {
  return withoutIcons(id === null ? title : `${id} ${title}`, 120);
}

function containsInOrder(text: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
