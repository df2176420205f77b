import type { Block, Heading, InlineText, MarkdownDocument, TableRow } from "../markdown/blocks";
import { parseWithLezer } from "../markdown/lezer";
import { buildOutline } from "../reader/buildOutline";
import { columnsOf, type Columns } from "../reader/candidates/columns";
import type { EffortUnits } from "../reader/effortUnits";
import type { FindingFacts, ReportFacts } from "../reader/facts";
import type { Element, LineElement, Outline, TableElement } from "../reader/outline";
import { readReport } from "../reader/readReport";
import { createLineIndex, type LineIndex } from "../text/range";
import type { TextEdit } from "../text/textEdit";

/** A report as it is now: its text, what is read in it, and where everything is. Offsets are 0-based UTF-16 offsets of the text. */
export interface ReportText {
  readonly path: string;
  readonly text: string;
  readonly facts: ReportFacts;
  readonly effort: EffortUnits;
  readonly document: MarkdownDocument;
  readonly outline: Outline;
  readonly lines: LineIndex;
  /** How its lines end. */
  readonly eol: string;
}

/** Reads a report in order to change it. `facts` saves reading it again if they are those of exactly this text. */
export function reportText(
  path: string,
  text: string,
  effort: EffortUnits,
  facts: ReportFacts = factsOf(path, text, effort),
): ReportText {
  const document = parseWithLezer(text);
  return {
    ...{ path, text, facts, effort, document },
    outline: buildOutline(document),
    lines: createLineIndex(text),
    eol: /\r\n|\r|\n/.exec(text)?.[0] ?? "\n",
  };
}

/** The facts of a text without the hash of a file, which nothing that compares readings needs. */
export function factsOf(path: string, text: string, effort: EffortUnits): ReportFacts {
  return readReport({ path, text, sha256: "", byteLength: text.length, isUtf8: true }, { effort });
}

/** What states a finding: a heading, a line of a paragraph or list, or a row of a table. */
export type StatementPlace =
  | { readonly kind: "heading"; readonly heading: Heading }
  | { readonly kind: "line"; readonly line: LineElement }
  | RowPlace;

export interface RowPlace {
  readonly kind: "row";
  readonly table: TableElement;
  readonly row: TableRow;
  readonly columns: Columns;
}

/** The place that states a finding; null if the text has none there, as for a finding that a comment makes out of part of a line. */
export function statementOf(report: ReportText, { range }: FindingFacts): StatementPlace | null {
  for (const element of report.outline.elements) {
    const place = element.to < range.from ? null : placeAt(report, element, range.from);
    if (place !== null) return place;
  }
  return null;
}

function placeAt(report: ReportText, element: Element, from: number): StatementPlace | null {
  if (element.kind === "table") {
    const row = element.table.rows.find((one) => one.from === from);
    return row === undefined ? null : rowPlace(report, element, row);
  }
  if (element.from !== from) return null;
  if (element.kind === "line") return { kind: "line", line: element };
  const heading = element.kind === "heading" ? headingAt(report.document.blocks, from) : null;
  return heading && { kind: "heading", heading };
}

function rowPlace({ outline }: ReportText, table: TableElement, row: TableRow): RowPlace {
  return { kind: "row", table, row, columns: columnsOf(table.table, outline.scale) };
}

function headingAt(blocks: readonly Block[], from: number): Heading | null {
  const block = blocks.find((one) => one.from === from);
  return block?.kind === "heading" ? block : null;
}

/** The rows of tables in a 1-based line. */
export function rowsInLine(report: ReportText, line: number): readonly RowPlace[] {
  return report.outline.elements.flatMap((element) =>
    element.kind === "table"
      ? element.table.rows
          .filter((row) => report.lines.lineAt(row.from) === line)
          .map((row) => rowPlace(report, element, row))
      : [],
  );
}

/** The words of a statement as a reader sees them, with their places in the text. */
export type ShownText = Pick<InlineText, "plain" | "sourceOffset">;

/** The title of a statement: that of a row is the cell of its column. */
export function titleText(place: StatementPlace): ShownText | null {
  if (place.kind === "heading") return place.heading.text;
  if (place.kind === "line") return place.line;
  return place.row.cells[place.columns.title ?? -1] ?? null;
}

/** Offset behind the title of a statement, its closing marks included; null if the sentence that states it goes on in the next line. */
export function titleEnd(report: ReportText, place: StatementPlace): number | null {
  if (place.kind === "heading") return place.heading.text.to;
  if (place.kind === "row") return place.row.cells[place.columns.title ?? -1]?.to ?? null;
  const { line } = place;
  if (lastOfParagraph(report, line) !== line) return null;
  const next = report.outline.elements[line.index + 1];
  const end = lineEnd(report.text, line.to);
  if (next !== undefined && next.from < end) return line.to;
  return line.to + report.text.slice(line.to, end).trimEnd().length;
}

/** The last line of the paragraph that a line is in. */
export function lastOfParagraph({ outline, lines }: ReportText, line: LineElement): LineElement {
  let last = line;
  for (const element of outline.elements.slice(line.index + 1)) {
    const isNext = element.kind === "line" && !element.isFirst && element.item === null;
    if (!isNext || lines.lineAt(element.from) - lines.lineAt(last.from) > 1) break;
    last = element;
  }
  return last;
}

/** Offset of the end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

/** Writes a cell of a table; a blank one is written from line to line. */
export function cellEdit(
  text: string,
  { from, to }: Pick<InlineText, "from" | "to">,
  written: string,
): TextEdit {
  if (text.slice(from, to).trim() !== "") return { from, to, text: written };
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, from - 100), from))?.[0].length ?? 0;
  const behind = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + behind, text: ` ${written} ` };
}
