import * as vscode from "vscode";
import type { SetFinding } from "../../core/readiness/model";
import type { Readiness, WorkspaceSet } from "../readiness";
import { findingAt } from "./findingAt";
import { reportOf } from "./reportOf";

/** A place in a report, as in the model of its set. */
export interface CursorPlace {
  readonly set: WorkspaceSet;
  /** The path as in the set's model. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** Where the cursor of the active editor is; null if it is in no report of a set. */
export function cursorPlace(readiness: Readiness): CursorPlace | null {
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? null : reportOf(readiness, editor.document.uri);
  if (!editor || !found) return null;
  return { set: found.set, path: found.report.facts.path, line: editor.selection.active.line + 1 };
}

/** The finding at the cursor of the active editor; null if there is none. */
export function cursorFinding(
  readiness: Readiness,
): { readonly set: WorkspaceSet; readonly finding: SetFinding } | null {
  const place = cursorPlace(readiness);
  const finding = place?.set.model ? findingAt(place.set.model, place.path, place.line) : null;
  return place === null || finding === null ? null : { set: place.set, finding };
}
