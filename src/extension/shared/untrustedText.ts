/** Text of reports and policies, made fit for the places that read more than letters in it. */
import { printable } from "../../core/export/printable";

const LONGEST = 400;

/** One line of plain text, cut where it is longer than a label can be. */
export function plainLabel(text: string, longest = LONGEST): string {
  const line = printable(text).trim();
  return line.length <= longest ? line : `${withoutHalfLetter(line.slice(0, longest - 1)).trimEnd()}…`;
}

/** Markdown that shows exactly the text, on one line: no link, image, HTML, emphasis or bare address comes of it. */
export function markdownText(text: string, longest = LONGEST): string {
  return plainLabel(text, longest).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** Text for the status bar, where `$(name)` would be an icon. */
export function withoutIcons(text: string, longest = LONGEST): string {
  return plainLabel(text, longest).replaceAll("$(", "\\$(");
}

/** A cut may go through an emoji. */
function withoutHalfLetter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
