import type { FileSystem } from "./fileSystem";
import { baseName, parentPath, withoutTrailingSlash } from "./paths";

/** A file system in which some files have other contents, by path. Files that do not exist appear in their folders. */
export function withContents(fileSystem: FileSystem, contents: ReadonlyMap<string, Uint8Array>): FileSystem {
  const namesIn = (folder: string): readonly string[] =>
    [...contents.keys()].filter((path) => parentPath(path) === withoutTrailingSlash(folder)).map(baseName);
  return {
    ...fileSystem,
    async readDirectory(folder) {
      const entries = await fileSystem.readDirectory(folder);
      const added = namesIn(folder).filter((name) => !entries.some((entry) => entry.name === name));
      return [...entries, ...added.map((name) => ({ name, kind: "file" as const }))];
    },
    readFile(path, largest) {
      const content = contents.get(path);
      return content === undefined ? fileSystem.readFile(path, largest) : Promise.resolve(content);
    },
  };
}
