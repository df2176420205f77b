import * as vscode from "vscode";
import type { Readiness } from "../../readiness";
import { GONE } from "./editFinding";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { readFinding } from "./readFinding";
import { targetOf } from "../../shared/findingTarget";
import { reveal } from "./writeOnce";

/** "Explain": opens the finding with its hover, which says why it counts. */
export async function runExplain(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, "Explain Finding", () => true);
  if (target === null) return CANCELED;
  const read = await readFinding(readiness, target);
  if (read === null) return refused(GONE);
  await reveal(read.document, read.finding.range.from);
  await vscode.commands.executeCommand("editor.action.showHover");
  return CANCELED;
}
