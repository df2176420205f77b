import { readdir, readFile } from "node:fs/promises";
import type { FileSystem } from "../../../src/core/workspace/fileSystem";

/** The disk, for tests that read the reference documents. */
export const diskFileSystem: FileSystem = {
  readFile: (path) => readFile(path),
  async readDirectory(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
    }));
  },
};
