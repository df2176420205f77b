import * as vscode from "vscode";
import type { SetFinding, SetModel } from "../../core/readiness/model";
import type { Readiness, WorkspaceSet } from "../readiness";
import { memberOf, textIn } from "./commandArgument";
import { cursorFinding } from "./cursorFinding";
import { levelText, statusText } from "./findingText";
import { setWithId } from "./places";
import { plainLabel, withoutIcons } from "./untrustedText";

/** The finding that a command acts on. */
export interface Target {
  readonly set: WorkspaceSet & { readonly model: SetModel };
  readonly finding: SetFinding;
}

/**
 * The finding that a command acts on: the one that its argument names (`{ set, finding }` with the URI of the set's folder and the key, or
 * an element of a tree), or else the one at the cursor, or else the one that the user picks. Null if the user cancels. Rejects if the
 * argument names a finding that does not exist.
 */
export async function targetOf(
  readiness: Readiness,
  argument: unknown,
  title: string,
  isFit: (finding: SetFinding) => boolean,
): Promise<Target | null> {
  if (!readiness.isReady) await readiness.refresh();
  const named = namedTarget(readiness, argument);
  if (named === null) throw new Error("the finding is no longer in the reports. Select it again.");
  if (named !== undefined) return named;
  const atCursor = cursorFinding(readiness);
  if (atCursor !== null) return judged(atCursor.set, atCursor.finding);
  const targets = readiness.sets.flatMap((set) =>
    (set.model?.findings ?? []).filter(isFit).flatMap((finding) => judged(set, finding) ?? []),
  );
  return pickTarget(targets, title, "Choose a finding");
}

/** Undefined if an argument names nothing; null if what it names does not exist. */
function namedTarget(readiness: Readiness, argument: unknown): Target | null | undefined {
  const node = memberOf(argument, "node");
  const id = textIn(node ?? argument, "set");
  if (id === null) return undefined;
  const set = setWithId(readiness, id);
  const named = textIn(node ?? argument, "finding");
  if (set?.model === null)
    throw new Error("the set cannot be judged. Fix the error that the Blockers view shows first.");
  const finding = set?.model.findings.find(({ key }) => key === named);
  return set && finding ? judged(set, finding) : null;
}

function judged(set: WorkspaceSet, finding: SetFinding): Target | null {
  return set.model === null ? null : { set: { ...set, model: set.model }, finding };
}

/** Lets the user choose one of some findings. Null if there is none, or if the user cancels. */
export async function pickTarget(
  targets: readonly Target[],
  title: string,
  placeHolder: string,
): Promise<Target | null> {
  const items = targets.map((target) => ({
    label: withoutIcons(nameOf(target.finding), 120),
    description: withoutIcons(`${levelText(target.finding)} · ${statusText(target.finding)}`),
    detail: withoutIcons(`${target.finding.report}:${target.finding.range.line}`),
    target,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: items.length === 0 ? "There is no finding to choose" : placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.target ?? null;
}

/** Such as "SEC-1 Tokens never end". */
export function nameOf({ id, title }: SetFinding): string {
  return plainLabel(id === null ? title : `${id} ${title}`, 100);
}

/** The id, or else the title: what a short text calls a finding. */
export function shortNameOf({ id, title }: SetFinding): string {
  return id ?? `"${plainLabel(title, 40)}"`;
}
