import * as vscode from "vscode";
import { createCounters, type Counters } from "../../core/engine/counters";
import { groupBy } from "../../core/text/groupBy";
import { POLICY_FILE_NAME } from "../../core/policy/policyFileName";
import { baseName, parentPath } from "../../core/workspace/paths";
import type { Readiness, WorkspaceSet } from "../readiness";
import { createActivity } from "./activity";
import { listenToDocuments } from "./documentEvents";
import { watchFolder } from "./fileEvents";
import { takeInFileEvents } from "./fileChanges";
import { createFolderModel, unjudgedSet, type FolderModel } from "./folderModel";
import { createPause } from "./pause";
import { createSearches } from "./searches";
import { createSetRuns, type Retraction } from "./setRuns";
import { onDidChangeSettings } from "../shared/settings";
import { pathBelow, uriBelow } from "./workspaceFileSystem";

/** The state of the workspace as the extension knows it, and whether work is in progress. */
export interface ReadinessService extends Readiness {
  dispose(): void;
  readonly counters: Readonly<Counters>;
  /** Fires while the user types, with the published problems that still exist. */
  readonly onDidRetract: vscode.Event<Retraction>;
  /** The file that shows the problems of a set's folder as a whole; the folder itself if there is none. */
  anchorOf(set: WorkspaceSet): vscode.Uri;
  /** Starts searching for sets and listening for changes. */
  readonly start: () => void;
  /** Resolves when no work is in progress. */
  readonly whenIdle: () => Promise<void>;
}

/** Milliseconds between two checks of all known sets, and the number of sets above which they are too slow to be worth it. */
const LOOK_AGAIN_AFTER = 10_000;
const MOST_LOOKED_AT_AGAIN = 40;

export function createReadinessService(log: vscode.LogOutputChannel): ReadinessService {
  const counters = createCounters();
  const activity = createActivity();
  const pause = createPause();
  const models = new Map<string, FolderModel>();
  const watchers = new Map<string, vscode.Disposable[]>();
  const subscriptions: { dispose(): void }[] = [];
  let isReady = false;
  let lookedAgain = Date.now();

  const modelOf = (uri: vscode.Uri): FolderModel | null => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (folder && models.get(folder.uri.toString())) ?? null;
  };
  const runs = createSetRuns({
    activity,
    log,
    isAwaited: (model, known) => documents?.isTypingBelow(model.files.uriOf(known.path)) ?? false,
    onPolicy: watchPolicyAbove,
  });
  const searches = createSearches({ activity, log, runs });
  let documents: ReturnType<typeof listenToDocuments> | undefined;

  /** The folder's watcher does not see a policy file above the workspace folder. */
  function watchPolicyAbove(model: FolderModel, policyPath: string): void {
    const own = watchers.get(model.folder.uri.toString());
    if (!policyPath.startsWith("../") || !own || own.length > 1) return;
    const folder = model.files.uriOf(parentPath(policyPath) ?? "..");
    own.push(
      watchFolder(folder, POLICY_FILE_NAME, activity.begin, () => {
        const sets = model.engine.touch(policyPath, "changed");
        return Promise.all(sets.map((path) => runs.run(model, path))).then(() =>
          searches.searchIfStale(model),
        );
      }),
    );
  }

  function addFolder(folder: vscode.WorkspaceFolder): FolderModel {
    const model = createFolderModel(folder, { counters, pause });
    const key = folder.uri.toString();
    models.set(key, model);
    const watcher = watchFolder(folder.uri, "**", activity.begin, (events) =>
      takeInFileEvents(model, events, { runs, searches }),
    );
    watchers.set(key, [watcher]);
    return model;
  }

  function removeFolder(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    const model = models.get(key);
    for (const watcher of watchers.get(key) ?? []) watcher.dispose();
    watchers.delete(key);
    models.delete(key);
    if (model) runs.remove(model, [...model.sets.keys()]);
  }

  async function searchAll(searched: readonly FolderModel[]): Promise<void> {
    await searches.takeVisible(searched);
    for (const model of searched) await searches.search(model);
  }

  async function readAgain(): Promise<void> {
    for (const model of models.values()) model.engine.forgetAll();
    await searchAll([...models.values()]);
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    const end = activity.begin();
    try {
      await work();
    } catch (error) {
      log.error("The workspace could not be searched:", error instanceof Error ? error : String(error));
    } finally {
      end();
    }
  }

  /** Watchers can miss changes, so known sets are compared with the files when the window regains focus. */
  function lookAgain(): void {
    const known = [...models.values()].flatMap((model) =>
      [...model.sets.keys()].map((path) => ({ model, path })),
    );
    if (known.length > MOST_LOOKED_AT_AGAIN || Date.now() - lookedAgain < LOOK_AGAIN_AFTER) return;
    lookedAgain = Date.now();
    for (const { model, path } of known) {
      model.engine.touchFolder(path);
      void runs.run(model, path);
    }
  }

  function start(): void {
    const first = (vscode.workspace.workspaceFolders ?? []).map(addFolder);
    documents = listenToDocuments({
      activity,
      modelOf,
      judge(model, sets, path) {
        for (const set of sets) void runs.run(model, set);
        if (baseName(path) === POLICY_FILE_NAME) void busily(() => searches.searchIfStale(model));
      },
      look(model, sets) {
        for (const set of sets) void runs.look(model, set);
      },
    });
    subscriptions.push(
      documents,
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        removed.forEach(removeFolder);
        void busily(() => searchAll(added.map(addFolder)));
      }),
    );
    subscriptions.push(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && isReady) lookAgain();
      }),
    );
    subscriptions.push(
      onDidChangeSettings(["sets", "exclude", "usualPlaces"], () => {
        void busily(async () => {
          for (const model of models.values()) await searches.searchIfStale(model);
        });
      }),
      onDidChangeSettings(["run"], () => void busily(readAgain)),
    );
    void busily(async () => {
      await searchAll(first);
      isReady = true;
      runs.fire({ changed: [], removed: [] });
    });
  }

  return {
    counters,
    onDidChange: runs.onDidChange,
    onDidRetract: runs.onDidRetract,
    whenIdle: activity.whenIdle,
    start,
    get isReady() {
      return isReady;
    },
    get sets() {
      return [...models.values()].flatMap(publishedSets);
    },
    get unjudged() {
      return [...models.values()].flatMap((model) =>
        [...model.sets.values()]
          .filter(({ published }) => published === null)
          .map(({ path }) => unjudgedSet(model, path)),
      );
    },
    isLate(set) {
      const known = [...(modelOf(set.uri)?.sets.values() ?? [])];
      return known.some((one) => one.published?.set === set && runs.isLate(one));
    },
    refresh: () => busily(readAgain),
    takeIn: (uris) =>
      busily(async () => {
        for (const [model, own] of groupBy(uris, modelOf)) {
          const events = own.map((uri) => ({ uri, change: "created" as const }));
          if (model !== null) await takeInFileEvents(model, events, { runs, searches });
        }
      }),
    setOf(uri) {
      const model = modelOf(uri);
      const path = model === null ? null : pathBelow(model.folder.uri, uri);
      if (model === null || path === null) return null;
      const containing = publishedSets(model).filter((set) => pathBelow(set.uri, uri) !== null);
      return containing.sort((a, b) => b.uri.path.length - a.uri.path.length)[0] ?? null;
    },
    anchorOf(set) {
      const known = modelOf(set.uri)?.sets.values() ?? [];
      const anchor = [...known].find(({ published }) => published?.set === set)?.published?.state.anchor;
      return typeof anchor === "string" ? uriBelow(set.folder.uri, anchor) : set.uri;
    },
    uriOf: ({ folder }, path) => uriBelow(folder.uri, path),
    dispose() {
      for (const one of [...subscriptions, ...[...watchers.values()].flat()]) one.dispose();
      runs.dispose();
    },
  };
}

function publishedSets(model: FolderModel): readonly WorkspaceSet[] {
  return [...model.sets.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ published }) => (published === null ? [] : [published.set]));
}
