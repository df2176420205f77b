import { randomBytes } from "node:crypto";
import { lstat, open, readdir, rename, rm, stat } from "node:fs/promises";
import { LARGEST } from "../core/workspace/fileLimits";
import type { FileStore } from "../core/workspace/transaction/fileStore";
import { fileError } from "./fileError";
import { readRegularFile } from "./regularFile";

const PAUSE_MILLISECONDS = 50;

/** The disk for `writeTogether`. Paths are real ones: who calls has looked where links lead. */
export const diskStore: FileStore = {
  async read(path) {
    const entry = await orNull(lstat(path), "ENOENT");
    if (entry === null) return null;
    if (entry.isSymbolicLink())
      throw atPath(path, fileError("ERR_NO_FILE", "it is a symbolic link, not a file"));
    try {
      return readRegularFile(path, LARGEST.sidecar);
    } catch (error) {
      // Vanishing in between is as good as not being there.
      if (hasCode(error, "ENOENT")) return null;
      throw atPath(path, error);
    }
  },
  async create(path, text) {
    const handle = await orNull(open(path, "wx"), "EEXIST");
    if (handle === null) return false;
    try {
      await handle.writeFile(text);
    } catch (error) {
      await handle.close();
      // A full disk takes the name of a file, but not its content.
      await rm(path, { force: true });
      throw error;
    }
    await handle.close();
    return true;
  },
  async write(path, bytes, like) {
    const mode = (await orNull(stat(like), "ENOENT"))?.mode;
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(bytes);
      if (mode !== undefined) await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  names: async (folder) =>
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name),
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS)),
  processId: process.pid,
  isRunning(processId) {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      // It runs, but belongs to another user.
      return hasCode(error, "EPERM");
    }
  },
  newToken: () => randomBytes(6).toString("hex"),
};

async function orNull<T>(action: Promise<T>, code: string): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    if (hasCode(error, code)) return null;
    throw error;
  }
}

/** Errors of node:fs say where they happened. */
function atPath(path: string, error: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
