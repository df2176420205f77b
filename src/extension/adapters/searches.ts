import * as vscode from "vscode";
import { baseName, parentPath } from "../../core/workspace/paths";
import { isMarkdownFile } from "../../core/workspace/reportKind";
import type { Activity } from "./activity";
import { adoptSet, type FolderModel } from "./folderModel";
import type { SetRuns } from "./setRuns";
import { pathBelow } from "./workspaceFileSystem";

/** Finds the sets in workspace folders and judges them. */
export interface Searches {
  /** Judges the sets of the visible editors first, without waiting for a search. */
  takeVisible(models: readonly FolderModel[]): Promise<void>;
  /** Searches the workspace folder, or only below `startAt`, and judges the sets found. */
  search(model: FolderModel, startAt?: string): Promise<void>;
  /** Searches again if the set pattern has changed. */
  searchIfStale(model: FolderModel): Promise<void>;
  /** Judges a folder or a document if it is a new set. */
  takeFolder(model: FolderModel, path: string): Promise<void>;
}

export interface SearchesOptions {
  readonly activity: Activity;
  readonly log: vscode.LogOutputChannel;
  readonly runs: SetRuns;
}

export function createSearches({ activity, log, runs }: SearchesOptions): Searches {
  const takeFolder = async (model: FolderModel, path: string): Promise<void> => {
    if (model.sets.has(path) || !(await model.engine.isSet(path)) || !adoptSet(model, path)) return;
    await runs.run(model, path);
  };
  const search = async (model: FolderModel, startAt?: string): Promise<void> => {
    const end = activity.begin();
    try {
      const found = await model.engine.search(startAt);
      for (const path of found.sets) adoptSet(model, path);
      if (startAt === undefined) {
        tellLimits(model, found, log);
        runs.remove(model, lostSets(model, found.sets));
      }
      for (const path of visibleFirst(model, found.sets)) await runs.run(model, path);
    } finally {
      end();
    }
  };
  return {
    takeFolder,
    search,
    async searchIfStale(model) {
      if (await model.engine.isSearchStale()) await search(model);
    },
    async takeVisible(models) {
      for (const model of models) {
        const paths = visiblePaths(model).flatMap((path) => [parentPath(path) ?? ".", path]);
        for (const path of new Set(paths)) await takeFolder(model, path);
      }
    },
  };
}

/** Sets that no longer match the pattern. A set whose policy file has an error is kept: its pattern is unknown. */
function lostSets(model: FolderModel, found: readonly string[]): readonly string[] {
  const now = new Set(found);
  return [...model.sets.values()]
    .filter(({ path, published }) => !now.has(path) && (published?.set.failures.length ?? 0) === 0)
    .map(({ path }) => path);
}

function visiblePaths(model: FolderModel): readonly string[] {
  return vscode.window.visibleTextEditors.flatMap(({ document }) => {
    const path = pathBelow(model.folder.uri, document.uri);
    return path !== null && isMarkdownFile(baseName(path)) ? [path] : [];
  });
}

function visibleFirst(model: FolderModel, sets: readonly string[]): readonly string[] {
  const visible = new Set(visiblePaths(model).flatMap((path) => [parentPath(path) ?? ".", path]));
  return [...sets.filter((path) => visible.has(path)), ...sets.filter((path) => !visible.has(path))];
}

function tellLimits(
  model: FolderModel,
  found: Awaited<ReturnType<FolderModel["engine"]["search"]>>,
  log: vscode.LogOutputChannel,
): void {
  const { name } = model.folder;
  for (const { path, reason } of found.unreadable) log.warn(`${name}: ${path} was not searched: ${reason}`);
  if (found.limit === null) return;
  const why = found.limit === "depth" ? "folders are nested too deeply" : "there are too many folders";
  log.warn(`${name}: the search for assessment sets did not see everything: ${why}.`);
}
