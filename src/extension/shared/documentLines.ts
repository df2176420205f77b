import type * as vscode from "vscode";
import type { TextLines } from "../../core/language/completion/textLines";

/** The lines of a document as it is in the editor. */
export function linesOf(document: vscode.TextDocument): TextLines {
  return {
    count: document.lineCount,
    at: (index) => (index >= 0 && index < document.lineCount ? document.lineAt(index).text : ""),
  };
}
