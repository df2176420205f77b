/** A new finding in the form in which a report states its others. */
import { nextId } from "../../edits/nextId";
import { SUGGESTED_FIELDS, SUGGESTED_PRIORITIES } from "../../lexicon/suggestions";
import { isNamedFor } from "../../reader/candidates/columnNames";
import { SEVERITIES, type FindingFacts, type ReportFacts, type Severity } from "../../reader/facts";
import { idSeverity } from "../../reader/findingIds";
import { labelKind } from "../../reader/labels";
import { severityWords } from "../../reader/severityWords";
import { numberOf } from "../../rules/fixes/numbering";
import { createSnippetWriter, type SnippetWriter, type Suggestion } from "./suggestion";
import type { TextLines } from "./textLines";
import { fieldOf, headersAbove, cellsOf } from "./valuePlace";
import { inCaseOf, writtenLevels } from "./writtenLevels";

export interface SkeletonInput {
  readonly facts: ReportFacts;
  /** The document as it is now. */
  readonly lines: TextLines;
  /** The ids of the set. */
  readonly taken: readonly string[];
  /** What the report's ids begin with if it has none yet, such as `SEC-`. */
  readonly prefix: string;
}

/** What a new finding is written as: below a heading, as an item of a list, or as the row at a 0-based line of a table. */
export type SkeletonForm =
  { readonly kind: "heading" | "item" } | { readonly kind: "row"; readonly line: number };

/** New findings with the next free id: one, or one for each level if the ids name levels. */
export function findingSkeletons(input: SkeletonInput, form: SkeletonForm): readonly Suggestion[] {
  const { findings } = input.facts;
  const namesLevels = findings.some(({ id }) => id !== null && idSeverity(id) !== null);
  if (!namesLevels) {
    const severity = findings.at(-1)?.severity ?? "high";
    return suggestion(input, form, severity, "New finding");
  }
  return SEVERITIES.filter((severity) => severity !== "info").flatMap((severity) =>
    suggestion(input, form, severity, `New ${severity} finding`),
  );
}

function suggestion(
  input: SkeletonInput,
  form: SkeletonForm,
  severity: Severity,
  label: string,
): readonly Suggestion[] {
  const { facts, taken, prefix } = input;
  const id = nextId(facts.findings, severity, prefix, taken);
  const snippet = createSnippetWriter();
  const isWritten =
    form.kind === "row"
      ? writeRow(snippet, input, form.line, id)
      : writeLike(snippet, input, form.kind, { id, severity });
  if (!isWritten) return [];
  const documentation = "Written like the other findings of this report, with the next free id.";
  return [{ kind: "finding", label, detail: id, documentation, snippet: snippet.toString() }];
}

interface NewFinding {
  readonly id: string;
  readonly severity: Severity;
}

function writeLike(
  snippet: SnippetWriter,
  input: SkeletonInput,
  form: "heading" | "item",
  finding: NewFinding,
): boolean {
  const sample = sampleOf(input, form, finding.severity);
  if (sample === null) {
    if (form === "heading") writeDefault(snippet, input, finding);
    return form === "heading";
  }
  writeHead(snippet, input, sample, finding);
  if (form === "heading") writeFields(snippet, input, sample, finding);
  return true;
}

/** A finding to imitate, with the 0-based line that it is on now. */
interface Sample {
  readonly finding: FindingFacts;
  readonly line: number;
}

/** How far lines may have moved since the report was read. */
const FURTHEST = 40;
/** Findings that are tried. */
const MOST_SAMPLES = 5;

/** The last finding of a form, of this level if there is one. */
function sampleOf(
  { facts, lines }: SkeletonInput,
  form: "heading" | "item",
  severity: Severity,
): Sample | null {
  const own = facts.findings.filter((finding) => finding.form === form).reverse();
  const ordered = [
    ...own.filter((one) => one.severity === severity),
    ...own.filter((one) => one.severity !== severity),
  ];
  for (const finding of ordered.slice(0, MOST_SAMPLES)) {
    const line = lineNow(lines, finding);
    if (line !== null) return { finding, line };
  }
  return null;
}

/** The 0-based line that has the title of a finding now; null if it was changed, or if markup is in it. */
function lineNow(lines: TextLines, { range, title }: FindingFacts): number | null {
  for (let distance = 0; distance <= FURTHEST; distance++)
    for (const line of [range.line - 1 - distance, range.line - 1 + distance])
      if (lines.at(line).includes(startOf(title))) return line;
  return null;
}

function startOf(title: string): string {
  return title.slice(0, 20);
}

/** The heading or the item with another id, title and level. */
function writeHead(
  snippet: SnippetWriter,
  { facts, lines }: SkeletonInput,
  { finding, line }: Sample,
  { id, severity }: NewFinding,
): void {
  const text = lines.at(line);
  const at = text.indexOf(startOf(finding.title));
  const end = text.startsWith(finding.title, at) ? at + finding.title.length : text.length;
  const levels = levelChoice(facts, severity);
  const lead = withNextNumber(text.slice(0, at));
  const place = finding.id === null ? -1 : lead.indexOf(finding.id);
  writeWithLevel(snippet, place < 0 ? lead : lead.slice(0, place), levels);
  snippet.text(place < 0 ? `${id}: ` : id);
  if (place >= 0) writeWithLevel(snippet, lead.slice(place + (finding.id?.length ?? 0)), levels);
  snippet.place("Title");
  writeWithLevel(snippet, tailOf(text.slice(end)), levels);
}

/** "### 3.2 " becomes "### 3.3 ". */
function withNextNumber(lead: string): string {
  const start = lead.search(/\d/);
  const number = start < 0 || /\p{L}/u.test(lead.slice(0, start)) ? null : numberOf(lead.slice(start));
  if (number === null) return lead;
  return `${lead.slice(0, start)}${number.lead}${number.last + 1}${lead.slice(start + number.label.length)}`;
}

/** What closes a title, such as " (HIGH)**", without the words after it. */
function tailOf(text: string): string {
  return /^[^\p{L}\p{N}([]*(?:[([][\p{L}\p{N} :-]{1,24}[)\]][*_]*)?/u.exec(text)?.[0].trimEnd() ?? "";
}

/** Writes a text in which each level is a choice. */
function writeWithLevel(snippet: SnippetWriter, text: string, levels: readonly string[]): void {
  let from = 0;
  for (const word of severityWords(text)) {
    snippet.text(text.slice(from, word.from));
    snippet.choice(levels.map((level) => inCaseOf(text.slice(word.from, word.to), level)));
    from = word.to;
  }
  snippet.text(text.slice(from));
}

/** The levels as the report writes them, the likely one first. */
function levelChoice(facts: ReportFacts, severity: Severity): readonly string[] {
  const written = writtenLevels(facts);
  return [severity, ...SEVERITIES.filter((one) => one !== severity)].map((one) => written[one]);
}

const MOST_LINES = 60;
/** What only some findings have. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "cvss",
  "cwe",
  "category",
  "evidence",
  "response",
  "exposure",
]);

/** The fields of a finding without their values, in their lines and with the blank lines between them. */
function writeFields(
  snippet: SnippetWriter,
  input: SkeletonInput,
  { finding, line }: Sample,
  made: NewFinding,
): void {
  const { lines } = input;
  const length = Math.min(finding.endLine - finding.range.line, MOST_LINES);
  let isApart = false;
  for (let index = line + 1; index <= line + length; index++) {
    const text = lines.at(index);
    if (text.trimStart().startsWith("```")) break;
    if (text.trim() === "") isApart = true;
    const field = fieldOf(text);
    const kind = field && labelKind(field.name);
    if (field === null || LEFT_OUT.has(kind ?? "")) continue;
    snippet.text(isApart ? "\n\n" : "\n");
    snippet.text(text.slice(0, field.from));
    writeValue(snippet, input, { kind, value: text.slice(field.from), ...made });
    isApart = false;
  }
  snippet.text("\n");
}

interface FieldToWrite extends NewFinding {
  readonly kind: string | null;
  /** What the imitated finding says. */
  readonly value: string;
}

function writeValue(
  snippet: SnippetWriter,
  { facts }: SkeletonInput,
  { kind, value, id, severity }: FieldToWrite,
): void {
  const end = /\s*$/.exec(value)?.[0] ?? "";
  if (kind === "severity") snippet.choice(levelChoice(facts, severity));
  else if (kind === "priority") snippet.choice(SUGGESTED_PRIORITIES);
  else if (kind === "status") snippet.place(inCaseOf(value.split(" ")[0] ?? "", "Open"));
  else if (kind === "id") snippet.text(id);
  else if (kind === "effort") snippet.place("4 hours");
  else if (kind === "location" && value.startsWith("`")) {
    snippet.text("`");
    snippet.place("path/file:line");
    snippet.text("`");
  } else snippet.place("");
  // Two blanks at the end of a line break it.
  snippet.text(end);
}

/** For a report without findings. */
function writeDefault(snippet: SnippetWriter, { facts }: SkeletonInput, { id, severity }: NewFinding): void {
  snippet.text(`### ${id}: `);
  snippet.place("Title");
  snippet.text(`\n\n**${SUGGESTED_FIELDS.severity}:** `);
  snippet.choice(levelChoice(facts, severity));
  snippet.text(`\n**${SUGGESTED_FIELDS.location}:** \``);
  snippet.place("path/file:line");
  snippet.text("`");
  for (const name of [SUGGESTED_FIELDS.issue, SUGGESTED_FIELDS.impact, SUGGESTED_FIELDS.recommendation]) {
    snippet.text(`\n\n**${name}:** `);
    snippet.place("");
  }
  snippet.text(`\n\n**${SUGGESTED_FIELDS.effort}:** `);
  snippet.place("4 hours");
  snippet.text("\n");
}

/** The row of a table that lists findings; false if there is none. */
function writeRow(
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
