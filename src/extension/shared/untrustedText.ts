/** Makes text from reports and policies safe for places that interpret markup. */
import { printable } from "../../core/export/printable";

const LONGEST = 400;

/** One line of plain text, truncated to the length of a label. */
export function plainLabel(text: string, longest = LONGEST): string {
  const line = printable(text).trim();
  return line.length <= longest ? line : `${withoutHalfLetter(line.slice(0, longest - 1)).trimEnd()}…`;
}

/** Markdown that shows exactly this text on one line, without producing links, images, HTML or emphasis. */
export function markdownText(text: string, longest = LONGEST): string {
  return plainLabel(text, longest).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** Text for the status bar, the language status and lists of choices, where `$(name)` would become an icon, and links work as below. */
export function withoutIcons(text: string, longest = LONGEST): string {
  return messageText(text, longest).replaceAll("$(", "\\$(");
}

const LONGEST_MESSAGE = 1000;

/** Text for a message or the prompt of an input box, where `[name](command:…)` would become a link that runs a command. */
export function messageText(text: string, longest = LONGEST_MESSAGE): string {
  return plainLabel(text, longest).replaceAll("](", "] (");
}

/** Truncating can split an emoji. */
function withoutHalfLetter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
