import type { TextLines } from "../../../core/language/completion/textLines";

/** The first line of the table, or of the lines without a blank one between them, that a 1-based line of a text is in; 1-based. */
export function blockStart(lines: TextLines, line: number): number {
  const isTable = isRow(lines.at(line - 1));
  let start = line;
  while (start > 1 && belongs(lines.at(start - 2), isTable)) start -= 1;
  return start;
}

/** Whether the line above belongs to a block: to a table only rows do, and a heading begins something new. */
function belongs(above: string, isTable: boolean): boolean {
  if (above.trim() === "" || above.trimStart().startsWith("#")) return false;
  return !isTable || isRow(above);
}

function isRow(text: string): boolean {
  return text.includes("|");
}
