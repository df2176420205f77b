// In place of jsonc-parser: what src/core/policy/jsonDocument.ts takes of it, without the tables that its entry makes for others.
export { findNodeAtLocation, parseTree } from "jsonc-parser/lib/esm/impl/parser.js";
export { createScanner } from "jsonc-parser/lib/esm/impl/scanner.js";

/** From 1. */
const ERRORS =
  "InvalidSymbol InvalidNumberFormat PropertyNameExpected ValueExpected ColonExpected CommaExpected CloseBraceExpected CloseBracketExpected EndOfFileExpected InvalidCommentToken UnexpectedEndOfComment UnexpectedEndOfString UnexpectedEndOfNumber InvalidUnicode InvalidEscapeCharacter InvalidCharacter";

/** @param {number} code */
export function printParseErrorCode(code) {
  return ERRORS.split(" ")[code - 1] ?? "<unknown ParseErrorCode>";
}
