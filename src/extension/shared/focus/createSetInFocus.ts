import * as vscode from "vscode";
import type { Readiness, SetInFocus, WorkspaceSet } from "../../readiness";
import { worstFirst } from "../verdicts";
import { createSetViews } from "./createSetViews";
import { activeTabKey, setsOfActiveTab } from "./setOfEditor";
import { pickSet } from "./pickSet";

/** Follows the active editor. What it puts into focus stays there until another set is opened or picked, or the set is removed. */
export function createSetInFocus(readiness: Readiness, subscriptions: vscode.Disposable[]): SetInFocus {
  const views = createSetViews(readiness, ({ uri }) => vscode.workspace.asRelativePath(uri));
  const changes = new vscode.EventEmitter<void>();
  /** The last set that an editor showed or that was picked, by id. */
  let last: string | null = null;
  /** Whether the active tab was found to belong to a set: if not, a set that is found later may contain it. */
  let isFollowed = false;

  const known = (): readonly WorkspaceSet[] => [...readiness.sets, ...readiness.unjudged];
  const setWith = (id: string | null): WorkspaceSet | null =>
    known().find(({ uri }) => uri.toString() === id) ?? null;
  const idInFocus = (): string | null => {
    if (setWith(last) !== null) return last;
    return readiness.isReady ? (worstFirst(views.all())[0]?.id ?? null) : null;
  };
  const follow = (): void => {
    const shown = setsOfActiveTab(readiness);
    isFollowed = shown.length > 0;
    const now = idInFocus();
    if (shown.length === 0 || (now !== null && shown.includes(now))) {
      if (isFollowed) last = now;
      return;
    }
    last = worstFirst(views.all()).find(({ id }) => shown.includes(id))?.id ?? null;
  };
  /** The active tab that was last followed: a tab that opens or changes in the background must not undo a choice. */
  let followed = "";
  const followTab = (): void => {
    const active = activeTabKey();
    if (active === followed) return;
    followed = active;
    const before = idInFocus();
    follow();
    if (idInFocus() !== before) changes.fire();
  };
  subscriptions.push(
    vscode.Disposable.from(changes),
    readiness.onDidChange(() => {
      views.refresh();
      if (!isFollowed || setWith(last) === null) follow();
      changes.fire();
    }),
    vscode.window.onDidChangeActiveTextEditor(followTab),
    vscode.window.tabGroups.onDidChangeTabs(followTab),
    vscode.window.tabGroups.onDidChangeTabGroups(followTab),
  );
  const focus: SetInFocus = {
    onDidChange: changes.event,
    current() {
      const set = setWith(idInFocus());
      return set === null ? null : views.viewOf(set);
    },
    set: () => setWith(idInFocus()),
    others() {
      const id = idInFocus();
      return worstFirst(views.all().filter((view) => view.id !== id));
    },
    viewOf: (set) => views.viewOf(set),
    async pick(id) {
      if (!readiness.isReady) await readiness.refresh();
      const picked = setWith(id ?? (await pickSet(focus)));
      if (picked === null) return null;
      last = picked.uri.toString();
      changes.fire();
      return picked;
    },
  };
  return focus;
}
