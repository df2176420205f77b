/** Writes several files as one, on a file system that knows no transactions. */
import type { FileToWrite } from "./ports";

/** The editor's file system, as far as it is needed. Each call rejects where it fails. */
export interface FileStore {
  /** Bytes of a file, null where there is none. */
  read(uri: string): Promise<Uint8Array | null>;
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** Takes the place of what is there. */
  rename(from: string, to: string): Promise<void>;
  remove(uri: string): Promise<void>;
  /** A new name beside a file. */
  temporaryBeside(uri: string): string;
}

interface Prepared extends FileToWrite {
  readonly temporary: string;
  /** What stood there, null: nothing. */
  readonly before: Uint8Array | null;
}

/**
 * Each text goes to a temporary file beside its target before any is renamed into place, in the order given: no file is ever half
 * written. Where one fails, the earlier ones are put back and the temporary files removed. Where nothing can be renamed, the
 * files are written directly, with the same way back. Rejects with the error of the store.
 */
export async function writeTogether(files: readonly FileToWrite[], store: FileStore): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(await prepare(file, store));
    const failure = await replaceAll(prepared, (file) => store.rename(file.temporary, file.uri), store);
    if (failure === null) return;
    // Another way may do where not even the first file could be moved.
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
  /** Of the file that failed. */
  readonly index: number;
  readonly error: unknown;
}

/** Replaces each file, or puts all back that were replaced and says what failed. */
async function replaceAll(
  prepared: readonly Prepared[],
  replace: (file: Prepared) => Promise<void>,
  store: FileStore,
): Promise<Failure | null> {
  for (const [index, file] of prepared.entries()) {
    try {
      await replace(file);
    } catch (error) {
      // The one that failed, too: a rename that stops half-way may have removed what it was to replace.
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
    // It may not be there: then nothing is left to be done.
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
