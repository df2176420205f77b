import { posix } from "node:path";
import type { DirectoryEntry, FileSystem } from "../../../src/core/workspace/fileSystem";

export interface MemoryFileSystem extends FileSystem {
  /** Paths that `readFile` was called with, in order. */
  readonly filesRead: readonly string[];
  /** Paths that `readDirectory` was called with, in order. */
  readonly foldersRead: readonly string[];
}

/** What a path of the tree is: text or bytes of a file, an error that reading it gives, a link, or an empty folder. */
export type MemoryNode = string | Uint8Array | Error | { readonly kind: "link" | "folder" | "closed folder" };

/** A file system out of a record of paths; relative ones are asked for from `workingDirectory`: /home/me/project unless told. */
export function memoryFileSystem(
  tree: Readonly<Record<string, MemoryNode>>,
  workingDirectory = "/home/me/project",
): MemoryFileSystem {
  const absolute = (path: string): string => posix.resolve(workingDirectory, path);
  /** As on a disk, nothing is above the root: "../.." of a folder below it. */
  const isAboveRoot = (path: string): boolean =>
    !path.startsWith("/") && posix.join(workingDirectory.slice(1), path).startsWith("..");
  const nodes = new Map(Object.entries(tree).map(([path, node]) => [absolute(path), node]));
  const filesRead: string[] = [];
  const foldersRead: string[] = [];
  return {
    filesRead,
    foldersRead,
    readFile(path) {
      filesRead.push(path);
      const node = nodes.get(absolute(path));
      if (typeof node === "string") return Promise.resolve(new TextEncoder().encode(node));
      if (node instanceof Uint8Array) return Promise.resolve(node);
      return Promise.reject(node instanceof Error ? node : new Error(`no such file: ${path}`));
    },
    readDirectory(path) {
      foldersRead.push(path);
      if (isAboveRoot(path)) return Promise.reject(new Error(`nothing is above the root: ${path}`));
      const folder = absolute(path);
      const own = nodes.get(folder);
      if (isKind(own, "closed folder")) return Promise.reject(new Error("permission denied"));
      const entries = entriesOf(folder, nodes);
      if (entries.length === 0 && !isKind(own, "folder"))
        return Promise.reject(new Error(`no such folder: ${path}`));
      return Promise.resolve(entries);
    },
  };
}

function isKind(node: MemoryNode | undefined, kind: string): boolean {
  return typeof node === "object" && "kind" in node && node.kind === kind;
}

/** In reverse order of names: the port promises none. */
function entriesOf(folder: string, nodes: ReadonlyMap<string, MemoryNode>): readonly DirectoryEntry[] {
  const prefix = folder === "/" ? "/" : `${folder}/`;
  const entries = new Map<string, DirectoryEntry>();
  for (const [path, node] of nodes) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    const isFolder = rest.length > 0 || isKind(node, "folder") || isKind(node, "closed folder");
    entries.set(name, { name, kind: isFolder ? "folder" : isKind(node, "link") ? "other" : "file" });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? 1 : -1));
}
