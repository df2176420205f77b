import * as vscode from "vscode";
import type { FeatureContext } from "../../readiness";
import { cursorFinding } from "../../shared/cursorFinding";
import type { StableTree } from "../../shared/tree/stableTree";
import type { BlockersView } from "./blockerNodes";
import { findingNodeId } from "./findingNode";
import { filteredFindings, groupsOf } from "./groupings";

/** A pause of the cursor, in milliseconds, before the view follows it. */
const CURSOR_PAUSE = 150;

/** Selects the finding at the cursor of the active editor, if the view shows it. Takes no focus and opens nothing that is closed. */
export function followCursor(
  { readiness, focus }: FeatureContext,
  tree: StableTree,
  chosen: () => BlockersView,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    const at = cursorFinding(readiness);
    if (!at?.set.model || focus.current()?.id !== at.set.uri.toString()) return;
    const { grouping, filter } = chosen();
    const groups = groupsOf(at.set.model, filteredFindings(at.set.model, filter), grouping);
    const group = groups.find(({ findings }) =>
      findings.some(({ finding }) => finding.key === at.finding.key),
    );
    if (group !== undefined) tree.select(findingNodeId(at.set.uri.toString(), group, at.finding));
  };
  const events = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor !== vscode.window.activeTextEditor) return;
    clearTimeout(timer);
    timer = setTimeout(follow, CURSOR_PAUSE);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    events.dispose();
  });
}
