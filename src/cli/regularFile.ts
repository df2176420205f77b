import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";
import { tooLarge } from "../core/workspace/fileLimits";
import { fileError } from "./fileError";

/**
 * Reads a regular file of at most `largest` bytes, by its real path. Checked before it is opened, because opening a pipe waits and a
 * device may act, and again when it is open, because it may have been replaced in between.
 */
export function readRegularFile(realPath: string, largest: number): Uint8Array {
  requireRegular(statSync(realPath));
  // Windows knows neither flag.
  const flags = [constants.O_NOFOLLOW, constants.O_NONBLOCK] as readonly (number | undefined)[];
  const file = openSync(
    realPath,
    flags.reduce<number>((all, flag) => all | (flag ?? 0), constants.O_RDONLY),
  );
  try {
    const stats = fstatSync(file);
    requireRegular(stats);
    if (stats.size > largest) throw fileError("ERR_TOO_LARGE", tooLarge(largest));
    return readAll(file, stats.size, largest);
  } finally {
    closeSync(file);
  }
}

function requireRegular(stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw fileError("ERR_NO_FILE", "it is a folder, not a file");
  if (stats.isFIFO()) throw fileError("ERR_NO_FILE", "it is a named pipe, not a file");
  if (stats.isSocket()) throw fileError("ERR_NO_FILE", "it is a socket, not a file");
  throw fileError("ERR_NO_FILE", "it is a device, not a file");
}

/** To the end, wherever that is by now: a file may grow while it is read, and some files of the system state no size. */
function readAll(file: number, size: number, largest: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > largest) throw fileError("ERR_TOO_LARGE", tooLarge(largest));
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
  }
}
