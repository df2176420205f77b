import { printable } from "../core/export/printable";
import { sourceFromBytes, type Source } from "../core/text/source";
import { LARGEST } from "../core/workspace/fileLimits";
import type { FileSystem } from "../core/workspace/fileSystem";
import { systemReason, userError } from "./userError";

export interface FileWanted {
  /** What should have been named. */
  readonly what?: string;
  /** The most bytes it may have. */
  readonly largest?: number;
}

/** Reads a text file that the user named. Rejects with a user error where it is missing, unreadable or not UTF-8 text. */
export async function readMarkdown(
  files: FileSystem,
  path: string,
  { what = "a Markdown file", largest = LARGEST.report }: FileWanted = {},
): Promise<Source> {
  const bytes = await readBytes(files, path, what, largest);
  const source = sourceFromBytes(path, bytes);
  const complaint = source.isUtf8 && !bytes.includes(0) ? null : encodingComplaint(bytes, what);
  if (complaint !== null) throw userError(`${printable(path)}: ${complaint}`);
  return source;
}

async function readBytes(
  files: FileSystem,
  path: string,
  what: string,
  largest: number,
): Promise<Uint8Array> {
  try {
    return await files.readFile(path, largest);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw userError(
      `${printable(path)}: cannot be read: ${reason}. Name ${what} that exists and can be read.`,
    );
  }
}

function encodingComplaint(bytes: Uint8Array, what: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return "is UTF-16 text. Save it as UTF-8.";
  if (bytes.includes(0)) return `is a binary file: it contains zero bytes. Name ${what}.`;
  return `is not UTF-8 text; the first wrong byte is in line ${firstWrongLine(bytes)}. Save it as UTF-8.`;
}

/** 1-based. No UTF-8 sequence contains the byte of a line break: every line can be judged by itself. */
function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let from = 0;
  for (let line = 1; ; line++) {
    const lineBreak = bytes.indexOf(10, from);
    try {
      decoder.decode(bytes.subarray(from, lineBreak < 0 ? undefined : lineBreak));
    } catch {
      return line;
    }
    if (lineBreak < 0) return line;
    from = lineBreak + 1;
  }
}
