/** Numbers that structure a document and state nothing about the release: headings, steps, items, rows. */
import type { Figure } from "./figures";
import { wordsOf } from "../../text/words";
import { CELL_BREAK, type Passage } from "./passages";

const ORDERED = new Set(
  (
    "phase phases step steps stage stages tier tiers blocker blockers issue issues week weeks day days month months option section " +
    "table figure level part chapter appendix item sprint priority layer milestone wave round gate report quarter page no nr number line lines row"
  ).split(" "),
);

// Example: "1.4 The foundations are sound": the number of a paragraph, and the sentence after it. Paragraphs may follow line by line.
const PARAGRAPH_NUMBER = /^\W{0,4}\d{1,2}\.\d{1,2}\.?\s+(?=\p{Lu})/gmu;
// Example: "in section 4.1".
const NUMBERED_PART = /\b(?:section|chapter|appendix|table|figure|part)s? $/i;
// What follows the day in "24-28 November", "Wed 19 - Tue 25 November" and "3 Dec".
const DAY_OF_MONTH =
  /^(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and)\s?(?:[A-Z][a-z]{2,8}\s)?\d{1,2})?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i;

// Example: "June ", in front of "15".
const MONTH_BEFORE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2} ?[-–] ?)?$/i;

/** Whether a figure only numbers something: "## 2.", "Step 3", "Week 1-2", "Issue #4". */
export function isStructure(
  { text, kind, columns }: Passage,
  { kind: figure, text: written, unit, value, from, to }: Figure,
): boolean {
  if (figure !== "number" || value === null) return false;
  const before = text.slice(Math.max(0, from - 24), from);
  // "### 3.4 Functional gaps", "## ✍️ 11. Sign-off"
  if (kind === "heading" && wordsOf(before).length === 0 && unit === null) return true;
  if (NUMBERED_PART.test(before)) return true;
  if (unit === null && kind !== "row" && isParagraphNumber(text, from, to)) return true;
  if (!Number.isInteger(value)) return false;
  // "29 December to 2 January 2026".
  if (value >= 1990 && value <= 2100 && MONTH_BEFORE.test(before)) return true;
  if (value >= 1 && value <= 31 && (DAY_OF_MONTH.test(text.slice(to, to + 28)) || MONTH_BEFORE.test(before)))
    return true;
  // "The 95th percentile": a rank, not an amount.
  if (/\D$/.test(written) && unit === null) return true;
  if (before.endsWith("#")) return true;
  if (isNamedBefore(before)) return true;
  // "| Dates (2025) |" says what year the days below are of.
  const isHead = kind === "row" && columns.join(CELL_BREAK) === text;
  if (isHead && value >= 1990 && value <= 2100 && before.endsWith("(")) return true;
  if (unit !== null) return false;
  const isFirst = before.trim() === "" && from < 24;
  if (isFirst && /^[.)]/.test(text.slice(to, to + 1))) return true;
  return kind === "row" && isOrdinalCell(text, columns, from, to);
}

function isParagraphNumber(text: string, from: number, to: number): boolean {
  const numbers = [...text.matchAll(PARAGRAPH_NUMBER)];
  return numbers.some(({ 0: written, index }) => index <= from && to <= index + written.length);
}

/** "Week 1", and the second number of "Weeks 1-2". */
function isNamedBefore(before: string): boolean {
  // "Phases 1, 2" numbers two; in "phase 1, 16 hours" the comma ends what is numbered.
  const words = [
    /([A-Za-z]+)[ #.]{1,2}(?:\d{1,3} ?(?:-|–|to|through) ?#?)?$/.exec(before)?.[1],
    /([A-Za-z]+s)[ #.]{1,2}\d{1,3} ?(?:and|,) ?#?$/.exec(before)?.[1],
  ];
  // "On the first day 91 calls were lost" counts calls.
  if (/\b(?:first|last|next|each|every|per|same) [A-Za-z]+ $/i.test(before)) return false;
  return words.some((word) => word !== undefined && ORDERED.has(word.toLowerCase()));
}

/** Whether a cell contains only the number of its row. */
function isOrdinalCell(text: string, columns: readonly string[], from: number, to: number): boolean {
  const index = text.slice(0, from).split(CELL_BREAK).length - 1;
  if (index > 0) return /^(?:#|no\.?|nr\.?|step|order|rank|phase)$/i.test(columns[index]?.trim() ?? "");
  return /^(?:\.| \| |\)|$)/.test(text.slice(to, to + 3)) && /^\W*$/.test(text.slice(0, from));
}
