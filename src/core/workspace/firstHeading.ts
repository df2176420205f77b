/** How much of a file is searched for its title. */
const SEARCHED_LENGTH = 16 * 1024;
const FENCE = /^ {0,3}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,2}[ \t]/;

/**
 * The first heading of a Markdown text as plain text, or null: a cheap look that does not parse. Front matter, fences and
 * comments are passed over.
 */
export function firstHeading(text: string): string | null {
  let isFenced = false;
  let before = "";
  for (const line of bodyLines(text)) {
    if (FENCE.test(line)) isFenced = !isFenced;
    else if (!isFenced) {
      if (HEADING.test(line)) return plain(line.trimStart().replace(/^#+/, ""));
      if (isUnderline(line) && isParagraph(before)) return plain(before);
    }
    before = line;
  }
  return null;
}

function bodyLines(text: string): readonly string[] {
  const lines = text
    .slice(0, SEARCHED_LENGTH)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== "---") return lines;
  const end = lines.indexOf("---", 1);
  return end === -1 ? lines : lines.slice(end + 1);
}

/** The line under a title: `=====`. */
function isUnderline(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= 2 && trimmed.split("").every((character) => character === "=");
}

function isParagraph(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("    ") && !line.startsWith(">");
}

function plain(line: string): string | null {
  const text = line
    .replace(/\[([^\][]*)\]\([^()]*\)/g, "$1")
    .replace(/[*`~]|\s#+\s*$/g, "")
    .trim();
  return text === "" ? null : text;
}
