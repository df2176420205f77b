import { isNamedFor } from "../../reader/candidates/columnNames";
import type { ReportFacts } from "../../reader/facts";
import type { SkeletonInput } from "./skeletonInput";
import { startOf } from "./skeletonSample";
import type { SnippetWriter } from "./suggestion";
import { cellsOf, headersAbove } from "./valuePlace";
import { inCaseOf, levelChoice } from "./writtenLevels";

/** The row of a table that lists findings; false if there is none. */
export function writeRow(
  snippet: SnippetWriter,
  { facts, lines }: SkeletonInput,
  line: number,
  id: string,
): boolean {
  const headers = headersAbove(lines, line);
  const rows = facts.findings.filter(({ form }) => form === "row");
  if (headers === null || !headers.some((header) => isNamedFor(["severity", "id"], header))) return false;
  const above = cellsOf(lines.at(line - 1));
  const isOfFindings = rows.some(({ title }) => above.some((cell) => cell.includes(startOf(title))));
  if (!isOfFindings) return false;
  for (const [index, header] of headers.entries()) {
    snippet.text(index === 0 ? "| " : " | ");
    writeCell(snippet, facts, { header, above: above[index] ?? "", id });
  }
  snippet.text(" |");
  return true;
}

interface CellToWrite {
  readonly header: string;
  readonly above: string;
  readonly id: string;
}

function writeCell(snippet: SnippetWriter, facts: ReportFacts, { header, above, id }: CellToWrite): void {
  const last = facts.findings.at(-1)?.severity ?? "high";
  if (isNamedFor(["id"], header)) snippet.text(id);
  else if (isNamedFor(["severity"], header)) snippet.choice(levelChoice(facts, last));
  else if (isNamedFor(["title"], header)) snippet.place("Title");
  else if (isNamedFor(["status"], header)) snippet.place(inCaseOf(above.split(" ")[0] ?? "", "Open"));
  else snippet.place("");
}
