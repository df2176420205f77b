/** Writes several files all or nothing, on a file system without transactions. */
import type { FileToWrite } from "./ports";

/** The part of the editor's file system that is needed. Each call rejects if it fails. */
export interface FileStore {
  /** The bytes of a file, or null if it does not exist. */
  read(uri: string): Promise<Uint8Array | null>;
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** Replaces an existing file. */
  rename(from: string, to: string): Promise<void>;
  remove(uri: string): Promise<void>;
  /** An unused name in the folder of a file. */
  temporaryBeside(uri: string): string;
}

interface Prepared extends FileToWrite {
  readonly temporary: string;
  /** The previous content; null if there was no file. */
  readonly before: Uint8Array | null;
}

/**
 * Each text goes to a temporary file next to its target before any file is renamed into place, in the given order: no file is ever
 * half written. If one fails, the earlier ones are restored and the temporary files removed. If nothing can be renamed, the files
 * are written directly, and restored in the same way. Rejects with the error of the store.
 */
export async function writeTogether(files: readonly FileToWrite[], store: FileStore): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(await prepare(file, store));
    const failure = await replaceAll(prepared, (file) => store.rename(file.temporary, file.uri), store);
    if (failure === null) return;
    // If not even the first file could be renamed, writing directly may work.
    if (failure.index > 0) throw failure.error;
    const second = await replaceAll(prepared, (file) => store.write(file.uri, bytesOf(file.text)), store);
    if (second !== null) throw second.error;
  } finally {
    for (const { temporary } of prepared) await ignoringFailure(store.remove(temporary));
  }
}

async function prepare({ uri, text }: FileToWrite, store: FileStore): Promise<Prepared> {
  const before = await store.read(uri);
  const temporary = store.temporaryBeside(uri);
  try {
    await store.write(temporary, bytesOf(text));
  } catch (error) {
    await ignoringFailure(store.remove(temporary));
    throw error;
  }
  return { uri, text, temporary, before };
}

interface Failure {
  /** Index of the file that failed. */
  readonly index: number;
  readonly error: unknown;
}

/** Replaces each file, or restores the replaced ones and returns the failure. */
async function replaceAll(
  prepared: readonly Prepared[],
  replace: (file: Prepared) => Promise<void>,
  store: FileStore,
): Promise<Failure | null> {
  for (const [index, file] of prepared.entries()) {
    try {
      await replace(file);
    } catch (error) {
      // Including the one that failed: a rename that stops halfway may have removed its target.
      for (const done of prepared.slice(0, index + 1)) await putBack(done, store);
      return { index, error };
    }
  }
  return null;
}

async function putBack({ uri, before }: Prepared, store: FileStore): Promise<void> {
  const now = await store.read(uri);
  if (before === null) {
    if (now !== null) await store.remove(uri);
    return;
  }
  if (now === null || !isSame(now, before)) await store.write(uri, before);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

async function ignoringFailure(action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch {
    // The file may not exist, and then there is nothing to do.
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
