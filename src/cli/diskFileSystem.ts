import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { sep } from "node:path";
import { systemReason } from "./userError";
import type { DirectoryEntry, FileSystem } from "../core/workspace/fileSystem";

/** A path joined with `/`, as the engine knows it, without a `/` at its end. */
export function toEnginePath(path: string): string {
  const slashed = sep === "\\" ? path.replaceAll("\\", "/") : path;
  return /^(?:\/|[A-Za-z]:\/)$/.test(slashed) ? slashed : slashed.replace(/(?<!\/)\/+$/, "");
}

/**
 * The disk; relative paths start at the working directory. Errors keep the code of node:fs and say the reason in words. `onRead` is told the
 * size of every file that is read.
 */
export function diskFileSystem(onRead: (bytes: number) => void = () => undefined): FileSystem {
  const inTurn = createTurns(MOST_OPEN_FILES);
  return {
    readDirectory: (path) =>
      inWords(async () => {
        const entries = await inTurn(() => readdir(path, { withFileTypes: true }));
        return Promise.all(entries.map((entry) => directoryEntry(path, entry)));
      }),
    readFile: (path) =>
      inWords(async () => {
        const bytes = await inTurn(() => readFile(path));
        onRead(bytes.length);
        return bytes;
      }),
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  };
}

/** A folder may hold more files than a process may have open. */
const MOST_OPEN_FILES = 64;

/** Lets so many actions run at a time; the others wait in the order they came. */
function createTurns(most: number): <T>(action: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (action) => {
    if (running >= most) await new Promise<void>((start) => waiting.push(start));
    else running++;
    try {
      return await action();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

/** The reason of a refusal ends up in problems and messages, where "EACCES, scandir" helps nobody. */
async function inWords<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null || !(error instanceof Error && "code" in error)) throw error;
    throw Object.assign(new Error(reason, { cause: error }), { code: error.code });
  }
}

async function directoryEntry(folder: string, entry: Dirent): Promise<DirectoryEntry> {
  if (entry.isFile()) return { name: entry.name, kind: "file" };
  if (entry.isDirectory()) return { name: entry.name, kind: "folder" };
  if (entry.isSymbolicLink()) return { name: entry.name, kind: await linkKind(`${folder}/${entry.name}`) };
  return { name: entry.name, kind: "other" };
}

/** A link to a folder is not entered by a search: it could lead in a circle or out of the root. */
async function linkKind(path: string): Promise<DirectoryEntry["kind"]> {
  try {
    return (await stat(path)).isFile() ? "file" : "other";
  } catch {
    return "other";
  }
}
