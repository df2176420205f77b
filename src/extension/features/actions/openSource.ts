import * as vscode from "vscode";
import type { SetFinding } from "../../../core/readiness/model";
import type { SourceLocation } from "../../../core/reader/facts";
import type { Readiness } from "../../readiness";
import { sourceUri } from "../../shared/sourceUri";
import { withoutIcons } from "../../shared/untrustedText";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { shortNameOf, targetOf } from "../../shared/findingTarget";

const TITLE = "Open Source";

export function citesSource({ locations }: SetFinding): boolean {
  return locations.length > 0;
}

/** "Open Source": the place in the sources that the finding cites; the user chooses one of several. Never outside the workspace. */
export async function runOpenSource(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, citesSource);
  if (target === null) return CANCELED;
  const { locations } = target.finding;
  if (locations.length === 0) return refused(`${shortNameOf(target.finding)} cites no source file.`);
  const location = locations.length === 1 ? locations[0] : await pickLocation(locations);
  if (location === undefined) return CANCELED;
  const uri = await sourceUri(target.set, location.path);
  if (uri === null) return refused(`${location.path} is not a file of this workspace.`);
  const line = Math.max((location.startLine ?? 1) - 1, 0);
  const last = Math.max((location.endLine ?? location.startLine ?? 1) - 1, line);
  const selection = new vscode.Range(
    line,
    0,
    last,
    location.startLine === null ? 0 : Number.MAX_SAFE_INTEGER,
  );
  await vscode.window.showTextDocument(uri, { selection, preview: true });
  return CANCELED;
}

async function pickLocation(locations: readonly SourceLocation[]): Promise<SourceLocation | undefined> {
  const items = locations.map((location) => ({ label: withoutIcons(placeText(location)), location }));
  const picked = await vscode.window.showQuickPick(items, {
    title: TITLE,
    placeHolder: "Choose a cited place",
  });
  return picked?.location;
}

function placeText({ path, startLine, endLine }: SourceLocation): string {
  if (startLine === null) return path;
  return `${path}:${startLine}${endLine === null || endLine === startLine ? "" : `-${endLine}`}`;
}
