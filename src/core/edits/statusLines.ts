import type { FindingFacts } from "../reader/facts";
import { labelKind, type LabelKind } from "../reader/labels";
import type { LineElement } from "../reader/outline";
import type { TextEdit } from "../text/textEdit";
import { lastOfParagraph, lineEnd, statementOf, type ReportText } from "./reportText";
import { bodyLines } from "./statusPlaces";

/** Fields whose neighbor a status is, the nearest first: a new field looks like them. */
const NEIGHBORS: readonly LabelKind[] = [
  "severity",
  "priority",
  "risk",
  "effort",
  "cvss",
  "cwe",
  "location",
  "id",
];

/**
 * A status field as a new line, in the manner of the finding's other fields, or of those of other findings; null if no field of the report
 * can be imitated.
 */
export function statusFieldLine(
  report: ReportText,
  finding: FindingFacts,
  name: string,
  value: string,
): TextEdit | null {
  const own = neighborOf(report, finding);
  if (own !== null) return besideField(report, own, name, value);
  for (const other of report.facts.findings) {
    const model = other.form === finding.form ? neighborOf(report, other) : null;
    if (model === null) continue;
    const written = imitated(lineOf(report, model), name, value);
    return written === null ? null : belowStatement(report, finding, written);
  }
  return null;
}

/**
 * A status field in its plain form below the statement of a finding, for a report without any field: a paragraph below a heading, a line of
 * the entry of a list. Null for a row of a table.
 */
export function plainStatusField(
  report: ReportText,
  finding: FindingFacts,
  name: string,
  value: string,
): TextEdit | null {
  const place = statementOf(report, finding);
  const written = `**${name}:** ${value}`;
  if (place?.kind !== "line" || place.line.depth === 0) return belowStatement(report, finding, written);
  const { text, eol, lines } = report;
  const start = lines.lineStart(lines.lineAt(place.line.from));
  const indent = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, place.line.to))?.[0];
  if (indent === undefined) return null;
  const end = lineEnd(text, lastOfParagraph(report, place.line).to);
  return { from: end, to: end, text: `${eol}${indent.replace(/[^\s>]/g, " ")}${written}` };
}

function neighborOf(report: ReportText, finding: FindingFacts): LineElement | null {
  const fields = bodyLines(report, finding).filter(({ label }) => label !== null && label.value !== "");
  const kindOf = ({ label }: LineElement): LabelKind | null => (label ? labelKind(label.name) : null);
  const ranked = NEIGHBORS.flatMap((kind) => fields.filter((field) => kindOf(field) === kind));
  return ranked[0] ?? null;
}

function lineOf({ text, lines }: ReportText, { from }: LineElement): string {
  return text.slice(lines.lineStart(lines.lineAt(from)), lineEnd(text, from));
}

/** Below the field, or behind the last one of its line if several share a line. */
function besideField(report: ReportText, field: LineElement, name: string, value: string): TextEdit | null {
  const { text, lines, eol, outline } = report;
  const line = lines.lineAt(field.from);
  const inLine = outline.elements.filter(
    (element): element is LineElement => element.kind === "line" && lines.lineAt(element.from) === line,
  );
  const [first, second] = inLine;
  const last = inLine.at(-1);
  // A table has pairs of fields in columns: a new row is not one of them.
  const isRow = lineOf(report, field).trimStart().startsWith("|");
  if (first && second && last && !isRow) {
    const between = text
      .slice(first.to, second.from)
      .replace(/^[.;,]/, (end) => (ends(text, last, end) ? "" : end));
    const written = imitated(text.slice(second.from, second.to), name, value);
    return written === null ? null : { from: last.to, to: last.to, text: between + written };
  }
  const written = imitated(lineOf(report, field), name, value);
  if (written === null) return null;
  const end = lineEnd(text, isRow ? (lastOfTable(report, field)?.to ?? field.to) : field.to);
  const gap = isRow || !isApart(text, end) ? eol : eol + eol;
  return { from: end, to: end, text: gap + written };
}

/** "Effort: 3 days." ends with what separates it from the next field. */
function ends(text: string, { to }: LineElement, end: string): boolean {
  return text.charAt(to - 1) === end;
}

/** A table of fields begins with its header, below which no row can go. */
function lastOfTable({ outline }: ReportText, { list }: LineElement): LineElement | undefined {
  return outline.elements.findLast(
    (element): element is LineElement => element.kind === "line" && list >= 0 && element.list === list,
  );
}

/** Whether the fields are separate paragraphs: a blank line and another field follow. */
function isApart(text: string, end: number): boolean {
  return /^(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*(?:\*\*|__)[^*_\r\n]{1,40}(?:\*\*|__)/.test(
    text.slice(end, end + 200),
  );
}

// A labeled line: what precedes the name, the name, what is between name and value, the value, what ends the line.
// Example: "- **Severity:** High  ", "| **Severity** | High |".
const FIELD =
  /^([\s>]{0,40}(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+|\|[ \t]*)?(?:#{3,6}[ \t]+)?(?:\*\*|__|\*|_)?)([\p{L}][^:*_|]{0,47})((?:\*\*|__|\*|_)?(?::|[ \t]*\|)(?:\*\*|__|\*|_)?[ \t]*)(.*?)([ \t]*(?:\||\\| {2})?[ \t]*)$/u;

/** UTF-16 units. What is longer is not a short value. */
const LONGEST_FIELD = 300;

/** A line with another name and value in it; null for a line that is no simple field. */
function imitated(line: string, name: string, value: string): string | null {
  const match = line.length > LONGEST_FIELD ? null : FIELD.exec(line);
  if (match === null) return null;
  const [, lead = "", written = "", between = "", , tail = ""] = match;
  const blanks = written.slice(written.trimEnd().length);
  return `${lead}${name}${blanks}${between}${value}${tail}`;
}

/** As a separate paragraph or entry below the statement. Not below a row: its fields are its cells. */
function belowStatement(report: ReportText, finding: FindingFacts, written: string): TextEdit | null {
  const place = statementOf(report, finding);
  if (place === null || place.kind === "row") return null;
  const { text, eol } = report;
  const end = lineEnd(
    text,
    place.kind === "heading" ? place.heading.to : lastOfParagraph(report, place.line).to,
  );
  const rest = text.slice(end);
  const isBlankBelow = rest === "" || /^(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)/.test(rest);
  return { from: end, to: end, text: `${eol}${eol}${written}${isBlankBelow ? "" : eol}` };
}
