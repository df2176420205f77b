/** Cells that say whether a finding is fixed, in columns that are not called status. */
import { oneLine } from "../../text/words";
import { phrasesIn } from "../annotations/phrases";
import { says } from "../annotations/says";
import type { Statement, StatusDetail } from "../facts";
import { isOpenStatus, leadingStatus } from "../statuses";
import type { StatedStatus } from "./statusLine";

/** "Done" in the column of the efforts. */
export function doneInstead(effort: string, range: Statement["range"]): StatedStatus | null {
  const status = leadingStatus(effort);
  return status === null || isOpenStatus(status) ? null : { status, text: oneLine(effort), range };
}

/** What "✓", "Yes" or "No" says in a column that asks whether a finding is fixed; null for other words. */
export function doneAnswer(cell: string): StatusDetail | null {
  const [only, ...others] = phrasesIn(cell).tokens;
  if (only === undefined || others.length > 0) return null;
  if (says(cell, "doneAnswer", "yes")) return "claimed";
  return says(cell, "doneAnswer", "no") ? "open" : null;
}
