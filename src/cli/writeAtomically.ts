import { randomBytes } from "node:crypto";
import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

type Rename = (from: string, to: string) => Promise<void>;

interface Prepared {
  /** The file itself where `path` is a symbolic link to it. */
  readonly target: string;
  readonly temporary: string;
  /** What stood there, to put it back when a later file fails; null: nothing. */
  readonly before: Buffer | null;
}

/**
 * Writes files as one: each goes to a temporary file beside its target and reaches the disk before any is renamed into place,
 * in the order given. Where one fails, the earlier ones are put back and the temporary files removed. A process killed between
 * two renames leaves each file whole, and the pair recognisable by its decision hashes. Rejects with the error of node:fs.
 */
export async function writeAtomically(
  files: readonly FileToWrite[],
  renameFile: Rename = rename,
): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(await prepare(file));
    await renameAll(prepared, renameFile);
  } finally {
    await Promise.all(prepared.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function prepare({ path, text }: FileToWrite): Promise<Prepared> {
  const target = await followLink(path);
  const existing = await statOrNull(target);
  const before = existing ? await readFile(target) : null;
  const temporary = await writeTemporary(target, text, existing?.mode ?? null);
  return { target, temporary, before };
}

/** Writes and flushes a new file beside the target, with the mode given; it is gone when that fails. */
async function writeTemporary(
  target: string,
  content: string | Buffer,
  mode: number | null,
): Promise<string> {
  const name = `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`;
  const temporary = join(dirname(target), name);
  const handle = await open(temporary, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  if (mode !== null) await chmod(temporary, mode & 0o7777);
  return temporary;
}

async function renameAll(prepared: readonly Prepared[], renameFile: Rename): Promise<void> {
  const done: Prepared[] = [];
  try {
    for (const file of prepared) {
      await renameFile(file.temporary, file.target);
      done.push(file);
    }
  } catch (error) {
    for (const file of done) await putBack(file);
    throw error;
  }
}

async function putBack({ target, before }: Prepared): Promise<void> {
  if (before === null) {
    await rm(target, { force: true });
    return;
  }
  const { mode } = await stat(target);
  await rename(await writeTemporary(target, before, mode), target);
}

async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function statOrNull(path: string): Promise<{ readonly mode: number } | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
