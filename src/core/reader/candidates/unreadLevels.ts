import { oneLine } from "../../text/words";
import { hasLetter } from "../../text/characters";
import { normaliseId } from "../findingIds";
import type { FindingFacts } from "../facts";
import type { Scale } from "../level";
import type { TableElement } from "../outline";
import { levelIn } from "../scale";
import { statusOf } from "../statuses";
import type { Candidate } from "./candidate";
import { isFindingName } from "./columnNames";
import { columnsOf, isDenied } from "./columns";
import { cellOf, rowId } from "./rows";

/** A row of a list of findings whose level is a word that is not known, in document offsets. */
export interface UnreadLevel {
  readonly from: number;
  readonly to: number;
  readonly id: string | null;
  readonly text: string;
}

/** A level is a word or two; more of them are a remark. */
const MOST_WORDS = 3;

/**
 * The rows of a list of findings whose column of levels states something else than a level: "Tier X". An empty cell, a dash, a status, or "none"
 * does not count, and what is fixed need not be graded.
 */
export function rowsWithUnreadLevel(
  { table }: TableElement,
  candidates: readonly Candidate[],
  scale: Scale,
): readonly UnreadLevel[] {
  const columns = columnsOf(table, scale);
  if (columns.severity === undefined || columns.entries !== undefined || columns.part !== undefined)
    return [];
  const graded = new Set(candidates.flatMap(({ from, levels }) => (levels.length > 0 ? [from] : [])));
  const isOfFindings = isFindingName(table.header.cells[columns.title ?? -1]?.plain.toLowerCase() ?? "");
  return table.rows.flatMap((row): readonly UnreadLevel[] => {
    const id = rowId(cellOf(row, columns, "id"));
    if (graded.has(row.from) || (id === null && !isOfFindings)) return [];
    const cell = cellOf(row, columns, "severity");
    if (!isWord(cell) || levelIn(cell, scale) !== null) return [];
    if (isSettled(cellOf(row, columns, "status"))) return [];
    const name = id ?? oneLine(cellOf(row, columns, "title"), 60);
    return [{ from: row.from, to: row.to, id, text: `${name}: ${oneLine(cell, 40)}` }];
  });
}

/** Something that stands where a level is expected, and says neither that there is none nor a status. */
function isWord(cell: string): boolean {
  return (
    hasLetter(cell) && cell.split(/\s+/).length <= MOST_WORDS && !isDenied(cell) && statusOf(cell) === null
  );
}

/** A status that lets a finding of any level pass. */
function isSettled(cell: string): boolean {
  const status = statusOf(cell);
  return status === "verified" || status === "false-positive" || status === "superseded";
}

/** Those that no other place of the report gives a level. */
export function withoutFound(
  unread: readonly UnreadLevel[],
  findings: readonly FindingFacts[],
): readonly UnreadLevel[] {
  const found = new Set(findings.flatMap(({ id }) => (id === null ? [] : [normaliseId(id)])));
  return unread.filter(({ id }) => id === null || !found.has(normaliseId(id)));
}
