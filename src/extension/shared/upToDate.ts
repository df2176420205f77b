import type * as vscode from "vscode";
import type { ReportFacts } from "../../core/reader/facts";
import { sha256Of } from "../../core/text/hash";

/** Whether facts were read from the text that a document has now: while the user types, they are behind. */
export function isUpToDate({ sha256 }: ReportFacts, document: vscode.TextDocument): boolean {
  return !document.isDirty || isReadFrom(sha256, document.getText());
}

/** Whether a hash of a file is that of a text. The editor's text does not include the byte order mark of its file. */
export function isReadFrom(sha256: string, text: string): boolean {
  return sha256 === sha256Of(text) || sha256 === sha256Of(`\uFEFF${text}`);
}
