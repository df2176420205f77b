import * as vscode from "vscode";
import type { FileChange } from "../../core/engine/fileChange";
import { pathBelow } from "./workspaceFileSystem";

export interface FileEvent {
  readonly uri: vscode.Uri;
  readonly change: FileChange;
}

/**
 * Events that arrive within this many milliseconds of each other form one batch, such as those of a `git checkout`. The editor
 * delivers events about every 75 ms.
 */
const QUIET = 200;
/** The longest delay of a batch, in milliseconds. */
const LONGEST = 1000;

/**
 * Collects changes to the files below a folder. Everything is watched, because deleting or renaming a folder is a single event for
 * the folder, with none for its files. File operations in the editor are handled as well, because watchers miss changes in folders
 * that were created in quick succession.
 */
export function watchFolder(
  folder: vscode.Uri,
  pattern: string,
  begin: () => () => void,
  handle: (events: readonly FileEvent[]) => Promise<void>,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
  let batch = new Map<string, FileEvent>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let end: (() => void) | null = null;
  const flush = (): void => {
    const events = [...batch.values()];
    batch = new Map();
    const ended = end;
    end = null;
    void handle(events).finally(() => ended?.());
  };
  const collect =
    (change: FileChange) =>
    (uri: vscode.Uri): void => {
      if (isOfNoInterest(uri.path.slice(folder.path.length))) return;
      if (batch.size === 0) since = Date.now();
      end ??= begin();
      const known = batch.get(uri.toString());
      batch.set(uri.toString(), { uri, change: known ? combined(known.change, change) : change });
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())));
    };
  watcher.onDidCreate(collect("created"));
  watcher.onDidChange(collect("changed"));
  watcher.onDidDelete(collect("deleted"));
  const all = (uris: readonly vscode.Uri[], change: FileChange): void => {
    uris.filter((uri) => pathBelow(folder, uri) !== null).forEach(collect(change));
  };
  const own = vscode.Disposable.from(
    watcher,
    vscode.workspace.onDidCreateFiles(({ files }) => {
      all(files, "created");
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      all(files, "deleted");
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      all(
        files.map(({ oldUri }) => oldUri),
        "deleted",
      );
      all(
        files.map(({ newUri }) => newUri),
        "created",
      );
    }),
  );
  return new vscode.Disposable(() => {
    own.dispose();
    clearTimeout(timer);
    end?.();
  });
}

/** A file that was created and then written is new; one that was deleted and created again may be a different file. */
function combined(first: FileChange, second: FileChange): FileChange {
  return second === "changed" ? first : second;
}

const HIDDEN = /\/(?:\.(?!\.)|node_modules(?:\/|$))/;

/** Whether a path is in a folder that the search for sets skips. */
function isOfNoInterest(path: string): boolean {
  return HIDDEN.test(path);
}
