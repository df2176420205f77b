/**
 * The journal of a writing: it is made before anything else and removed last, so that whatever a killed process leaves is known. It
 * also keeps two processes from writing at once. It is in a repository, which may be hostile: it never says which files are
 * written, only what is known of those that the caller names.
 */
import { baseName, joinPath } from "../paths";

export interface Journal {
  readonly token: string;
  readonly processId: number | null;
  readonly files: readonly JournalFile[];
}

export interface JournalFile {
  readonly name: string;
  /** SHA-256 of the existing file, null if there was none. */
  readonly before: string | null;
  /** SHA-256 of the new file. */
  readonly after: string;
}

/** `.08_RELEASE_DECISION.md.journal`, next to the file that is written last. */
export function journalPath(paths: readonly string[]): string {
  const last = paths.at(-1) ?? "";
  return nextTo(last, `.${baseName(last)}.journal`);
}

/** `.08_RELEASE_DECISION.md.0123456789ab.tmp`. */
export function temporaryPath(path: string, token: string): string {
  return nextTo(path, `.${baseName(path)}.${token}.tmp`);
}

export function isTemporaryOf(path: string, name: string): boolean {
  const start = `.${baseName(path)}.`;
  return name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length));
}

export function folderOfPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || (path.startsWith("/") ? "/" : ".");
}

function nextTo(path: string, name: string): string {
  return joinPath(folderOfPath(path), name);
}

export function writeJournal(journal: Journal): string {
  return `${JSON.stringify(journal, null, 2)}\n`;
}

/** Null for a text that is not a journal, or not all of one. */
export function readJournal(text: string): Journal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const token = member(value, "token");
  const processId = member(value, "processId");
  const files = member(value, "files");
  if (typeof token !== "string" || !/^[0-9a-f]{12}$/.test(token) || !Array.isArray(files)) return null;
  if (processId !== null && !isProcessId(processId)) return null;
  const read = files.map(readFile);
  return read.every((file) => file !== null) ? { token, processId, files: read } : null;
}

function isProcessId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function readFile(value: unknown): JournalFile | null {
  const [name, before, after] = ["name", "before", "after"].map((key) => member(value, key));
  if (typeof name !== "string" || typeof after !== "string") return null;
  return typeof before === "string" || before === null ? { name, before, after } : null;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
