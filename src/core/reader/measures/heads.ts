import { oneLine, wordsOf } from "../../text/words";
import type { ReportField, Score, Statement } from "../facts";
import type { Element } from "../outline";
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { pattern } from "../../text/pattern";
import { statementOf, type Scan } from "./scan";

const LONGEST_HEAD = 40;

/** The labeled values of the report's head: everything above its second heading. */
export function readFields(scan: Scan): readonly ReportField[] {
  const { elements } = scan.outline;
  const fields: ReportField[] = [];
  let headings = 0;
  for (const element of elements.slice(0, LONGEST_HEAD)) {
    if (element.kind === "heading" && ++headings > 1) break;
    if (element.kind !== "line") continue;
    const label = element.label;
    if (!label || label.value === "") continue;
    fields.push({
      name: label.name,
      value: oneLine(label.value),
      ...statementOf(scan, element, element.plain),
    });
  }
  return fields;
}

/** The document's title: its first heading. */
export function readTitle(scan: Scan): Statement | null {
  const heading = scan.outline.elements.find((element) => element.kind === "heading");
  return heading?.kind === "heading" ? statementOf(scan, heading, heading.plain) : null;
}

const NAMES = /\b(?:grade|score|rating|quality|assessment|maturity)\b/i;
const LETTER = pattern(String.raw`^[\s*:(]*([A-F][+-]?)(?![\p{L}\p{N}+])`);
const SCORE = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s*\/\s*(10|100|5)(?![\d.])/;

/** Grade and score of the whole report: the first line that names one, one that says "overall" before the others. */
export function readGrade(scan: Scan): { readonly grade: Statement | null; readonly score: Score | null } {
  const lines = scan.outline.elements.flatMap((element) => gradedLine(element) ?? []);
  const overall = lines.filter((line) => wordsOf(line.name).includes("overall"));
  const grade = [...overall, ...lines].find((line) => line.letter !== null);
  const score = [...(grade?.score ? [grade] : []), ...overall, ...lines].find((line) => line.score !== null);
  return {
    grade: grade
      ? { ...statementOf(scan, grade.element, grade.element.plain), text: grade.letter ?? "" }
      : null,
    score: score?.score ? { ...score.score, ...statementOf(scan, score.element, score.element.plain) } : null,
  };
}

/** A line or heading that grades what its label names. */
export interface GradedLine {
  readonly element: Element & { readonly plain: string };
  readonly name: string;
  readonly letter: string | null;
  readonly score: { readonly value: number; readonly max: number } | null;
}

/** "Grade we aim at", "Target score": not what was found. */
function isAimedAt(name: string): boolean {
  return ofFamily(phrasesIn(name), "aim").length > 0;
}

/** The grade and the score that an element gives, null if it gives neither. */
export function gradedLine(element: Element): GradedLine | null {
  if (element.kind !== "line" && element.kind !== "heading") return null;
  if (element.kind === "line" && element.depth > 1) return null;
  const colon = element.plain.indexOf(":");
  if (colon < 3 || colon > 60) return null;
  const name = element.plain.slice(0, colon);
  if (!NAMES.test(name) || isAimedAt(name) || /\brisk\b|\bcvss\b|\btype hints?\b/i.test(name)) return null;
  const value = element.plain.slice(colon + 1, colon + 120);
  const score = SCORE.exec(value);
  const bracketed = /\(\s*([A-F][+-]?)\s*[),]/.exec(value)?.[1] ?? null;
  const letter = LETTER.exec(value)?.[1] ?? bracketed;
  if (letter === null && score === null) return null;
  return { element, name, letter, score: score ? { value: Number(score[1]), max: Number(score[2]) } : null };
}
