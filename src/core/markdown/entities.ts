import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";

/** The text of an HTML entity as written (`&amp;`, `&#8594;`, `&#x2192;`); an unknown one stays as it is. */
export function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || entity;
  const isHexadecimal = name.charCodeAt(1) === 120 || name.charCodeAt(1) === 88;
  return decodeNumericCharacterReference(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
}
