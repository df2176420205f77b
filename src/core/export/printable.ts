/**
 * Text of a report, fit for one line of a terminal: a report must not move the cursor, hide text or turn its direction.
 * Line breaks and tabs become spaces; other control and direction characters become U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replace(/[\n\r\t]+/g, " ")
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
