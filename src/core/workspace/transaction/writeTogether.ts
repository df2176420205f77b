/** Writes several files as one, on a file system that knows no transactions. */
import { sourceFromBytes } from "../../text/source";
import { baseName } from "../paths";
import { bytesOf, hashOfFile, hashOfText, type FileStore, type FileToWrite } from "./fileStore";
import { journalPath, readJournal, temporaryPath, writeJournal, type Journal } from "./journal";
import { removeTemporaries, repairWriting } from "./repairWriting";

export interface FileToReplace extends FileToWrite {
  /** What the caller has read there, null: nothing. It is not replaced where something else is there by now. */
  readonly expected: string | null;
}

/** `changed`: a file was not as expected, or another process is writing; nothing was written. */
export type Writing =
  { readonly kind: "written" | "unchanged" } | { readonly kind: "changed"; readonly path: string };

/** How often another process is waited for. */
const MOST_TRIES = 5;

/**
 * Each text goes to a temporary file next to its target before any is renamed into place, in the order given: no file is ever half
 * written. Where one fails, the earlier ones are put back. A process killed at any moment leaves the old files, the new ones, or what
 * `repairWriting` turns into one of them. `places` are the paths of all files that are ever written with these, in their order.
 * Rejects with the error of the store.
 */
export async function writeTogether(
  files: readonly FileToReplace[],
  store: FileStore,
  places: readonly string[] = files.map(({ path }) => path),
): Promise<Writing> {
  const paths = files.map(({ path }) => path);
  const journal: Journal = {
    token: store.newToken(),
    processId: store.processId,
    files: files.map(({ path, text, expected }) => ({
      name: baseName(path),
      before: expected === null ? null : hashOfText(expected),
      after: hashOfText(text),
    })),
  };
  if (!(await takeJournal(places, journal, store))) return { kind: "changed", path: journalPath(places) };
  let isSettled = true;
  try {
    await removeTemporaries(places, store);
    const hashes = await Promise.all(paths.map((path) => hashOfFile(store, path)));
    if (journal.files.every(({ after }, index) => hashes[index] === after)) return { kind: "unchanged" };
    const other = journal.files.findIndex(
      ({ before, after }, index) => hashes[index] !== before && hashes[index] !== after,
    );
    if (other >= 0) return { kind: "changed", path: paths[other] ?? "" };
    for (const { path, text } of files)
      await store.write(temporaryPath(path, journal.token), bytesOf(text), path);
    isSettled = false;
    await replaceAll(files, journal, store);
    isSettled = true;
    return { kind: "written" };
  } catch (error) {
    if (!isSettled) isSettled = await putBack(files, journal, store);
    throw error;
  } finally {
    // What could not be put back is finished by the next writing.
    if (isSettled) await release(paths, journal, store);
  }
}

/** Makes the journal, once no other process has one. False where another process keeps writing. */
async function takeJournal(places: readonly string[], journal: Journal, store: FileStore): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await store.create(journalPath(places), writeJournal(journal))) return true;
    await repairWriting(places, store);
  }
  return false;
}

async function replaceAll(
  files: readonly FileToReplace[],
  journal: Journal,
  store: FileStore,
): Promise<void> {
  for (const [index, { path }] of files.entries()) {
    try {
      await store.rename(temporaryPath(path, journal.token), path);
    } catch (error) {
      // Where not even the first file can be moved, another way may do.
      if (index > 0 || !store.overwrite) throw error;
      for (const file of files) await store.overwrite(file.path, bytesOf(file.text));
      return;
    }
  }
}

/** Makes every file what it was. False where that fails, or another process has taken the writing over and finishes it. */
async function putBack(
  files: readonly FileToReplace[],
  journal: Journal,
  store: FileStore,
): Promise<boolean> {
  try {
    const paths = files.map(({ path }) => path);
    if (!(await isOurs(paths, journal, store))) return false;
    for (const { path, expected } of files) await restore(path, expected, store);
    return true;
  } catch {
    return false;
  }
}

async function restore(path: string, expected: string | null, store: FileStore): Promise<void> {
  const now = await hashOfFile(store, path);
  if (expected === null) {
    if (now !== null) await store.remove(path);
    return;
  }
  if (now === hashOfText(expected)) return;
  if (store.overwrite) return store.overwrite(path, bytesOf(expected));
  // Under a new name: the files prepared for the others may still be needed.
  const temporary = temporaryPath(path, store.newToken());
  await store.write(temporary, bytesOf(expected), path);
  await store.rename(temporary, path);
}

async function release(paths: readonly string[], journal: Journal, store: FileStore): Promise<void> {
  for (const path of paths) await store.remove(temporaryPath(path, journal.token));
  if (await isOurs(paths, journal, store)) await store.remove(journalPath(paths));
}

async function isOurs(paths: readonly string[], journal: Journal, store: FileStore): Promise<boolean> {
  const bytes = await store.read(journalPath(paths));
  return bytes !== null && readJournal(sourceFromBytes("", bytes).text)?.token === journal.token;
}
