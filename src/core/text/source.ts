import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

// A global of every host (node, web worker, browser); the core is compiled without their types.
declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** A text as read, with what identifies its bytes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  /** False where bytes had to be replaced to make it text. */
  readonly isUtf8: boolean;
}

/** SHA-256 of bytes, lower-case hexadecimal. A host may have a faster one than ours. */
export type Digest = (bytes: Uint8Array) => string;

const digestOf: Digest = (bytes) => bytesToHex(sha256(bytes));

/** Decodes a file; a byte order mark is kept as U+FEFF, so that offsets are those of the file. */
export function sourceFromBytes(path: string, bytes: Uint8Array, digest: Digest = digestOf): Source {
  return { path, ...decoded(bytes), byteLength: bytes.length, sha256: digest(bytes) };
}

function decoded(bytes: Uint8Array): Pick<Source, "text" | "isUtf8"> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, isUtf8: true };
  } catch {
    const text = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
    return { text, isUtf8: false };
  }
}
