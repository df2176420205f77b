import { printable } from "../core/export/printable";
import { sourceFromBytes, type Source } from "../core/text/source";
import type { FileSystem } from "../core/workspace/fileSystem";
import { systemReason, userError } from "./userError";

/**
 * Reads a text file that the user named. Rejects with a user error where it is missing, unreadable or no UTF-8 text. `what`: what should
 * have been named.
 */
export async function readMarkdown(
  files: FileSystem,
  path: string,
  what = "a Markdown file",
): Promise<Source> {
  const bytes = await readBytes(files, path, what);
  const source = sourceFromBytes(path, bytes);
  const complaint = source.isUtf8 && !bytes.includes(0) ? null : encodingComplaint(bytes, what);
  if (complaint !== null) throw userError(`${printable(path)}: ${complaint}`);
  return source;
}

async function readBytes(files: FileSystem, path: string, what: string): Promise<Uint8Array> {
  try {
    return await files.readFile(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw userError(
      `${printable(path)}: cannot be read: ${reason}. Name ${what} that exists and may be read.`,
    );
  }
}

function encodingComplaint(bytes: Uint8Array, what: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return "is UTF-16 text. Save it as UTF-8.";
  if (bytes.includes(0)) return `is a binary file, it holds zero bytes. Name ${what}.`;
  return `is not UTF-8 text; the first wrong byte is in line ${firstWrongLine(bytes)}. Save it as UTF-8.`;
}

/** 1-based. No UTF-8 sequence holds the byte of a line break, so that every line can be judged alone. */
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
