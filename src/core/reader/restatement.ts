import { beginsWith } from "./annotations/says";
import { oneLine } from "../text/words";
import type { Candidate } from "./candidates/candidate";
import type { Reading } from "./candidates/reading";
import { cweOf } from "./candidates/weaknesses";
import type { SourceLocation } from "./facts";
import type { Mention } from "./mention";

/**
 * Whether a statement with the title of an earlier one states a place, a weakness, a field or a text that the earlier one lacks: then it is
 * another finding. A restatement only repeats, or says less.
 */
export function saysSomethingNew(mention: Mention, first: Mention): boolean {
  const [own, known] = [mention.details, first.details];
  const places = known.locations;
  if (own.locations.some((one) => !places.some((other) => meet(one, other)))) return true;
  const weaknesses = cweOf(known.weaknesses);
  if (cweOf(own.weaknesses).some((cwe) => !weaknesses.includes(cwe))) return true;
  const fields = new Set(known.fields.map(({ name, text }) => `${name} ${text}`));
  if (own.fields.some(({ name, text }) => !fields.has(`${name} ${text}`))) return true;
  const prose = new Set(first.prose);
  return mention.prose.some((line) => !prose.has(line) && !isReference(line));
}

/** "See above", "(details in section 3)", "As described for H-2". */
function isReference(text: string): boolean {
  return beginsWith(text, "reference", "word");
}

/** Whether two places may be the same: one file, and lines that overlap where both name some. */
export function meet(one: SourceLocation, other: SourceLocation): boolean {
  if (!isSameFile(one.path, other.path)) return false;
  if (one.startLine === null || other.startLine === null) return true;
  return (
    one.startLine <= (other.endLine ?? other.startLine) && other.startLine <= (one.endLine ?? one.startLine)
  );
}

/** `src/app/users.ts` is cited as `app/users.ts` and as `users.ts`, too. */
export function isSameFile(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

/** The lines below a candidate that are neither labels nor part of a list of labels. */
export function proseOf({ row, bodyStart, bodyEnd }: Candidate, { outline }: Reading): readonly string[] {
  if (row) return [];
  return outline.elements.slice(bodyStart, bodyEnd).flatMap((element) => {
    if (element.kind !== "line" || element.label !== null) return [];
    const text = oneLine(element.plain);
    return text === "" ? [] : [text];
  });
}
