import type { Mark } from "../markdown/blocks";
import { pattern } from "../text/pattern";
import { labelKind, readLabel } from "./labels";
import { withoutTail } from "../text/tail";

// "Severity: High · Status: Fixed", "**Severity:** P1 | **Effort:** 4 h": what may stand between two fields of one line.
const NEXT_FIELD = pattern(
  String.raw`(?:\s*[|·•‖]\s*|(?:[;,.]\s+|\s[—–-]\s+|\s{2,})(?=[A-ZÀ-Þ]))(?=[\p{L}][\p{L} ()/-]{1,30}\s?:)`,
  "g",
);

/**
 * Where the fields begin that follow one another in a line, its own beginning first: [0] for nearly every line. Only a name that is
 * known begins a field (labels.ts), so that a sentence with a colon stays one.
 */
export function fieldStarts(plain: string, marks: readonly Mark[]): readonly number[] {
  const starts = [0];
  for (const match of plain.slice(0, LONGEST).matchAll(NEXT_FIELD)) {
    const start = match.index + match[0].length;
    if (isField(plain.slice(start), shifted(marks, start))) starts.push(start);
  }
  return starts;
}

// Known too, but of the whole report.
const OF_REPORT =
  /^(?:verdict|decision|outcome|overall verdict|owner|author|assignee|readiness(?: .{1,30})?)$/;
const LONGEST = 600;

function isField(rest: string, marks: readonly Mark[]): boolean {
  const label = readLabel(rest, marks);
  return label !== null && (labelKind(label.name) !== null || OF_REPORT.test(label.name));
}

function shifted(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks.flatMap((mark) =>
    mark.to > by ? [{ ...mark, from: Math.max(mark.from - by, 0), to: mark.to - by }] : [],
  );
}

/** The text of a field without the separator in front of the next one. */
export function withoutSeparator(text: string): string {
  return withoutTail(withoutTail(text).replace(/(?:[|·•‖;,.]|\s[—–-])$/, ""));
}
