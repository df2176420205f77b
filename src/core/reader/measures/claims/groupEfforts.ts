import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { GroupEffort, TotalClaim } from "../../claims";
import { severityWords } from "../../severityWords";
import type { Place } from "./places";
import { statementOf, type Scan } from "../scan";
import { beginsWith } from "../../annotations/says";
import { hoursIn } from "../../efforts";
import { findingIds } from "../../findingIds";
import type { Element, LineElement } from "../../outline";
import { quantityIn } from "../quantity";
import { effortAtEnd } from "../sumParts";

/** Words between a number and what it counts: "5 CRITICAL security blockers". */
const FURTHEST = 4;

/**
 * Lines that say how long a number of findings takes: "Complete all 5 critical blockers (15 hours)", and a total below a list that names one
 * finding in each item without its effort.
 */
export function readGroupEfforts(scan: Scan, places: readonly Place[]): readonly GroupEffort[] {
  const counted = places.flatMap((place): readonly GroupEffort[] => {
    const counted = countedIn(place.text);
    const effort = counted === null ? null : effortAtEnd(place.text, scan);
    if (counted === null || effort?.unit !== "hours") return [];
    const { least, most } = effort;
    return [{ ...counted, ids: [], hours: { least, most }, ...statementOf(scan, place, place.text) }];
  });
  return [...counted, ...scan.outline.elements.flatMap((element) => totalOfIds(scan, element))];
}

/** "**Total effort:** 14 hours" right below a list such as "1. Slow queries (M-3)". What is only about right says nothing against its parts. */
function totalOfIds(scan: Scan, line: Element): readonly GroupEffort[] {
  if (line.kind !== "line" || line.depth > 0 || line.label === null) return [];
  const isTotal = beginsWith(line.label.name, "totalRow", "name") && line.label.name.includes("effort");
  const hours = isTotal ? quantityIn(line.label.value, scan.units) : null;
  if (hours?.unit !== "hours" || hours.isApproximate || hours.step > 1) return [];
  const items = listAbove(scan, line);
  const ids = items.flatMap(({ plain }) => {
    const named = findingIds(plain);
    return named.length === 1 && hoursIn(plain, scan.units) === null ? named.map(({ id }) => id) : [];
  });
  if (ids.length < 2 || ids.length !== items.length) return [];
  const { least, most } = hours;
  const stated = { count: ids.length, of: "all" as const, ids, hours: { least, most } };
  return [{ ...stated, ...statementOf(scan, line, line.plain) }];
}

/** The items of the list that ends right above a line. */
function listAbove({ outline: { elements } }: Scan, { index }: LineElement): readonly LineElement[] {
  const last = elements[index - 1];
  if (last?.kind !== "line" || last.depth === 0) return [];
  const start = elements.findLastIndex(
    (element, at) => at < index && (element.kind !== "line" || element.depth === 0),
  );
  return elements
    .slice(start + 1, index)
    .filter(
      (element): element is LineElement =>
        element.kind === "line" && element.item !== null && element.depth === 1,
    );
}

/** The first number that counts findings, and which ones. */
function countedIn(text: string): Pick<GroupEffort, "count" | "of"> | null {
  const said = phrasesIn(text);
  const nouns = ofFamily(said, "countedNoun").filter(({ concept }) => concept !== "other");
  for (const [index, { word, to }] of said.tokens.entries()) {
    const count = Number(word);
    const noun = nouns.find(({ first }) => first > index && first - index <= FURTHEST);
    if (!noun || !Number.isInteger(count) || count < 2) continue;
    const [level] = severityWords(text.slice(to, noun.from));
    const of: TotalClaim["of"] = level?.severity ?? (noun.concept === "blocker" ? "blocker" : "all");
    return { count, of };
  }
  return null;
}
