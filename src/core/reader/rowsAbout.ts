/** Rows that are about the finding of a heading, by more than their titles. */
import type { Candidate } from "./candidates/candidate";
import { cellOf } from "./candidates/rows";
import { nameKey, type Draft } from "./drafts";
import type { Mention } from "./mention";
import { isSameFile } from "./restatement";
import { titleStems } from "./similarity";

/**
 * "| Failover | No tests | CRITICAL | src/failover.ts |" is about the heading "4. Account failover (CRITICAL)" with that file: its cells
 * contain the title, whichever of them names the defect.
 */
export function isRowAbout({ candidate, details }: Mention, { mentions: [first], stems }: Draft): boolean {
  if (candidate.row === null || first.candidate.form !== "heading" || stems.size === 0) return false;
  if (candidate.levels[0]?.severity !== first.candidate.levels[0]?.severity) return false;
  const words = titleStems(candidate.row.row.cells.map(({ plain }) => plain).join(" "));
  return (
    [...stems].every((stem) => words.has(stem)) &&
    details.locations.some((one) => first.details.locations.some(({ path }) => isSameFile(one.path, path)))
  );
}

/** "| Tests | Red | 4 fail |" of a scorecard is about the heading "2. Tests (93%)". */
export function isRowOfPart({ candidate }: Mention, first: Mention): boolean {
  const part = ratedPartOf(candidate);
  return (
    part !== null && first.candidate.form === "heading" && nameKey(first.candidate.title) === nameKey(part)
  );
}

/** The part of a product that a row of a scorecard rates. */
export function ratedPartOf({ row }: Candidate): string | null {
  return row?.columns.part === undefined ? null : cellOf(row.row, row.columns, "part");
}
