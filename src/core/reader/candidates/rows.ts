import { wholeNumberOf } from "../annotations/tokens";
import { beginsWith, isMadeOf, isOnly } from "../annotations/says";
import { phrasesIn } from "../annotations/phrases";
import { ofFamily } from "../annotations/annotate";
import type { GroupLevel } from "../groupLevel";
import type { SectionContext } from "../sectionContext";
import { findingIds, idSeverity, isFindingId, leadingId } from "../findingIds";
import type { TableElement } from "../outline";
import { cvssBand } from "../severityWords";
import { levelIn } from "../scale";
import { isColor } from "../colors";
import type { Level, Scale } from "../level";
import { saysNothing } from "../similarity";
import { parseTitle } from "../titles";
import type { Candidate, CandidateLevel } from "./candidate";
import { scoreIn } from "../cvss";
import type { ColumnRole } from "./columnNames";
import { columnsOf, isAdvisory, isAffirmed, reasonAgainst, type Columns } from "./columns";
import { isNoFinding } from "../noFinding";

/** The rows of a table that may state findings, or why it is not a list of findings. */
export interface RowCandidates {
  readonly candidates: readonly Candidate[];
  readonly reason: string | null;
}

/** A row states a finding by its own level (column or id) or by the level of its section. */
export function rowCandidates(
  element: TableElement,
  context: SectionContext,
  level: GroupLevel | null,
  scale: Scale,
): RowCandidates {
  const { table } = element;
  const columns = columnsOf(table, scale);
  const reason = reasonAgainst(table, columns, scale);
  if (reason !== null) return { candidates: [], reason };
  const holdsDefects = table.rows.some((row) => isOnly(cellOf(row, columns, "type"), "entryType", "defect"));
  const candidates = table.rows.flatMap((row): readonly Candidate[] => {
    // An export of a tracker lists stories and tasks next to the defects.
    if (holdsDefects && isOnly(cellOf(row, columns, "type"), "entryType", "other")) return [];
    const cell = (role: ColumnRole): string => cellOf(row, columns, role);
    const text = cell("title") || cell("impact");
    const parsed = parseTitle(
      columns.part === undefined ? text : ratedTitle(cell("part"), text),
      titleMarks(row, columns),
    );
    const id = rowId(cell("id")) ?? parsed.id;
    const levels = rowLevels(row, columns, id, level, scale, {
      from: row.from,
      to: row.to,
      text: rowText(row),
    });
    const title = parsed.title;
    // A later table keyed by id may state only the status (docs/design/status.md).
    const isUpdate = id !== null && (cell("status") !== "" || cell("effort") !== "");
    if ((levels.length === 0 && !isUpdate) || !isTitle(title, id)) return [];
    const range = { from: row.from, to: row.to };
    return [
      {
        form: "row",
        ...range,
        title,
        id,
        levels,
        // A color of a part sums up, and states a finding where nothing else does.
        purpose: columns.part === undefined || context.purpose !== "neutral" ? context.purpose : "summary",
        context,
        references: references(row, id),
        bodyStart: element.index,
        bodyEnd: element.index,
        raw: cell("title"),
        isStruck: parsed.isStruck,
        checked: null,
        row: { row, columns, table: element.from },
        group: element.from,
      },
    ];
  });
  return { candidates, reason: null };
}

/** "Security: the keys are in the repository". */
function ratedTitle(part: string, remark: string): string {
  return remark === "" || remark === part ? part : `${part}: ${remark}`;
}

/** Plain text of the cell of a role, "" where the table has none. */
export function cellOf(
  row: { readonly cells: readonly { readonly plain: string }[] },
  columns: Columns,
  role: ColumnRole,
): string {
  const index = columns[role];
  return index === undefined ? "" : (row.cells[index]?.plain.replaceAll("\n", " ").trim() ?? "");
}

function titleMarks(
  row: Candidate["row"] extends infer R ? (R extends { row: infer T } ? T : never) : never,
  columns: Columns,
) {
  return columns.title === undefined ? [] : (row.cells[columns.title]?.marks ?? []);
}

/** The id that a cell of the column of ids contains, null if it contains none. */
export function rowId(cell: string): string | null {
  const word = cell.replace(/^[#\s]+|[\s.:]+$/g, "");
  if (isFindingId(word) || isAdvisory(word)) return word;
  const named = leadingId(cell);
  if (named?.to === cell.length) return named.id;
  return findingIds(cell)[0]?.id ?? (isLetterCode(word) ? word : null);
}

/** "R-DEPLOY": two parts in capitals. Elsewhere than in a column of ids it may be any name. */
function isLetterCode(word: string): boolean {
  const [first = "", second = "", ...others] = word.split("-");
  // Digits have no case: "2026-01" is a date.
  const isInCapitals = [first, second].every(
    (part) => part === part.toUpperCase() && part !== part.toLowerCase(),
  );
  return (
    others.length === 0 && isInCapitals && !word.includes(" ") && first.length <= 8 && second.length >= 2
  );
}

function rowLevels(
  row: { readonly cells: readonly { readonly plain: string }[] },
  columns: Columns,
  id: string | null,
  level: GroupLevel | null,
  scale: Scale,
  place: { readonly from: number; readonly to: number; readonly text: string },
): readonly CandidateLevel[] {
  const isRegister = columns.severity === undefined && columns.blocks !== undefined && id !== null;
  // A register of risks grades by impact, and says apart from that what blocks.
  const rating = cellOf(row, columns, isRegister ? "impact" : "severity");
  const stated = levelIn(rating, scale);
  const spelled = id === null ? null : idSeverity(id);
  const levels: CandidateLevel[] = [];
  const isBlocker = isAffirmed(cellOf(row, columns, "blocks"));
  // What blocks the release is critical; where the table grades it, it has to be fixed first.
  if (isBlocker && (stated === null || isColor(rating)))
    levels.push({ severity: "critical", priority: null, source: "stated", ...place });
  else if (columns.part !== undefined && stated && isGood(stated)) return [];
  if (stated) {
    const priority = stated.priority ?? (isBlocker && !isColor(rating) ? "P0" : null);
    const isScore = columns.gradesByScore === true && scoreIn(rating) !== null;
    const source = isScore ? "cvss" : stated.priority ? "priority" : "stated";
    levels.push({ severity: stated.severity, priority, source, ...place });
  }
  if (spelled?.isSpelled)
    levels.push({ severity: spelled.severity, priority: null, source: "stated", ...place });
  if (levels.length === 0 && level) {
    return [
      {
        severity: level.severity,
        priority: level.priority,
        source: "inherited",
        text: level.text,
        from: level.from,
        to: level.to,
      },
    ];
  }
  // The "C1" of a condition is its number.
  if (levels.length === 0 && spelled && columns.entries !== "conditions")
    levels.push({ severity: spelled.severity, priority: null, source: "stated", ...place });
  // A scanner states only the score.
  const band = levels.length === 0 ? cvssBand(scoreIn(cellOf(row, columns, "cvss")) ?? 0) : null;
  if (band) levels.push({ severity: band, priority: null, source: "cvss", ...place });
  return levels;
}

/** Green: the part is as it should be. */
function isGood({ severity }: Level): boolean {
  return severity === "low" || severity === "info";
}

function rowText(row: { readonly cells: readonly { readonly plain: string }[] }): string {
  return row.cells.map((cell) => cell.plain).join(" | ");
}

function isTitle(title: string, id: string | null): boolean {
  if (isNoFinding(title)) return false;
  if (id !== null) return true;
  return !isOnlyCount(title) && !beginsWith(title, "totalRow", "name") && !saysNothing(title);
}

/** "12", "3 findings". */
function isOnlyCount(title: string): boolean {
  const said = phrasesIn(title);
  if (wholeNumberOf(said.tokens[0]) === null) return false;
  return isMadeOf(said, 1, said.tokens.length, ofFamily(said, "findingNoun"));
}

function references(
  row: { readonly cells: readonly { readonly plain: string }[] },
  own: string | null,
): readonly string[] {
  return row.cells
    .flatMap((cell) => findingIds(cell.plain).map((found) => found.id))
    .filter((id) => id !== own);
}
