import * as vscode from "vscode";
import { lineEdits } from "../../../core/text/lineEdits";
import { repairWriting, type Repair } from "../../../core/workspace/transaction/repairWriting";
import { writeTogether } from "../../../core/workspace/transaction/writeTogether";
import { openDocument } from "../../adapters/workspaceFileSystem";
import type { DecisionFiles } from "./decisionFiles";
import { editorStore } from "./editorStore";
import type { FileToWrite } from "./ports";
import { whenReloaded } from "./whenReloaded";

/**
 * Writes the files of a decision. A document with unsaved changes is edited in its editor and then saved: writing only the file
 * would put the editor in conflict with the disk. The edit can be undone in the editor. `places` are all files that a decision can have.
 */
export async function saveDecision(
  files: readonly FileToWrite[],
  places: readonly string[],
  { requireInside }: Pick<DecisionFiles, "requireInside">,
): Promise<void> {
  for (const { uri } of files) requireInside(vscode.Uri.parse(uri));
  const dirty = files.flatMap(({ uri, text }) => {
    const document = openDocument(vscode.Uri.parse(uri));
    return document?.isDirty === true ? [{ document, text }] : [];
  });
  const isDirty = (uri: string): boolean => dirty.some(({ document }) => document.uri.toString() === uri);
  await writeClean(
    files.filter(({ uri }) => !isDirty(uri)),
    places,
  );
  await Promise.all(files.filter(({ uri }) => !isDirty(uri)).map(whenReloaded));
  for (const { document, text } of dirty) {
    if (!(await vscode.workspace.applyEdit(changing(document, text))) || !(await document.save()))
      throw new Error(
        `${vscode.workspace.asRelativePath(document.uri)} has unsaved changes, and its editor rejected the new text.`,
      );
  }
}

/** Only the lines that differ: over a whole long document the editor compares every character, which keeps it busy for seconds. */
function changing(document: vscode.TextDocument, after: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to, text } of lineEdits(document.getText(), after))
    edit.replace(document.uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), text);
  return edit;
}

async function writeClean(files: readonly FileToWrite[], places: readonly string[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const base = vscode.Uri.parse(first.uri);
  const outcome = await writeTogether(
    files.map(({ uri, text, expected }) => ({ path: pathOf(uri), text, expected })),
    editorStore(base),
    places.map(pathOf),
  );
  if (outcome.kind !== "changed") return;
  const changed = vscode.workspace.asRelativePath(base.with({ path: outcome.path }));
  throw new Error(
    outcome.path.endsWith(".journal")
      ? `Another process is writing this decision. If none is running, delete ${changed} and try again.`
      : `${changed} has changed in the meantime. Generate the decision again.`,
  );
}

const REPAIRS = {
  none: null,
  finished: "An earlier run was interrupted while it wrote the decision; its files are complete now.",
  undone: "An earlier run was interrupted before it wrote the decision; its temporary files are removed.",
  kept: "An earlier run was interrupted while it wrote the decision, and a file has changed since; the files stay as they are.",
} as const satisfies Record<Repair, string | null>;

/** Settles what an interrupted run has left of these files; returns what to tell, null where there was nothing. */
export async function repairDecision(
  places: readonly string[],
  { requireInside }: Pick<DecisionFiles, "requireInside">,
): Promise<string | null> {
  const [first] = places;
  if (first === undefined) return null;
  for (const uri of places) requireInside(vscode.Uri.parse(uri));
  return REPAIRS[await repairWriting(places.map(pathOf), editorStore(vscode.Uri.parse(first)))];
}

function pathOf(uri: string): string {
  return vscode.Uri.parse(uri).path;
}
