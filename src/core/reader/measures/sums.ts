import { beginsWith, isOnly, says } from "../annotations/says";
import type { StatedSum, Statement } from "../facts";
import { bracketSums } from "./bracketSums";
import { headingSums } from "./headingSums";
import { rowSums } from "./rowSums";
import { EXACT, effortAtEnd, sumOf, type Part } from "./sumParts";
import { columnsOf } from "../candidates/columns";
import { wordsOf } from "../../text/words";
import type { Element, LineElement, Section, TableElement } from "../outline";
import { quantityIn, isNothing, type Quantity } from "./quantity";
import { numberIn, statementOf, type Scan } from "./scan";

/**
 * Sums that a report states, each with the sum of the parts above it (docs/design/consistency-checks.md): the last row of a
 * table, a "Total effort" below a list or a table, the tests in all next to their outcomes. What is not a sum of those parts (a
 * mean, a figure of something else) cannot be told from a wrong one, so only places are read that say that they are a sum.
 */
export function readSums(scan: Scan): readonly StatedSum[] {
  const sums: StatedSum[] = [];
  const bySection = new Map<Section | null, StatedSum[]>();
  const add = (sum: StatedSum, section: Section): void => {
    sums.push(sum);
    bySection.set(section.parent, [...(bySection.get(section.parent) ?? []), sum]);
  };
  for (const element of scan.outline.elements) {
    if (element.kind === "table")
      for (const sum of [...tableSums(scan, element), ...rowSums(scan, element)]) add(sum, element.section);
    if (element.kind !== "line") continue;
    const sum = lineSum(scan, element, bySection.get(element.section.parent) ?? []);
    if (sum) add(sum, element.section);
  }
  return [...sums, ...outcomeSums(scan), ...headingSums(scan), ...bracketSums(scan)].sort(
    (a, b) => a.range.from - b.range.from,
  );
}

const TOTAL_CELL =
  /^\W*(?:(?:grand |overall )?(?:total|sum)|gesamt|summe|totaux|totale)(?: (?:effort|hours|findings|issues|vulnerabilities|tests|score|(?:before|until) [a-z ]{2,30}))?\W*$/i;
/** Columns that are not added up, whatever their last row contains. */
const NOT_ADDED = /%|\bp\d\d\b|^#$/i;

function tableSums(scan: Scan, { table }: TableElement): readonly StatedSum[] {
  // "| | **Total** | 9 h |": the cells in front of the label are empty.
  const label = ({ cells }: (typeof table.rows)[number]): string =>
    cells.map(({ plain }) => plain.trim()).find((plain) => plain !== "") ?? "";
  const at = table.rows.findIndex((row) => TOTAL_CELL.test(label(row)));
  const total = table.rows[at];
  const rows = table.rows.slice(0, Math.max(at, 0));
  if (!total || rows.length < 2) return [];
  return table.header.cells.flatMap((head, column): readonly StatedSum[] => {
    const cell = total.cells[column];
    if (column === 0 || !cell || isNotAdded(head.plain)) return [];
    const cells = rows.map((row) => row.cells[column]?.plain ?? "");
    // A column of words and figures is not a column of figures.
    if (cells.some((text) => !isNothing(text) && quantityIn(text, scan.units) === null)) return [];
    if (isNumbering(cells, cell.plain)) return [];
    const parts = cells.filter((text) => !isNothing(text)).map((text) => quantityIn(text, scan.units));
    const what = `${label(total)}, ${head.plain.trim()}`;
    const place = { what, written: cell.plain.trim(), ...statementOf(scan, cell, cell.plain) };
    return sumOf(quantityIn(cell.plain, scan.units), parts, place);
  });
}

function isNotAdded(head: string): boolean {
  return NOT_ADDED.test(head) || says(head, "sumColumn", "notAdded");
}

/** Weeks 1, 2 and 3, and "3" in all: which week it is, not how many. */
function isNumbering(cells: readonly string[], total: string): boolean {
  const isInTurn = cells.every((text, index) => text.trim() === String(index + 1));
  return isInTurn && Number.parseFloat(total) === cells.length;
}

const TOTAL_LINE =
  /^\W*(?:(?:grand |overall |estimated )?total|gesamtaufwand|summe)\b([^:]{0,40}):\**\s*(.{1,80})$/i;

function lineSum(scan: Scan, line: LineElement, before: readonly StatedSum[]): StatedSum | null {
  const match = TOTAL_LINE.exec(line.plain);
  const [, name = "", value = ""] = match ?? [];
  const isOfScores = wordsOf(name).includes("score");
  if (!match || (says(name, "sumColumn", "otherTotal") && !isOfScores)) return null;
  const written = (value.split("(")[0] ?? "").trim();
  const stated = quantityIn(written, scan.units);
  if (!stated) return null;
  if (isOfScores) return scoreSum(scan, line, stated, written);
  const above = stated.unit === "hours" ? effortsAbove(scan, line) : countsAbove(scan, line, value);
  // Where nothing stands between it and the sums of the sections next to it, it adds those up.
  const sums = before.map((sum): Part => ({ unit: sum.unit, ...sum.stated, ...EXACT }));
  const parts = above.length > 0 ? above : sums.filter((sum) => sum?.unit === stated.unit);
  return sumOfLine(scan, line, stated, written, parts);
}

function sumOfLine(
  scan: Scan,
  line: LineElement,
  stated: Quantity,
  written: string,
  parts: readonly Part[],
): StatedSum | null {
  const what = line.plain.slice(0, line.plain.indexOf(":")).replace(/^\W+/, "");
  const at = line.plain.indexOf(written, line.plain.indexOf(":"));
  const figure = { from: line.sourceOffset(at), to: line.sourceOffset(at + written.length) };
  return sumOf(stated, parts, { what, written, ...statementOf(scan, figure, line.plain) })[0] ?? null;
}

/** A figure that is no higher than a score can be is a mean, or a score of something else. */
const HIGHEST_SCORE = 10;

/** "**Total risk score:** 61.4" below a table of findings with their CVSS scores. */
function scoreSum(scan: Scan, line: LineElement, stated: Quantity, written: string): StatedSum | null {
  const table = tableAbove(scan, line)?.table;
  const column = table === undefined ? undefined : columnsOf(table).cvss;
  if (table === undefined || column === undefined || stated.unit !== "" || stated.least <= HIGHEST_SCORE)
    return null;
  const scores = table.rows.map((row) => quantityIn(row.cells[column]?.plain ?? "", scan.units));
  const isScored = scores.every((score) => score !== null && score.least <= HIGHEST_SCORE);
  return isScored ? sumOfLine(scan, line, stated, written, scores) : null;
}

/** The elements between a total and its heading or the total before it, nearest last. */
function stretchAbove({ outline }: Scan, line: LineElement): readonly Element[] {
  let start = line.index;
  for (; start > line.section.first; start--) {
    const element = outline.elements[start - 1];
    if (element?.kind === "line" && TOTAL_LINE.test(element.plain)) break;
  }
  return outline.elements.slice(start, line.index);
}

function tableAbove(scan: Scan, line: LineElement): TableElement | undefined {
  return stretchAbove(scan, line).findLast((element) => element.kind === "table");
}

function effortsAbove(scan: Scan, line: LineElement): readonly Part[] {
  const above = stretchAbove(scan, line);
  const table = tableAbove(scan, line);
  if (table) return tableEfforts(scan, table);
  const lines = above.filter(
    (element): element is LineElement => element.kind === "line" && element.depth > 0,
  );
  const labeled = lines.flatMap((element) =>
    element.label !== null && beginsWith(element.label.name, "effortLabel", "name")
      ? [quantityIn(element.label.value, scan.units)]
      : [],
  );
  if (labeled.length > 0) return labeled;
  const items = lines.filter((element) => element.item !== null && element.depth === 1);
  const ends = items.map((element) => effortAtEnd(element.plain, scan));
  return ends.filter((part) => part !== null).length >= 2 ? ends : [];
}

function tableEfforts(scan: Scan, { table }: TableElement): readonly Part[] {
  const column = columnsOf(table).effort;
  if (column === undefined) return [];
  return table.rows.map((row) => {
    const part = quantityIn(row.cells[column]?.plain ?? "", scan.units);
    return part?.unit === "hours" ? part : null;
  });
}

/** "**Total**: 34 vulnerabilities" below the table that counts them. */
function countsAbove(scan: Scan, line: LineElement, value: string): readonly Part[] {
  const isNumberOnly = numberIn(value) !== null;
  if (!isNumberOnly && !says(value, "findingNoun", "noun")) return [];
  const table = tableAbove(scan, line);
  if (!table) return [];
  const column = table.table.header.cells.findIndex(
    (cell) => cell.plain.trim() === "#" || isOnly(cell.plain, "sumColumn", "count"),
  );
  if (column < 1) return [];
  const rows = table.table.rows.filter((row) => !TOTAL_CELL.test(row.cells[0]?.plain.trim() ?? ""));
  const cells = rows.map((row) => row.cells[column]?.plain ?? "");
  const parts = cells.filter((text) => !isNothing(text)).map((text) => quantityIn(text, scan.units));
  return parts.includes(null) ? [] : parts;
}

const OUTCOME_LINE =
  /^\W*(?:tests? )?(total(?: tests)?|tests(?: in total)?|passed|passing|failed|failing|failures|errors?|skipped)\W*:\**\s*(\d{1,7})(?![\d.]|\s*%|\s*\/)/i;

/** Tests in all, followed by their outcomes, each on a separate line: the outcomes have to add up. */
function outcomeSums(scan: Scan): readonly StatedSum[] {
  const sums: StatedSum[] = [];
  let total: (Statement & { readonly count: number }) | null = null;
  let parts: Part[] = [];
  const close = (): void => {
    if (total && parts.length >= 2)
      sums.push(
        ...sumOf(plainCount(total.count), parts, {
          what: "Tests in all",
          written: `${total.count}`,
          ...total,
        }),
      );
    total = null;
    parts = [];
  };
  const read = (text: string, place: { readonly from: number; readonly to: number }): void => {
    const match = OUTCOME_LINE.exec(text.slice(0, 80));
    if (!match) close();
    else if ((match[1] ?? "").toLowerCase().startsWith("t")) {
      close();
      total = { count: Number(match[2]), ...statementOf(scan, place, text.trim()) };
    } else parts.push(plainCount(Number(match[2])));
  };
  for (const element of scan.outline.elements) {
    if (element.kind === "line") {
      read(element.plain, element);
      continue;
    }
    // Lines of lists and of code; where something else stands between them they do not belong together.
    close();
    if (element.kind !== "code" || !element.lines.some(({ text }) => /total|passed/i.test(text))) continue;
    for (const line of element.lines) read(line.text, line);
    close();
  }
  close();
  return sums;
}

function plainCount(count: number): Quantity {
  return { unit: "", least: count, most: count, ...EXACT };
}
