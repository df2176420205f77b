import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A file system on which several files are written as one. Paths are those of the files themselves, no link among them. */
export interface FileStore {
  /** Bytes of a file, null where there is none. Rejects for anything that is not a regular file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes a file; false where there is one of that name. */
  create(path: string, text: string): Promise<boolean>;
  /** Writes a file with the permissions of `like`, where that exists, and resolves when it is on the disk. */
  write(path: string, bytes: Uint8Array, like: string): Promise<void>;
  /** Replaces an existing file. */
  rename(from: string, to: string): Promise<void>;
  /** Also resolves where there is no such file. */
  remove(path: string): Promise<void>;
  /** Names of the files in a folder. */
  names(folder: string): Promise<readonly string[]>;
  /** Writes over a file, for file systems on which nothing can be renamed; absent where there are none. */
  readonly overwrite?: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Waits a little while another process writes. */
  pause(): Promise<void>;
  /** Number of this process, null where it has none. */
  readonly processId: number | null;
  /** Whether another process still runs. */
  isRunning(processId: number): boolean;
  /** Twelve hexadecimal digits that no other writing has. */
  newToken(): string;
}

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
}

export function bytesOf(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** SHA-256 of the bytes of a file, null where there is none. */
export async function hashOfFile(store: FileStore, path: string): Promise<string | null> {
  const bytes = await store.read(path);
  return bytes === null ? null : bytesToHex(sha256(bytes));
}

export function hashOfText(text: string): string {
  return bytesToHex(sha256(bytesOf(text)));
}
