import { SUGGESTED_FIELDS, SUGGESTED_PRIORITIES } from "../../lexicon/suggestions";
import { labelKind } from "../../reader/labels";
import type { NewFinding, SkeletonInput } from "./skeletonInput";
import type { Sample } from "./skeletonSample";
import type { SnippetWriter } from "./suggestion";
import { fieldOf } from "./valuePlace";
import { inCaseOf, levelChoice } from "./writtenLevels";

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
export function writeFields(
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
export function writeDefault(
  snippet: SnippetWriter,
  { facts }: SkeletonInput,
  { id, severity }: NewFinding,
): void {
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
