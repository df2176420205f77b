import { beginsWith, isOnly, says } from "../annotations/says";
import type { CompletenessStatement } from "../facts";
import type { LineElement, TableElement } from "../outline";
import { headerOf, numberIn, statementOf, type Scan } from "./scan";

/** Functional completeness: stated in words, stated as a table's total, recomputed from its rows (docs/design/gates-and-verdict.md). */
export function readCompleteness(scan: Scan): readonly CompletenessStatement[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind === "table") return tableFigures(scan, element);
    return element.kind === "line" ? (statedFigure(scan, element) ?? []) : [];
  });
}

/** "with 97% feature completeness", "Functional completeness: 92 %"; the figure of one domain is not the whole's. */
function statedFigure(scan: Scan, element: LineElement): CompletenessStatement | null {
  const text = element.plain;
  if (element.depth > 1) return null;
  const before =
    /(?<![\d.])(\d{1,3}(?:\.\d{1,3})?)\s*%\s+(?:overall\s+)?(?:feature|functional|functionally)[\s-]+complet(?:e(?:ness)?|ion)\b/i.exec(
      text,
    );
  const behind =
    /\b(?:feature|functional|overall)[\s-]+complet(?:eness|ion)\b(?!\s+grade)[^\d.%]{0,30}?(\d{1,3}(?:\.\d{1,3})?)\s*%/i.exec(
      text,
    );
  const isTarget = (match: RegExpExecArray): boolean =>
    isWanted(text.slice(Math.max(0, match.index - 40), match.index) + match[0]);
  const value = [before, behind].find((match) => match !== null && !isTarget(match))?.[1];
  if (value === undefined || Number(value) > 100) return null;
  return { basis: "stated", percent: Number(value), formula: null, ...statementOf(scan, element, text) };
}

function isWanted(text: string): boolean {
  return says(text, "wanted", "word") || /[<>≤≥]/.test(text);
}

function tableFigures(scan: Scan, element: TableElement): readonly CompletenessStatement[] {
  const header = headerOf(element);
  const all = header.findIndex((name) => isOnly(name, "completenessColumn", "all"));
  const complete = header.findIndex((name) => isOnly(name, "completenessColumn", "complete"));
  if (all < 0 || complete < 0) return [];
  const { rows } = element.table;
  const isTotal = (index: number): boolean =>
    beginsWith(rows[index]?.cells[0]?.plain ?? "", "totalRow", "name");
  const parts = rows.flatMap((row, index) => {
    const [total, done] = [numberIn(row.cells[all]?.plain ?? ""), numberIn(row.cells[complete]?.plain ?? "")];
    return !isTotal(index) && total !== null && done !== null ? [{ row, total, done }] : [];
  });
  const figures: CompletenessStatement[] = [];
  const totalRow = rows.find((_, index) => isTotal(index));
  if (totalRow) figures.push(...totalFigures(scan, totalRow, all, complete));
  if (parts.length > 1) {
    const total = round(parts.reduce((sum, part) => sum + part.total, 0));
    const done = round(parts.reduce((sum, part) => sum + part.done, 0));
    const from = parts[0]?.row.from ?? element.from;
    const to = parts.at(-1)?.row.to ?? element.to;
    const statement = statementOf(scan, { from, to }, `${parts.length} rows: ${done} of ${total} complete`);
    if (total > 0)
      figures.push({
        basis: "recomputed",
        percent: percent(done, total),
        formula: `${done} / ${total}`,
        ...statement,
      });
  }
  return figures;
}

function totalFigures(
  scan: Scan,
  row: TableElement["table"]["rows"][number],
  all: number,
  complete: number,
): readonly CompletenessStatement[] {
  const cells = row.cells.map((cell) => cell.plain);
  const statement = statementOf(scan, row, cells.join(" | "));
  const figures: CompletenessStatement[] = [];
  const [total, done] = [numberIn(cells[all] ?? ""), numberIn(cells[complete] ?? "")];
  if (total !== null && done !== null && total > 0) {
    figures.push({
      basis: "stated-total",
      percent: percent(done, total),
      formula: `${done} / ${total}`,
      ...statement,
    });
  }
  const stated = cells.flatMap((cell) => /(?<![\d.])(\d{1,3}(?:\.\d{1,3})?)\s*%/.exec(cell)?.[1] ?? [])[0];
  if (stated !== undefined)
    figures.unshift({ basis: "stated", percent: Number(stated), formula: null, ...statement });
  return figures;
}

function percent(part: number, whole: number): number {
  return round6((part / whole) * 100);
}

/** Fine enough that rounding never decides whether a limit is met. */
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
