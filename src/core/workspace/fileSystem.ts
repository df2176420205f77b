/**
 * How the engine reaches files: the CLI gives it the disk, the extension the editor's file system with unsaved text over it.
 * Paths are strings joined with `/`; the port decides what they are relative to. A port reads only regular files, and never
 * follows a symbolic link out of the root: a repository controls its own files, not which other files of the disk are read.
 */
export interface FileSystem {
  /** Entries of a folder, in any order. Rejects where it cannot be listed. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /**
   * Bytes of a regular file of at most `largest` bytes (`LARGEST.report` by default). Rejects, with the reason as half a sentence,
   * for anything else: a folder, a pipe, a device, a larger file, a link that leads out of the root.
   */
  readFile(path: string, largest?: number): Promise<Uint8Array>;
  /** SHA-256 of bytes, lower-case hexadecimal, where the host has a fast one. */
  readonly digest?: (bytes: Uint8Array) => string;
}

export interface DirectoryEntry {
  readonly name: string;
  /** `other`: a pipe, a device, or a link that leads to no file. */
  readonly kind: "file" | "folder" | "other";
}
