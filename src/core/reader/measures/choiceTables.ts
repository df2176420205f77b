/** Tables in which a verdict is chosen by a mark, or given for each stage below "Status". */
import type { Table, TableRow } from "../../markdown/blocks";
import { beginsWith, isOnly, says } from "../annotations/says";
import type { Verdict } from "../facts";
import type { Section } from "../outline";
import { isChoiceOfStages, isConcluding, isVerdictName } from "./verdictNames";
import { standaloneVerdict, verdictOf } from "./verdictText";

/** A verdict that a row gives. */
export interface ChosenRow {
  readonly row: TableRow;
  readonly verdict: Verdict;
}

/** The verdicts that are marked in a table of the ones that may be given: a column or a row for each. */
export function chosenRows(table: Table, section: Section): readonly ChosenRow[] {
  return [...chosenInColumns(table, section), ...chosenAmongRows(table)];
}

/** "| Go | Conditional | No-go |" with an x below one of them; a column in front may say of what. */
function chosenInColumns({ header, rows }: Table, section: Section): readonly ChosenRow[] {
  const choices = header.cells.map(({ plain }) => choiceOf(plain));
  if (!isChoice(choices)) return [];
  const hasNames = choices[0] === null;
  if (hasNames && isOnly(header.cells[0]?.plain ?? "", "approvalColumn", "person")) return [];
  const chosen = rows.flatMap((row): readonly ChosenRow[] => {
    const marked = row.cells.flatMap(({ plain }, index) => (isMark(plain) ? (choices[index] ?? []) : []));
    const [verdict] = marked;
    return verdict !== undefined && marked.length === 1 ? [{ row, verdict }] : [];
  });
  if (!hasNames) return chosen;
  const ofWhole = chosen.filter(({ row }) => isOfWhole(row.cells[0]?.plain ?? ""));
  if (ofWhole.length > 0) return ofWhole;
  const title = section.heading?.plain ?? "";
  const isAsked = (isChoiceOfStages(title) || isConcluding(section)) && !isOfApprovers(title);
  return isAsked ? chosen : [];
}

/** "| Go | |", "| No-go | x |": each row is a verdict, one of them is marked. */
function chosenAmongRows({ rows }: Table): readonly ChosenRow[] {
  const choices = rows.map(({ cells }) => choiceOf(cells[0]?.plain ?? ""));
  if (choices.includes(null) || !isChoice(choices)) return [];
  const marked = rows.flatMap((row, index): readonly ChosenRow[] => {
    const verdict = choices[index] ?? null;
    return verdict !== null && row.cells.slice(1).some(({ plain }) => isMark(plain))
      ? [{ row, verdict }]
      : [];
  });
  return marked.length === 1 ? marked : [];
}

function isChoice(choices: readonly (Verdict | null)[]): boolean {
  return new Set(choices.filter((one) => one !== null)).size > 1;
}

/** "Go", "Conditional", "No-go (blockers open)"; "Approved by" is another column. */
function choiceOf(text: string): Verdict | null {
  return standaloneVerdict(text);
}

function isOfWhole(name: string): boolean {
  return beginsWith(name, "totalRow", "name") || isOnly(name, "whole", "qualifier") || isVerdictName(name);
}

function isOfApprovers(title: string): boolean {
  return says(title, "approval", "part") && !says(title, "asks", "choice");
}

const MARKS: ReadonlySet<string> = new Set([
  "x",
  "[x]",
  "(x)",
  "✓",
  "✔",
  "✔️",
  "✅",
  "☒",
  "☑",
  "☑️",
  "●",
  "🔘",
]);

function isMark(cell: string): boolean {
  return MARKS.has(cell.trim().toLowerCase());
}

/**
 * "| Stage | Status |" with a verdict in each row: the column. Where a stage waits or is only "Done", the column says how the work stands,
 * unless one of the others is refused.
 */
export function stageStatusColumn({ header: { cells }, rows }: Table): number | null {
  const column = cells.findIndex(({ plain }) => isOnly(plain, "asks", "status"));
  if (column < 1 || !isOnly(cells[0]?.plain ?? "", "columnName", "stage")) return null;
  const said = rows.map((row) => row.cells[column]?.plain ?? "");
  const verdicts = said.map(verdictOf);
  const isOfRelease = said.some(
    (text) => standaloneVerdict(text) !== null && !isOnly(text, "verdict", "refused"),
  );
  const isRefused = said.some((text) => beginsWith(text, "stageVerdict", "refused"));
  return isRefused || (isOfRelease && !verdicts.includes(null)) ? column : null;
}
