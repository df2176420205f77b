import { sourceFromBytes } from "../../text/source";
import { baseName, joinPath } from "../paths";
import { hashOfFile, type FileStore } from "./fileStore";
import {
  folderOfPath,
  isTemporaryOf,
  journalPath,
  readJournal,
  temporaryPath,
  type Journal,
} from "./journal";

/**
 * What was done about a writing that was interrupted. `finished`: all of it was prepared, and now the files are the new ones. `undone`: it
 * was not, and the files are the old ones. `kept`: a file has changed since, and stays as it is.
 */
export type Repair = "none" | "finished" | "undone" | "kept";

/** How often a journal is checked before its owner, who may be on another machine, is taken for dead: two seconds by the stores' pauses. */
const MOST_LOOKS = 40;

/**
 * Settles what an interrupted writing of these files has left, and removes its temporary files. A writing that is still going on is
 * waited for. The order of the paths is that of `writeTogether`. Rejects with the error of the store.
 */
export async function repairWriting(paths: readonly string[], store: FileStore): Promise<Repair> {
  const path = journalPath(paths);
  const text = await abandonedJournal(path, store);
  if (text === null) return "none";
  const journal = readJournal(text);
  const repair = journal === null ? "undone" : await settle(paths, journal, store);
  await removeTemporaries(paths, store);
  if ((await textOf(path, store)) === text) await store.remove(path);
  return repair;
}

/** The text of the journal where its owner is gone; null where there is none, or no longer. */
async function abandonedJournal(path: string, store: FileStore): Promise<string | null> {
  let text = await textOf(path, store);
  for (let looks = 0; text !== null && looks < MOST_LOOKS; looks++) {
    const owner = readJournal(text)?.processId ?? null;
    if (owner !== null && (owner === store.processId || !store.isRunning(owner))) return text;
    await store.pause();
    const now = await textOf(path, store);
    if (now !== text) looks = 0;
    text = now;
  }
  return text;
}

async function settle(paths: readonly string[], journal: Journal, store: FileStore): Promise<Repair> {
  const pending: { readonly from: string; readonly to: string }[] = [];
  let isKept = false;
  for (const { name, before, after } of journal.files) {
    const to = paths.find((one) => baseName(one) === name);
    if (to === undefined) return "undone";
    const now = await hashOfFile(store, to);
    if (now === after) continue;
    const from = temporaryPath(to, journal.token);
    if ((await hashOfFile(store, from)) !== after) return "undone";
    pending.push({ from, to });
    // A rename that removes its target first may have ended in between.
    if (now !== before && now !== null) isKept = true;
  }
  if (isKept) return "kept";
  for (const { from, to } of pending) await store.rename(from, to);
  return "finished";
}

/** No other process writes while the journal exists, so every temporary file of these is a leftover. */
export async function removeTemporaries(paths: readonly string[], store: FileStore): Promise<void> {
  for (const path of paths) {
    const folder = folderOfPath(path);
    for (const name of await store.names(folder))
      if (isTemporaryOf(path, name)) await store.remove(joinPath(folder, name));
  }
}

async function textOf(path: string, store: FileStore): Promise<string | null> {
  const bytes = await store.read(path);
  return bytes === null ? null : sourceFromBytes(path, bytes).text;
}
