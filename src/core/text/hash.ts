import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A short identity of several parts: 16 hexadecimal digits. The parts are kept apart, so `["ab", ""]` is not `["a", "b"]`. */
export function fingerprintOf(parts: readonly string[]): string {
  return sha256Of(JSON.stringify(parts)).slice(0, 16);
}
