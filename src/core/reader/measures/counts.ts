import { hasDigit } from "../../text/characters";
import type { DeclaredCount } from "../facts";
import { columnsOf, isCountTable } from "../candidates/columns";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
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
  if (heads.some((head) => says(head, "header"))) return true;
  const above = outline.elements[element.index - 1];
  return above?.kind === "line" && says(above.plain, "line");
}

function says(text: string, concept: string): boolean {
  return ofFamily(phrasesIn(text), "otherCount").some((one) => one.concept === concept);
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
  if (/\b(?:open|remaining|unresolved|outstanding|offen)\b/i.test(head)) return "open";
  return /\b(?:fixed|resolved|closed|mitigated)\b/i.test(head) ? "resolved" : "all";
}

const BEFORE =
  /^\W*(\d{1,4})\s+(\S+)\s*(?:severity\s+|priority\s+)?(?:issues?|findings?|vulnerabilit\w+|bugs?|problems?)\b/i;
const BEHIND = /^\W*(critical|high|medium|low|info(?:rmational)?)\s*:\s*\**(\d{1,4})\b(?!\s*%|\.\d|\s*\/)/i;

/** "⚠️ **3 CRITICAL issues** to fix", "CRITICAL: 3 issues". */
function lineCount(scan: Scan, element: Element): DeclaredCount | null {
  if (element.kind !== "line" || element.depth > 1) return null;
  const text = element.plain.slice(0, 120);
  const before = BEFORE.exec(text);
  const behind = BEHIND.exec(text);
  const word = before
    ? severityWords(before[2] ?? "")[0]
    : behind
      ? labelSeverity(behind[1] ?? "")
      : undefined;
  const count = before?.[1] ?? behind?.[2];
  if (!word || count === undefined) return null;
  const of = countedOf(text);
  return { severity: word.severity, count: Number(count), of, ...statementOf(scan, element, element.plain) };
}
