/**
 * The sinks of plain text: a terminal, and the log of a build server, which both act on what they are given. Text of a report, a policy
 * or a file name must not move the cursor, hide or reorder text, or give a command.
 */

/**
 * What a reader does not see or what a terminal obeys: controls (C0, DEL, C1), format characters (direction marks, zero width, tags),
 * half surrogates, line separators, fillers, and the variation selectors that carry hidden data, with all that Unicode reserves for such
 * characters. The joiner and the selectors inside an emoji are part of it.
 */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D|\u200D(?!\p{Extended_Pictographic})|(?![\u200D\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\p{Default_Ignorable_Code_Point}]/gu;

/** One line of text for a terminal: line breaks and tabs become spaces, what is not seen becomes its code, such as `\u{202E}`. */
export function printable(text: string): string {
  return visible(text.replace(/[\n\r\t]+/g, " "));
}

function visible(text: string): string {
  return text.replace(UNSEEN, code);
}

function code(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/**
 * Finished text of several lines for a terminal or a log, as the last step before it is printed. Build servers take a line that begins
 * with `::`, and `##[` or `##vso[` anywhere in a line, as a command: their first character becomes its code. `isPainted`: the text contains
 * our own color codes, and its parts are known to be printable.
 */
export function logText(text: string, isPainted = false): string {
  const lines = isPainted ? text : text.replace(/(?:[^\n\t\r]|\r(?!\n))+/g, visible);
  return withoutCommands(lines.replace(/^([^\S\n]*):(?=:)/gm, "$1\\u{3A}"));
}

/** Text in which no build server finds `##[…]` or `##vso[…]`. */
export function withoutCommands(text: string): string {
  return text.replace(/#(?=#(?:\[|[A-Za-z]+\[))/g, "\\u{23}");
}
