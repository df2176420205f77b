import * as vscode from "vscode";
import type { FileStore } from "../../../core/workspace/transaction/fileStore";
import { isMissing } from "./decisionFiles";

const PAUSE_MILLISECONDS = 50;

/** The editor's file system for `writeTogether`: paths are those of URIs that differ from `base` in nothing else. */
export function editorStore(base: vscode.Uri): FileStore {
  const { fs } = vscode.workspace;
  const uriOf = (path: string): vscode.Uri => base.with({ path });
  const orNull = async <T>(action: Thenable<T>): Promise<T | null> => {
    try {
      return await action;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const write = async (path: string, bytes: Uint8Array): Promise<void> => fs.writeFile(uriOf(path), bytes);
  return {
    async read(path) {
      const stat = await orNull(fs.stat(uriOf(path)));
      if (stat === null) return null;
      if (stat.type !== vscode.FileType.File) throw new Error(`${path} is not a regular file.`);
      return orNull(fs.readFile(uriOf(path)));
    },
    async create(path, text) {
      // The editor's file system has no way to make a file only where there is none; two windows are rarely that close.
      if ((await orNull(fs.stat(uriOf(path)))) !== null) return false;
      await write(path, new TextEncoder().encode(text));
      return true;
    },
    write,
    overwrite: write,
    rename: async (from, to) => fs.rename(uriOf(from), uriOf(to), { overwrite: true }),
    async remove(path) {
      await orNull(fs.delete(uriOf(path), { useTrash: false }));
    },
    names: async (folder) =>
      (await fs.readDirectory(uriOf(folder)))
        .filter(([, type]) => type !== vscode.FileType.Directory)
        .map(([name]) => name),
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS)),
    // An extension in a browser has no process: a writer that waits for it checks whether the journal still changes.
    processId: null,
    isRunning: () => true,
    newToken: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join(""),
  };
}
