import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { TickedUnmet } from "../../claims";
import type { TableElement } from "../../outline";
import { statedOutcome } from "../performance";
import { headerOf, statementOf, type Scan } from "../scan";
import { placesOf, type Place } from "./places";

/** Rows of tables that answer "no" in a column such as "Met" and are marked as passed in another one. */
export function readTickedUnmet(scan: Scan): readonly TickedUnmet[] {
  return scan.outline.elements.flatMap((element) => {
    if (element.kind !== "table") return [];
    const heads = headerOf(element);
    const met = heads.findIndex(isOfFulfillment);
    return met < 0 ? [] : placesOf(element).flatMap((row) => unmetIn(scan, element, row, met) ?? []);
  });
}

function unmetIn(scan: Scan, table: TableElement, row: Place, met: number): TickedUnmet | null {
  const answer = row.cells[met] ?? "";
  if (!isNo(answer)) return null;
  const mark = row.cells.find((cell, index) => index > 0 && index !== met && isPassed(cell));
  if (mark === undefined) return null;
  const name = row.cells[0] ?? "";
  const column = table.table.header.cells[met]?.plain.trim() ?? "";
  return { name, column, answer, mark, ...statementOf(scan, row, row.text) };
}

/** The head says only that: "Met", "Requirement met?". */
function isOfFulfillment(head: string): boolean {
  const text = phrasesIn(head);
  const [named] = ofFamily(text, "fulfillment");
  return named !== undefined && named.first === 0 && named.end === text.tokens.length;
}

/** "No", "❌ No", "No (2 of 3)"; "None" and "N/A" say that there is nothing to meet. */
function isNo(cell: string): boolean {
  return /^[^\w]{0,4}no(?![\w/])/i.test(cell) || /^\W*❌\W*$/.test(cell);
}

function isPassed(cell: string): boolean {
  return cell.length <= 30 && statedOutcome(cell) === "pass";
}
