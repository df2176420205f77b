/** Tables of criteria: which column names them, and which one says whether each is met. */
import { namesOf } from "../../../lexicon/names";
import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import { beginsWith, isOnly, says } from "../../annotations/says";
import type { FailedGate } from "../../claims";
import type { TableElement } from "../../outline";
import { isStateColumn } from "../entryState";
import { statedOutcome } from "../performance";
import { statementOf, type Scan } from "../scan";
import { placesOf, type Place } from "./places";

/** What a longer cell says is more than that something passed. */
export const LONGEST_MARK = 40;

/** Whether a header names what has to be met: "Criterion", "Exit criteria", "Check". */
export function isOfGates(head: string): boolean {
  const said = phrasesIn(head);
  return ofFamily(said, "gateColumn").some(({ end }) => end === said.tokens.length);
}

/** The columns of a table whose cells say yes or no to "Met". */
export function metColumns(table: TableElement): ReadonlySet<number> {
  return columnsOf(table, MET);
}

/** The columns whose headers are among some names. */
export function columnsOf({ table }: TableElement, names: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(
    table.header.cells.flatMap(({ plain }, index) => (names.has(plain.trim().toLowerCase()) ? [index] : [])),
  );
}

const MET = namesOf("header", "met");

/** Criteria of the decision that a table says are not met: "| Load test | ❌ |", "| Rollback rehearsed | No |". */
export function readFailedGates(scan: Scan): readonly FailedGate[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind !== "table") return [];
    const heads = element.table.header.cells.map(({ plain }) => plain);
    const gate = heads.findIndex(isOfGates);
    if (gate < 0 || !decides(heads[gate] ?? "", element)) return [];
    const met = metColumns(element);
    const state = heads.findIndex((head, index) => index > gate && (met.has(index) || isStateColumn(head)));
    if (state < 0) return [];
    return placesOf(element)
      .filter((row) => isFailed(row.cells[state] ?? "", met.has(state)))
      .map((row) => ofRow(scan, row, gate));
  });
}

/** It is called a gate or a criterion, or its chapter does or asks for the decision: the requirements of a feature decide nothing. */
function decides(head: string, { section }: TableElement): boolean {
  if (says(head, "gateColumn", "deciding")) return true;
  return section.titles
    .slice(0, 2)
    .some((title) => says(title, "gateColumn", "deciding") || says(title, "asks", "choice"));
}

function isFailed(cell: string, isAnswer: boolean): boolean {
  if (cell.length > LONGEST_MARK) return false;
  // "No" is an answer to "Met"; of a state it may say that there is none.
  if (isAnswer && (beginsWith(cell, "answer", "no") || isOnly(cell, "doneAnswer", "no"))) return true;
  return statedOutcome(cell) === "fail" && !says(cell, "outcome", "pass", "borderline");
}

function ofRow(scan: Scan, row: Place, gate: number): FailedGate {
  return { name: row.cells[gate] ?? "", ...statementOf(scan, row, row.text) };
}
