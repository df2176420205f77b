import type { FindingFacts } from "../reader/facts";
import { isFindingId, leadingId } from "../reader/findingIds";
import type { TextEdit } from "../text/textEdit";
import { findingComment } from "./comments";
import { firstThatReads, type ReportEdit } from "./firstThatReads";
import { cellEdit, statementOf, titleText, type ReportText, type ShownText } from "./reportText";

/** What is wrong with an id, in a sentence that says what to enter; null if it can be written. `taken`: the ids of the set. */
export function idProblem(id: string, taken: readonly string[]): string | null {
  if (!isFindingId(id))
    return "Enter an id of capitals, digits and hyphens that ends in a number, such as SEC-7.";
  return taken.includes(id) ? `${id} is the id of another finding. Enter one that is free.` : null;
}

/**
 * Gives a finding an id, in the manner of the report's other ids: in their column, in front of the title, else in a comment. Null if the
 * finding has one, or if nothing that could be written reads so.
 */
export function addId(report: ReportText, finding: FindingFacts, id: string): ReportEdit | null {
  if (finding.id !== null) return null;
  return firstThatReads(report, waysToName(report, finding, id), { finding, becomes: { id } });
}

function* waysToName(report: ReportText, finding: FindingFacts, id: string): Generator<readonly TextEdit[]> {
  const place = statementOf(report, finding);
  const cell = place?.kind === "row" ? place.row.cells[place.columns.id ?? -1] : undefined;
  if (cell && !/[\p{L}\p{N}]/u.test(cell.plain)) yield [cellEdit(report.text, cell, id)];
  const title = place && titleText(place);
  for (const form of title ? [...formOfOthers(report), `${ID}: `, `${ID} — `, `[${ID}] `] : [])
    for (const at of title ? startsOf(report.text, title, finding) : []) {
      const text = form.replace(ID, id);
      yield [{ from: at, to: at, text }];
    }
  yield [findingComment(report, finding, "id", id)];
}

const ID = "ID";

/** How another finding's title begins: "SEC-1: ", "[SEC-1] "; [] if none has its id in front. */
function formOfOthers(report: ReportText): readonly string[] {
  for (const other of report.facts.findings) {
    const place = other.id === null ? null : statementOf(report, other);
    const title = place && titleText(place);
    const found = title && leadingId(title.plain);
    if (!title || found?.id !== other.id) continue;
    const opening = /[[(]$/.exec(title.plain.slice(0, found.from))?.[0] ?? "";
    const behind = /^[\])]?[ \t]*(?:[:.|·—–-][ \t]+)?/.exec(title.plain.slice(found.to))?.[0] ?? "";
    if (behind !== "") return [opening + ID + behind];
  }
  return [];
}

/** Offsets at which a title may begin: behind symbols and numbers, and behind a level in front of its words. */
function startsOf(
  text: string,
  { plain, sourceOffset }: ShownText,
  { title }: FindingFacts,
): readonly number[] {
  const first = plain.search(/[\p{L}\p{N}[("'`“]/u);
  const number = /^\d{1,3}(?:\.\d{1,3}){0,4}[.):]?[ \t]+/.exec(plain.slice(first))?.[0].length ?? 0;
  const words = plain.indexOf(title.slice(0, 30));
  const starts = [first + number, words, first].filter((at) => at >= 0);
  return [...new Set(starts.map((at) => outsideCode(text, sourceOffset(at))))];
}

/** What begins with code begins with its marks. */
function outsideCode(text: string, offset: number): number {
  return offset - (/`*$/.exec(text.slice(Math.max(0, offset - 3), offset))?.[0].length ?? 0);
}
