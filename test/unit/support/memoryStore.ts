import assert from "node:assert/strict";
import { posix } from "node:path";
import type { FileStore } from "../../../src/core/workspace/transaction/fileStore";

export interface MemoryStore extends FileStore {
  readonly files: Map<string, string>;
  /** How many calls have changed something, or would have. */
  changes(): number;
}

export interface StoreOptions {
  /** Which calls do not work. */
  readonly fails?: (call: "write" | "rename" | "overwrite", path: string) => boolean;
  /** The change, counted from 0, in the middle of which the process is killed: half of a file may be written, and nothing happens after it. */
  readonly killedAt?: number;
  /** A rename removes its target first, as that of the editor does. */
  readonly removesFirst?: boolean;
  readonly processId?: number | null;
  readonly isRunning?: boolean;
  readonly canOverwrite?: boolean;
}

export const KILLED = new Error("killed");

/** Files in memory, shared by what several processes do one after the other. */
export function memoryStore(files: Map<string, string>, options: StoreOptions = {}): MemoryStore {
  let changes = 0;
  let tokens = 0;
  /** Returns whether this is the change in which the process ends. */
  const isLast = (): boolean => {
    const { killedAt = Infinity } = options;
    if (changes > killedAt) throw KILLED;
    return changes++ === killedAt;
  };
  const attempt = (call: "write" | "rename" | "overwrite", path: string): void => {
    if (options.fails?.(call, path) === true) throw new Error(`${call} ${path} does not work`);
  };
  const put = (path: string, text: string): void => {
    if (isLast()) {
      files.set(path, text.slice(0, text.length / 2));
      throw KILLED;
    }
    files.set(path, text);
  };
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return {
    files,
    changes: () => changes,
    processId: options.processId === undefined ? 1 : options.processId,
    isRunning: () => options.isRunning === true,
    async read(path) {
      await Promise.resolve();
      if (changes > (options.killedAt ?? Infinity)) throw KILLED;
      const found = files.get(path);
      return found === undefined ? null : new TextEncoder().encode(found);
    },
    async create(path, content) {
      await Promise.resolve();
      if (files.has(path)) return false;
      put(path, content);
      return true;
    },
    async write(path, bytes) {
      await Promise.resolve();
      attempt("write", path);
      put(path, text(bytes));
    },
    ...(options.canOverwrite === true && {
      overwrite: async (path: string, bytes: Uint8Array) => {
        await Promise.resolve();
        attempt("overwrite", path);
        put(path, text(bytes));
      },
    }),
    async rename(from, to) {
      await Promise.resolve();
      const isEnd = isLast();
      if (options.removesFirst === true) files.delete(to);
      if (isEnd) throw KILLED;
      attempt("rename", to);
      const moved = files.get(from);
      assert.ok(moved !== undefined, `${from} does not exist`);
      files.delete(from);
      files.set(to, moved);
    },
    async remove(path) {
      await Promise.resolve();
      if (isLast()) throw KILLED;
      files.delete(path);
    },
    names: (folder) =>
      Promise.resolve(
        [...files.keys()]
          .filter((path) => posix.dirname(path) === folder)
          .map((path) => posix.basename(path)),
      ),
    pause: () => Promise.resolve(),
    newToken: () => `${options.processId ?? 0}${(tokens++).toString(16)}`.padStart(12, "0"),
  };
}
