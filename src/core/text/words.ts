import { pattern } from "./pattern";

/** A letter or a digit. */
export const WORD_CHARACTER = pattern(String.raw`[\p{L}\p{N}]`);

/** Words as they are compared: what a reader sees, without markup, emoji, case, endings. */

// UTF-8 read as Windows-1252, the usual symbols only (docs/design/severity-and-priority.md).
const MOJIBAKE: ReadonlyMap<string, string> = new Map([
  ["âœ…", "✅"],
  ["âŒ", "❌"],
  ["âš ï¸", "⚠️"],
  ["âš ", "⚠"],
  ["â†’", "→"],
  ["â€“", "–"],
  ["â€”", "—"],
  ["â€™", "’"],
  ["â€œ", "“"],
  ["â€", "”"],
  ["ðŸ”´", "🔴"],
  ["ðŸŸ ", "🟠"],
  ["ðŸŸ¡", "🟡"],
  ["ðŸŸ¢", "🟢"],
]);
const WRONG = new RegExp([...MOJIBAKE.keys()].join("|"), "g");

/** One symbol that was read with the wrong encoding. */
export interface Repair {
  /** Position of the wrong characters in the text. */
  readonly from: number;
  /** Position of the right ones in the repaired text. */
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

/** The usual mojibake of a text, in order; [] for nearly every text. */
export function repairs(text: string): readonly Repair[] {
  let gained = 0;
  return [...text.matchAll(WRONG)].map(({ 0: wrong, index: from }) => {
    const right = MOJIBAKE.get(wrong) ?? "";
    const at = from - gained;
    gained += wrong.length - right.length;
    return { from, at, wrong, right };
  });
}

const NOT_WORD = pattern(String.raw`[^\p{L}\p{N}]+`, "g");
const WORD = pattern(String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}+]|[.'’](?=[\p{L}\p{N}]))*`, "g");

/** The words of a text in lower case, in order; a word is letters and digits, with inner `+`, `'` and `.` between digits. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A text on one line, white space folded, at most `limit` UTF-16 units (an ellipsis marks a cut). */
export function oneLine(text: string, limit = 300): string {
  const folded = text.replace(/\s+/g, " ").trim();
  if (folded.length <= limit) return folded;
  const cut = folded.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A kebab-case slug of a title, at most 80 units, never empty. */
export function slug(title: string): string {
  const joined = wordsOf(title)
    .map((word) => word.replace(NOT_WORD, ""))
    .filter((word) => word !== "")
    .join("-");
  return joined.slice(0, 80).replace(/-$/, "") || "untitled";
}
