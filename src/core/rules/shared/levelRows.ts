/** How many rows of a report's table name a level in a separate cell: "| parser.ts | 0% | CRITICAL |". */
import type { Severity } from "../../reader/facts";
import { severityWords } from "../../reader/severityWords";

/** A longer cell is a sentence that mentions a level. */
const LONGEST_CELL = 24;

/** The only level that the cells of a row name; null if there is none, or several. */
export function levelOfRow(row: string): Severity | null {
  const levels = row
    .split("|")
    .filter((cell) => cell.trim().length <= LONGEST_CELL && !/\d/.test(cell))
    .flatMap((cell) => severityWords(cell).map(({ severity }) => severity));
  const [level, ...others] = new Set(levels);
  return level === undefined || others.length > 0 ? null : level;
}

export function rowsOfLevel(rows: readonly string[], level: Severity): number {
  return rows.filter((row) => row.trimStart().startsWith("|") && levelOfRow(row) === level).length;
}
