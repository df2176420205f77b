import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { says } from "../reader/annotations/says";
import type { Columns } from "../reader/candidates/columns";
import type { FindingFacts } from "../reader/facts";
import { labelKind } from "../reader/labels";
import type { LineElement } from "../reader/outline";
import { statusInTitle, statusOf } from "../reader/statuses";
import { rowsInLine, statementOf, titleText, type ReportText, type ShownText } from "./reportText";

/** Where a report states the status of a finding: 0-based offsets of the words, and the words. */
export interface StatusPlace {
  readonly kind: "field" | "cell" | "title";
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Every place that states the status of a finding, or has room for it: fields, cells of a status column, tags of the title. */
export function statusPlaces(report: ReportText, finding: FindingFacts): readonly StatusPlace[] {
  const places = [
    ...titlePlaces(report, finding),
    ...fieldPlaces(report, finding),
    ...[finding.range.line, ...finding.alsoAt].flatMap((line) => cellPlaces(report, line)),
  ];
  return places.filter((place, index) => places.findIndex(({ from }) => from === place.from) === index);
}

/** The lines that belong to a finding, fields in tables included. */
export function bodyLines(
  { outline, lines }: ReportText,
  { range, endLine }: FindingFacts,
): readonly LineElement[] {
  return outline.elements.flatMap((element) =>
    element.kind === "line" && element.from > range.from && lines.lineAt(element.from) <= endLine
      ? [element]
      : [],
  );
}

function titlePlaces(report: ReportText, finding: FindingFacts): readonly StatusPlace[] {
  const place = statementOf(report, finding);
  const title = place && titleText(place);
  const stated = title && statusInTitle(title.plain);
  if (!title || !stated) return [];
  const at = title.plain.lastIndexOf(stated.text);
  return at < 0 ? [] : [{ kind: "title", ...placeOf(title, at, stated.text) }];
}

function fieldPlaces(report: ReportText, finding: FindingFacts): readonly StatusPlace[] {
  const field = bodyLines(report, finding).find(
    ({ label }) => label !== null && label.value !== "" && labelKind(label.name) === "status",
  );
  if (!field?.label) return [];
  const { value, valueFrom } = field.label;
  return [{ kind: "field", ...placeOf(field, valueFrom, value) }];
}

function cellPlaces(report: ReportText, line: number): readonly StatusPlace[] {
  return rowsInLine(report, line).flatMap(({ row, columns }) => {
    const cell = row.cells[columns.status ?? columns.resolution ?? -1];
    const text = cell?.plain.trim() ?? "";
    if (cell === undefined || !isStatusCell(text, columns)) return [];
    return [{ kind: "cell" as const, from: cell.from, to: cell.to, text }];
  });
}

/** A cell of a status column may say something else: in which version it is fixed. That stays. */
function isStatusCell(text: string, { asksWhetherDone }: Columns): boolean {
  if (!/\d/.test(text) || statusOf(text) !== null) return true;
  return asksWhetherDone === true && (says(text, "doneAnswer", "yes") || says(text, "doneAnswer", "no"));
}

function placeOf({ sourceOffset }: ShownText, at: number, text: string): Omit<StatusPlace, "kind"> {
  return { from: sourceOffset(at), to: sourceOffset(at + text.length - 1) + 1, text };
}

/** The word with which a status says that something is fixed, with the symbol in front of it: "✅ RESOLVED"; null if it has none. */
export function fixedWordIn(text: string): string | null {
  const said = phrasesIn(text);
  const [word] = ofFamily(said, "status").filter(({ concept }) => concept === "claimed");
  if (word === undefined) return null;
  // "Not met" has such a word, too.
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, word.from));
  return isFirst ? text.slice(0, word.to).trim() : null;
}

const SYMBOL = /^\p{Extended_Pictographic}\uFE0F?\s*/u;

/** A word for "fixed" in the manner of the status that it replaces: with a symbol, in capitals, or in lower case. */
export function inMannerOf(written: string, word: string): string {
  const symbol = SYMBOL.test(written) && !SYMBOL.test(word) ? "✅ " : "";
  const letters = written.replace(/\P{L}/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return symbol + word.toUpperCase();
  const isLower = letters.length > 0 && letters === letters.toLowerCase();
  return symbol + (isLower ? word.toLowerCase() : word);
}
