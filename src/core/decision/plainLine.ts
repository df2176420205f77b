/**
 * Text of a report as one line of the document, with collapsed whitespace and without invisible characters. Control characters, half
 * surrogates, and marks that change the text direction become U+FFFD: in a table they could show the cells in another order.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD")
    .trim();
}
