/** How the brief words a finding: its own impact and fix, one sentence each. */
import type { Evidence, SetFinding } from "../../readiness/model";
import type { FieldName, FindingField } from "../../reader/facts";
import { beginsWith, says } from "../../reader/annotations/says";
import { isCodePlace } from "../../reader/codePlace";
import { bare, evidenced, fixed, group, references, type Cell, type Claim } from "../model";
import { plainLine } from "../plainLine";

/** Cuts a text after a clause, or else after a word; the ellipsis shows it. */
export function clipped(text: string, most: number): string {
  const line = plainLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const clause = Math.max(cut.lastIndexOf("; "), cut.lastIndexOf(", "));
  const end = clause > most * LEAST_CLAUSE ? clause : cut.lastIndexOf(" ");
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:(\p{Cs}]+$/u, "")}…`;
}

/** The first sentence of a text, without the colon that introduces something else. */
export function firstSentence(text: string, most: number): string {
  const line = plainLine(text);
  const end = /[.!?](?=\s+\p{Lu})/u.exec(line.slice(MIN_SENTENCE));
  const sentence = end === null ? line : line.slice(0, MIN_SENTENCE + end.index);
  return wholeClauses(sentence.replace(/[.:]$/, ""), most);
}

/** A text cut at the end of a clause: the last one that fits in `room`, or else the next one. The ellipsis shows that more follows. */
export function wholeClauses(line: string, room: number): string {
  if (line.length <= room) return line;
  const ends = clauseEnds(line).filter((end) => end > room * LEAST_CLAUSE);
  const end = ends.findLast((one) => one <= room) ?? ends[0] ?? line.length;
  if (end > Math.max(room, LONGEST_CELL)) return clipped(line, Math.max(room, LONGEST_CELL));
  return end === line.length ? line : `${line.slice(0, end).trimEnd()}…`;
}

/** Where the clauses of a text end, outside brackets. What begins with a condition does not end with it, but with its entry of a list. */
function clauseEnds(line: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const [character, next] = [line[i] ?? "", line[i + 1]];
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    else if (depth <= 0 && CLAUSE_END.includes(character) && next === " ") ends.push(i);
  }
  const endsEntry = line[ends[0] ?? 0] === ";";
  return beginsWith(line, "clauseStart", "condition") && !endsEntry ? ends.slice(1) : ends;
}

const OPENING = "([{";
const CLOSING = ")]}";
const CLAUSE_END = ",;–—";

const MIN_SENTENCE = 20;
/** No cell of a document is longer than 160 characters. */
const LONGEST_CELL = 150;
/** A clause that is shorter than this share of the room is only the start of what the text says. */
const LEAST_CLAUSE = 0.6;

/** A field that only points to code in the report says nothing in words. */
function saysSomething({ text }: FindingField): boolean {
  return text.trim() !== "" && !isCodePlace(text);
}

/** The first of the named fields in words, as a claim; null if the report gives none. */
export function fieldWords(finding: SetFinding, names: readonly FieldName[], most: number): Claim | null {
  const fields = names.flatMap((name) => finding.fields.filter((field) => field.name === name));
  const field = fields.find(saysSomething);
  if (!field) return null;
  const place = { path: finding.report, line: field.range.line, text: field.text };
  return evidenced(firstSentence(pointOf(field.text), most), [place]);
}

/**
 * The entries of a list that says what keeps the issue from showing ("The cache masks the issue"): first what happens in any case, then what
 * happens only on a condition, and the mask last. Other texts as they are.
 */
function pointOf(text: string): string {
  const entries = text.split("; ");
  const rankOf = (entry: string): number => {
    if (says(entry, "impactText", "masked")) return 2;
    return beginsWith(entry, "clauseStart", "condition") ? 1 : 0;
  };
  if (!entries.some((entry) => rankOf(entry) === 2)) return text;
  return [0, 1, 2].flatMap((rank) => entries.filter((entry) => rankOf(entry) === rank)).join("; ");
}

/** Where the report shows code instead of words. */
function codePlace(finding: SetFinding, names: readonly FieldName[]): readonly Evidence[] {
  const field = names.flatMap((name) => finding.fields.filter((one) => one.name === name))[0];
  return field ? [{ path: finding.report, line: field.range.line, text: field.text }] : [];
}

/** A cell with the words of a field, else a reference to its code, else a dash. */
export function fieldCellOf(finding: SetFinding, names: readonly FieldName[], most: number): Cell {
  const claim = fieldWords(finding, names, most);
  if (claim !== null) return bare(claim);
  const code = codePlace(finding, names);
  return code.length === 0 ? DASH : group(fixed("see the code at"), references(code));
}

export const DASH = fixed("–");
