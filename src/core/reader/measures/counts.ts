import type { DeclaredCount } from "../facts";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { columnsOf, isCountTable } from "../candidates/columns";
import type { Element } from "../outline";
import { labelSeverity, severityWords } from "../severityWords";
import { statementOf, type Scan } from "./scan";

/**
 * The counts by severity that a report declares: its first table of counts, else the first list or lines that count by severity. One
 * count for each severity.
 */
export function readDeclaredCounts(scan: Scan): readonly DeclaredCount[] {
  for (const element of scan.outline.elements) {
    const counts =
      element.kind === "table" && !isAboutOthers(scan, element) ? tableCounts(scan, element) : [];
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

/** "Of the issues of the other reports:": what a table counts is not stated here. */
function isAboutOthers({ outline }: Scan, { index, section }: Element): boolean {
  const above = outline.elements[index - 1];
  const texts = [...section.titles.slice(0, 1), ...(above?.kind === "line" ? [above.plain] : [])];
  return texts.some((text) => ofFamily(phrasesIn(text), "otherReports").length > 0);
}

function tableCounts(scan: Scan, element: Element & { kind: "table" }): readonly DeclaredCount[] {
  const columns = columnsOf(element.table);
  if (!isCountTable(element.table, columns)) return [];
  const severity = columns.severity ?? 0;
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

/** "⚠️ **3 CRITICAL issues** to mend", "CRITICAL: 3 issues". */
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
