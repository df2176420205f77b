/**
 * Text of a report as one line of the document: white space folded, and no character that a reader cannot see. Control
 * characters, half surrogates and the marks that turn the direction of text around become U+FFFD: in a table they could show the
 * cells in another order than they stand in.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD")
    .trim();
}
