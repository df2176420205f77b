/** Numbers that structure a document and state nothing about the release: headings, steps, items, rows. */
import type { Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";

const ORDERED = new Set(
  (
    "phase phases step steps stage stages tier tiers blocker blockers issue issues week weeks day days month months option section " +
    "table figure level part chapter appendix item sprint priority layer milestone wave round gate report quarter page no nr number line lines row"
  ).split(" "),
);

/** Whether a figure only numbers something: "## 2.", "Step 3", "Week 1-2", "Issue #4". */
export function isStructure(
  { text, kind, columns }: Passage,
  { kind: figure, unit, value, from, to }: Figure,
): boolean {
  if (figure !== "number" || value === null) return false;
  const before = text.slice(Math.max(0, from - 24), from);
  // "### 3.4 Functional gaps"
  if (kind === "heading" && before.trim() === "" && unit === null) return true;
  if (!Number.isInteger(value)) return false;
  if (before.endsWith("#")) return true;
  if (isNamedBefore(before)) return true;
  if (unit !== null) return false;
  const isFirst = before.trim() === "" && from < 24;
  if (isFirst && /^[.)]/.test(text.slice(to, to + 1))) return true;
  return kind === "row" && isOrdinalCell(text, columns, from, to);
}

/** "Week 1", and the second number of "Weeks 1-2". */
function isNamedBefore(before: string): boolean {
  const word = /([A-Za-z]+)[ #.]{1,2}(?:\d{1,3} ?(?:-|–|to|and|,|through) ?#?)?$/.exec(before)?.[1];
  // "On the first day 91 calls were lost" counts calls.
  if (/\b(?:first|last|next|each|every|per|same) [A-Za-z]+ $/i.test(before)) return false;
  return word !== undefined && ORDERED.has(word.toLowerCase());
}

/** Whether a cell contains only the number of its row. */
function isOrdinalCell(text: string, columns: readonly string[], from: number, to: number): boolean {
  const index = text.slice(0, from).split(CELL_BREAK).length - 1;
  if (index > 0) return /^(?:#|no\.?|nr\.?|step|order|rank|phase)$/i.test(columns[index]?.trim() ?? "");
  return /^(?:\.| \| |\)|$)/.test(text.slice(to, to + 3)) && /^\W*$/.test(text.slice(0, from));
}
