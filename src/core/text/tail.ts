const BLANK = /\s/;

/**
 * A text without the blanks and the given marks at its end. An expression that only the end anchors, such as `[:\s]+$`,
 * would try each run of blanks from each of its characters, which is quadratic in a line of blanks.
 */
export function withoutTail(text: string, marks = ""): string {
  let end = text.length;
  while (end > 0 && isTail(text.charAt(end - 1), marks)) end--;
  return text.slice(0, end);
}

/** Whether a text ends with a colon, blanks aside: it announces what follows. */
export function endsWithColon(text: string): boolean {
  return text.trimEnd().endsWith(":");
}

function isTail(char: string, marks: string): boolean {
  return marks.includes(char) || BLANK.test(char);
}
