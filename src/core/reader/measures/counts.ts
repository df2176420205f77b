import { hasDigit } from "../../text/characters";
import type { DeclaredCount } from "../facts";
import { columnsOf, isCountTable } from "../candidates/columns";
import { says } from "../annotations/says";
import { numberOfFindings, numberOfLevel } from "../levelCount";
import type { Element, TableElement } from "../outline";
import { labelSeverity, severityWords } from "../severityWords";
import { statementOf, type Scan } from "./scan";

/**
 * The counts by severity that a report declares: its first table of counts, else the first list or lines that count by severity. One
 * count for each severity.
 */
export function readDeclaredCounts(scan: Scan): readonly DeclaredCount[] {
  for (const element of scan.outline.elements) {
    const counts = element.kind === "table" && !isOfOthers(scan, element) ? tableCounts(scan, element) : [];
    if (counts.length >= 2) return counts;
  }
  const lines = scan.outline.elements.flatMap((element) => lineCount(scan, element) ?? []);
  const first = lines[0];
  if (!first) return [];
  const near = lines.filter((count) => count.range.line - first.range.line <= 12);
  return near.filter(
    (count, index) => near.findIndex((other) => other.severity === count.severity) === index,
  );
}

/** A matrix that says how well findings are protected, or counts those of other reports. */
function isOfOthers({ outline }: Scan, element: TableElement): boolean {
  const heads = element.table.header.cells.map(({ plain }) => plain);
  if (heads.some((head) => says(head, "otherCount", "header"))) return true;
  const above = outline.elements[element.index - 1];
  return above?.kind === "line" && says(above.plain, "otherCount", "line");
}

function tableCounts(scan: Scan, element: TableElement): readonly DeclaredCount[] {
  const columns = columnsOf(element.table);
  if (!isCountTable(element.table, columns)) return [];
  const severity = columns.severity ?? 0;
  // "Renderer | 6 | High" counts what its first column names, and rates it.
  if (severity > 1 && !hasDigit(element.table.rows[0]?.cells[0]?.plain ?? "")) return [];
  return element.table.rows.flatMap((row) => {
    const level = labelSeverity(row.cells[severity]?.plain ?? "");
    const column = row.cells.findIndex(
      (candidate, index) => index !== severity && /^\D{0,3}\d{1,4}\b/.test(candidate.plain),
    );
    const cell = row.cells[column];
    const count = /\d{1,4}/.exec(cell?.plain ?? "")?.[0];
    if (!level || count === undefined) return [];
    const text = row.cells.map((candidate) => candidate.plain).join(" | ");
    const of = countedOf(element.table.header.cells[column]?.plain ?? "");
    return [{ severity: level.severity, count: Number(count), of, ...statementOf(scan, row, text) }];
  });
}

function countedOf(head: string): DeclaredCount["of"] {
  if (says(head, "countedState", "open")) return "open";
  return says(head, "countedState", "resolved") ? "resolved" : "all";
}

// What makes a number a share or a score. Example: "High: 3/4", "High: 12 %".
const OF_SHARE = /^\s*[%/]/;

/** "⚠️ **3 CRITICAL issues** to fix", "CRITICAL: 3 issues". */
function lineCount(scan: Scan, element: Element): DeclaredCount | null {
  if (element.kind !== "line" || element.depth > 1) return null;
  const text = element.plain.slice(0, 120);
  const { severity, count } = numberThenLevel(text) ?? levelThenNumber(text) ?? {};
  if (severity === undefined || count === undefined) return null;
  return { severity, count, of: countedOf(text), ...statementOf(scan, element, element.plain) };
}

type Counted = Pick<DeclaredCount, "severity" | "count">;

function numberThenLevel(text: string): Counted | null {
  const counted = numberOfFindings(text);
  const level = counted && severityWords(text.slice(counted.number.to, counted.noun.from))[0];
  return counted && level ? { severity: level.severity, count: counted.count } : null;
}

function levelThenNumber(text: string): Counted | null {
  const counted = numberOfLevel(text, 0);
  const level = counted && labelSeverity(counted.level);
  // "P1: 2" is as often the second of a list.
  if (!counted || level?.priority !== null) return null;
  const isShare = OF_SHARE.test(text.slice(counted.to));
  return isShare ? null : { severity: level.severity, count: counted.count };
}
