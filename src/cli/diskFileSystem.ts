import { readdirSync, readFileSync, statSync, type Dirent } from "node:fs";
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
 * size of every file that is read. It reads one file after the other: a command has nothing else to do meanwhile, and starting the threads
 * that read beside it costs more than a set of reports takes to read.
 */
export function diskFileSystem(onRead: (bytes: number) => void = () => undefined): FileSystem {
  return {
    readDirectory: (path) =>
      inWords(() => readdirSync(path, { withFileTypes: true }).map((entry) => directoryEntry(path, entry))),
    readFile: (path) =>
      inWords(() => {
        const bytes = readFileSync(path);
        onRead(bytes.length);
        return bytes;
      }),
    digest: (bytes) =>
      // Not imported: it takes longer to load than `check` takes to analyse a report, and most runs never ask.
      process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex"),
  };
}

/** The reason of a refusal ends up in problems and messages, where "EACCES, scandir" helps nobody. */
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
