/**
 * How the engine reaches files: the CLI gives it the disk, the extension the editor's file system with unsaved text over it.
 * Paths are strings joined with `/`; what they are relative to is the port's affair.
 */
export interface FileSystem {
  /** Entries of a folder, in any order. Rejects where it cannot be listed. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Bytes of a file. Rejects where it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** SHA-256 of bytes, lower-case hexadecimal, where the host has a fast one. */
  readonly digest?: (bytes: Uint8Array) => string;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}
