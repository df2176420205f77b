import type { LineIndex } from "../text/range";
import { withoutTail } from "../text/tail";
import { oneLine, wordsOf } from "../text/words";
import { beginsWith } from "./annotations/says";
import { isCodePlace } from "./codePlace";
import { FIELD_NAMES, type FieldName, type FindingField } from "./facts";
import type { Mention } from "./mention";

/** What summaries, plans and roadmaps say in words where the finding itself gives only code, or nothing. */
const IS_TAKEN_OVER: Partial<Readonly<Record<FieldName, true>>> = {
  impact: true,
  recommendation: true,
  validation: true,
};

/** The finding's own fields, then what its other mentions add: the cell "Fix" of a table, the task of a plan. */
export function fieldsOfMentions(mentions: readonly Mention[], lines: LineIndex): readonly FindingField[] {
  const [first, ...others] = mentions;
  const own = first?.details.fields ?? [];
  const stated = [...others.flatMap(({ details }) => details.fields), ...tasksOf(others, lines)];
  if (own.length === 0) return stated;
  const added = FIELD_NAMES.filter((name) => IS_TAKEN_OVER[name]).flatMap((name) => {
    if (own.some((field) => field.name === name && saysSomething(field))) return [];
    return stated.filter((field) => field.name === name && saysSomething(field)).slice(0, 1);
  });
  return [...own, ...added];
}

function saysSomething({ text }: FindingField): boolean {
  return wordsOf(text).length > 0 && !isCodePlace(text);
}

/** The tasks of a plan are the fix in words: "Implement constant-time comparison". Several of one list belong together. */
function tasksOf(mentions: readonly Mention[], lines: LineIndex): readonly FindingField[] {
  const tasks = mentions.filter(
    ({ candidate: { row, title } }) => !row && beginsWith(title, "fixVerb", "verb"),
  );
  const [first] = tasks;
  if (!first) return [];
  const together = tasks.filter(({ candidate }) => candidate.group === first.candidate.group);
  const { from, to } = first.candidate;
  const text = together.map(taskText).join("; ");
  return [{ name: "recommendation", text: oneLine(text, 200), range: lines.range(from, to) }];
}

/** "Add authentication (C-2) - 3 hours, P0" without the id and what follows it, or without the effort. */
function taskText({ candidate: { title }, details: { effort }, bracketed }: Mention): string {
  const ends = [
    ...bracketed.map((id) => title.indexOf(`(${id}`)),
    effort === null ? -1 : title.lastIndexOf(effort.text),
  ];
  const end = Math.min(title.length, ...ends.filter((index) => index > 0));
  return withoutTail(title.slice(0, end), "(,:;-–—");
}
