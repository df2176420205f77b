import * as vscode from "vscode";
import { POLICY_FILE_NAME } from "../../core/policy/policyFileName";
import { baseName } from "../../core/workspace/paths";
import { isMarkdownFile } from "../../core/workspace/reportKind";
import type { Activity } from "./activity";
import { run } from "../shared/settings";
import type { FolderModel } from "./folderModel";
import { createSlots } from "./slots";
import { pathBelow } from "./workspaceFileSystem";

/** A pause in typing, in milliseconds, before new problems are shown. */
export const TYPING_PAUSE = 150;

export interface DocumentEventsOptions {
  readonly activity: Activity;
  readonly modelOf: (uri: vscode.Uri) => FolderModel | null;
  /** Judges sets and publishes the whole result. */
  readonly judge: (model: FolderModel, sets: readonly string[], path: string) => void;
  /** Judges sets and publishes only which problems are gone. */
  readonly look: (model: FolderModel, sets: readonly string[]) => void;
}

export interface DocumentEvents {
  dispose(): void;
  /** Whether the user is typing in a file in the folder. */
  isTypingBelow(folder: vscode.Uri): boolean;
}

/** Listens to open editors. Each document has its own timer, so that typing in one never delays another. */
export function listenToDocuments({ activity, modelOf, judge, look }: DocumentEventsOptions): DocumentEvents {
  const pauses = createSlots();
  const looks = createSlots();
  const ends = new Map<string, () => void>();

  const placeOf = (document: vscode.TextDocument): { model: FolderModel; path: string } | null => {
    const model = modelOf(document.uri);
    const path = model === null ? null : pathBelow(model.folder.uri, document.uri);
    if (model === null || path === null) return null;
    const name = baseName(path);
    return isMarkdownFile(name) || name === POLICY_FILE_NAME ? { model, path } : null;
  };
  const settle = (key: string): void => {
    ends.get(key)?.();
    ends.delete(key);
  };
  const takeIn = (document: vscode.TextDocument, isTyping: boolean): void => {
    const place = placeOf(document);
    if (!place) return;
    const { model, path } = place;
    const sets = model.engine.touch(path, "changed");
    if (sets.length === 0) return;
    const key = document.uri.toString();
    if (!ends.has(key)) ends.set(key, activity.begin());
    pauses.schedule(key, isTyping ? TYPING_PAUSE : 0, () => {
      looks.cancel(key);
      judge(model, sets, path);
      settle(key);
    });
    if (!isTyping || looks.has(key)) return;
    looks.schedule(key, 0, () => {
      look(model, sets);
    });
  };
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && run() === "onType") takeIn(document, true);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (run() === "onSave") takeIn(document, false);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      takeIn(document, false);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const place = placeOf(document);
      const sets = place?.model.engine.close(place.path) ?? [];
      const key = document.uri.toString();
      looks.cancel(key);
      pauses.cancel(key);
      if (place && sets.length > 0) judge(place.model, sets, place.path);
      settle(key);
    }),
  ];
  return {
    isTypingBelow: (folder) => {
      const below = `${folder.toString()}/`;
      return [...ends.keys()].some((key) => key.startsWith(below));
    },
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose();
      pauses.dispose();
      looks.dispose();
      for (const key of [...ends.keys()]) settle(key);
    },
  };
}
