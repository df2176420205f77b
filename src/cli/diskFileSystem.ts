import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { LARGEST } from "../core/workspace/fileLimits";
import type { DirectoryEntry, FileSystem } from "../core/workspace/fileSystem";
import { fileError } from "./fileError";
import { readRegularFile } from "./regularFile";
import { createRoots, type Roots } from "./roots";
import { systemReason } from "./userError";

/**
 * A path as the engine knows it: joined with `/`, in its shortest form, without a `/` at its end. However a path is spelt, the same
 * file has the same name in results; what is absolute stays absolute.
 */
export function toEnginePath(path: string): string {
  const absolute = resolve(path);
  // Behind a link to a folder, `..` is another folder than the text of the path says.
  const meant =
    /[\\/]\.\.(?:[\\/]|$)/.test(path) && !isSameFile(path, absolute)
      ? (realPathOf(path) ?? absolute)
      : absolute;
  const form = isAbsolute(path) ? meant : relative("", meant) || ".";
  return sep === "\\" ? form.replaceAll("\\", "/") : form;
}

function isSameFile(one: string, other: string): boolean {
  return realPathOf(one) === realPathOf(other);
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

export interface DiskOptions {
  readonly roots: Roots;
  /** Is told the size of every file that is read. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * The disk; relative paths start at the working directory. Errors keep the code of node:fs and say the reason in words. It reads one
 * file after the other: a command has nothing else to do meanwhile, and starting the threads that read in parallel costs more than
 * a set of reports takes to read.
 */
export function diskFileSystem({ roots, onRead }: DiskOptions = { roots: createRoots(null) }): FileSystem {
  return {
    readDirectory: (path) =>
      inWords(() => {
        requireFolderAbove(path);
        const real = roots.realPath(path, "folder");
        return readdirSync(real, { withFileTypes: true }).map((entry) => directoryEntry(real, entry));
      }),
    readFile: (path, largest = LARGEST.report) =>
      inWords(() => {
        const bytes = readRegularFile(roots.realPath(path), largest);
        onRead?.(bytes.length);
        return bytes;
      }),
    digest: (bytes) =>
      // Not imported: it takes longer to load than `check` takes to analyze a report, and most runs never ask.
      process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Above the root of the disk `..` is the root again: a search upwards must end there. */
function requireFolderAbove(path: string): void {
  if (!path.endsWith("..")) return;
  const ups = path.split("/").filter((part) => part === "..").length;
  if (ups > process.cwd().split(sep).filter(Boolean).length)
    throw fileError("ENOENT", "there is no folder above the root of the disk");
}

/** The reason of a refusal ends up in problems and messages, where "EACCES, scandir" helps no one. */
function inWords<T>(action: () => T): Promise<T> {
  try {
    return Promise.resolve(action());
  } catch (error) {
    return Promise.reject(worded(error));
  }
}

function worded(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const reason = systemReason(error);
  if (reason === null || !("code" in error)) return error;
  return Object.assign(new Error(reason, { cause: error }), { code: error.code });
}

function directoryEntry(folder: string, entry: Dirent): DirectoryEntry {
  if (entry.isFile()) return { name: entry.name, kind: "file" };
  if (entry.isDirectory()) return { name: entry.name, kind: "folder" };
  const kind = entry.isSymbolicLink() ? linkKind(`${folder}/${entry.name}`) : "other";
  return { name: entry.name, kind };
}

/** A link to a folder is not entered by a search: it could lead in a circle or out of the root. */
function linkKind(path: string): DirectoryEntry["kind"] {
  try {
    return statSync(path).isFile() ? "file" : "other";
  } catch {
    return "other";
  }
}
