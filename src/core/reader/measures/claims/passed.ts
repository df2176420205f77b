import { namesOf } from "../../../lexicon/names";
import { leadingId } from "../../findingIds";
import { beginsWith, says } from "../../annotations/says";
import type { PassedClaim } from "../../claims";
import type { LineElement, TableElement } from "../../outline";
import { statedOutcome } from "../performance";
import { labelAbove, statementOf, type Scan } from "../scan";
import { columnsOf, isOfGates, LONGEST_MARK, metColumns } from "./gates";
import { placesOf } from "./places";
import { statedFixes } from "./statedFixes";

/** Everything that is marked as done or passed: ticked boxes, items that begin with ✅, and rows of gates and criteria. */
export function readPassedClaims(scan: Scan): readonly PassedClaim[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind === "line") return [...passedLine(scan, element), ...fixedInProse(scan, element)];
    return element.kind === "table" ? [...passedRows(scan, element), ...doneRows(scan, element)] : [];
  });
}

/** "SEC-1, the signing key, was fixed with commit 1a2b3c4": sentences that state a fix. */
function fixedInProse(scan: Scan, line: LineElement): readonly PassedClaim[] {
  const fixes = statedFixes(line.plain);
  if (fixes.length === 0 || (line.item?.checked ?? null) !== null || isOfLater(scan, line)) return [];
  const subject = leadingId(line.plain)?.id ?? "";
  // "SEC-1: Signing key. This was fixed": "this" is what the line begins with.
  const isOfLine = (name: string): boolean => beginsWith(name, "statedFix", "this");
  return fixes
    .map((name) => (isOfLine(name) ? `${subject} ${name}` : name))
    .map((name) => ({
      name,
      mark: "said",
      isGate: false,
      ...statementOf(scan, line, line.plain),
    }));
}

function passedLine(scan: Scan, line: LineElement): readonly PassedClaim[] {
  if (line.item === null) return [];
  const isTicked = line.item.checked === true;
  const hasMark = line.item.checked === null && /^\s*[✅✓✔]/u.test(line.plain);
  if (!isTicked && !(hasMark && !isOfLater(scan, line))) return [];
  const name = line.plain.replace(/^[\s✅✓✔\uFE0F]+/u, "");
  return [
    { name, mark: isTicked ? "ticked" : "passed", isGate: false, ...statementOf(scan, line, line.plain) },
  ];
}

/** Below "Conditions", "If all of these are met:" and the like, a mark names what has to be. */
function isOfLater({ outline }: Scan, line: LineElement): boolean {
  const above = [line.section.titles[0] ?? "", labelAbove(outline.elements, line.index) ?? ""];
  return above.some(
    (text) => says(text, "laterVerdict", "word") || says(text, "columnName", "condition", "work"),
  );
}

function passedRows(scan: Scan, element: TableElement): readonly PassedClaim[] {
  const gate = element.table.header.cells.findIndex(({ plain }) => isOfGates(plain));
  if (gate < 0) return [];
  const answers = metColumns(element);
  return placesOf(element).flatMap((row): readonly PassedClaim[] => {
    const marks = row.cells.flatMap((cell, index) =>
      index > gate && cell.length <= LONGEST_MARK ? [{ cell, index, outcome: statedOutcome(cell) }] : [],
    );
    // "| Functional tests | tests pass | failed |": the requirement is not the result.
    const isPassed =
      marks.some(
        ({ cell, index, outcome }) => outcome === "pass" || (answers.has(index) && answersYes(cell)),
      ) && marks.every(({ outcome }) => outcome !== "fail");
    const name = row.cells[gate] ?? "";
    return isPassed && name !== ""
      ? [{ name, mark: "passed", isGate: true, ...statementOf(scan, row, row.text) }]
      : [];
  });
}

/** "| SEC-1 | Signing key | fixed: yes |": rows of findings that a column calls done. */
function doneRows(scan: Scan, element: TableElement): readonly PassedClaim[] {
  const answers = columnsOf(element, DONE);
  if (answers.size === 0) return [];
  return placesOf(element).flatMap((row): readonly PassedClaim[] => {
    const named = row.cells.findIndex((cell) => leadingId(cell) !== null);
    const isDone = row.cells.some((cell, index) => answers.has(index) && answersYes(cell));
    const name = row.cells.slice(named, named + 2).join(" ");
    return named >= 0 && isDone
      ? [{ name, mark: "ticked", isGate: false, ...statementOf(scan, row, row.text) }]
      : [];
  });
}

const DONE = namesOf("header", "done");

function answersYes(cell: string): boolean {
  return beginsWith(cell, "answer", "yes") || statedOutcome(cell) === "pass";
}
