/** A new finding in the form in which a report states its others. */
import { nextId } from "../../edits/nextId";
import { SEVERITIES, type Severity } from "../../reader/facts";
import { idSeverity } from "../../reader/findingIds";
import { writeDefault, writeFields } from "./skeletonFields";
import { writeHead } from "./skeletonHead";
import type { NewFinding, SkeletonForm, SkeletonInput } from "./skeletonInput";
import { writeRow } from "./skeletonRow";
import { sampleOf } from "./skeletonSample";
import { createSnippetWriter, type SnippetWriter, type Suggestion } from "./suggestion";

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
