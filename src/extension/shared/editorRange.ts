import * as vscode from "vscode";
import type { Range } from "../../core/text/range";

/** A range of the engine in the editor's form: lines and columns count from 0 there. */
export function editorRange({
  line,
  column,
  endLine,
  endColumn,
}: Pick<Range, "line" | "column" | "endLine" | "endColumn">): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
