import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * A short identity of several parts: 16 hexadecimal digits, two FNV-1a hashes of 32 bits over UTF-16 units. It tells findings and problems of one
 * project apart and guards nothing: what must not be forged is hashed with SHA-256. The parts are kept apart, so `["ab", ""]` is not `["a", "b"]`.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let forward = 0x811c9dc5;
  let backward = 0x9dc5811c;
  const text = parts.map((part) => `${part.length}:${part}`).join("");
  for (let i = 0; i < text.length; i++) {
    forward = Math.imul(forward ^ text.charCodeAt(i), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return hexadecimal(forward) + hexadecimal(backward);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
