import { isSymbol } from "../../annotations/says";
import { ofFamily } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import type { AnnouncedList } from "../../claims";
import type { Element, HeadingElement, LineElement } from "../../outline";
import { statementOf, type Scan } from "../scan";
import { placesOf } from "./places";

/** Words between the number and the end of the line: "four gaps of high priority:"; more of them where the noun follows at once. */
const FURTHEST = 8;
const FURTHEST_OF_NOUN = 20;
const NEAR_NOUN = 2;

/** Lines that say how many entries the list or the table directly below them has: "Report 06 names four gaps:". */
export function readAnnouncedLists(scan: Scan): readonly AnnouncedList[] {
  const { elements } = scan.outline;
  const numbered = numberedTitles(elements);
  return elements.flatMap((element, index): readonly AnnouncedList[] => {
    const stated =
      element.kind === "heading"
        ? announcedInTitle(element, numbered)
        : isLabel(element)
          ? announcedIn(element.plain)
          : null;
    const listed = stated === null ? null : entriesOf(elements, index + 1);
    return stated === null || listed === null || !("plain" in element)
      ? []
      : [{ stated, listed, ...statementOf(scan, element, element.plain) }];
  });
}

function isLabel(element: Element): element is LineElement {
  return element.kind === "line" && element.item === null && element.plain.trimEnd().endsWith(":");
}

/** "Six gaps of the desk", "6 endpoint groups without tests": null where the numbers at the beginning of titles count the titles. */
function announcedInTitle(heading: HeadingElement, numbered: ReadonlyMap<number, number>): number | null {
  const { tokens } = phrasesIn(heading.plain);
  const words = tokens.filter((token) => !isSymbol(token) && !ARTICLES.has(token.word));
  const [number, ...behind] = words;
  if (number === undefined || behind.length === 0 || number.word.startsWith("0")) return null;
  const spoken = ofFamily(phrasesIn(number.word), "numberWord")[0]?.concept;
  const value = spoken === undefined ? Number(number.word) : Number(spoken);
  const isNext = heading.plain.slice(number.to, behind[0]?.from).trim() === "";
  const isOfThings = behind.slice(0, NEAR_NOUN).some(({ word }) => isPlural(word));
  const isNumbered = spoken === undefined && (numbered.get(heading.level) ?? 0) > 1;
  return isCount(value) && isNext && isOfThings && !isNumbered ? value : null;
}

/** Words that may precede a number. */
const ARTICLES: ReadonlySet<string> = new Set(["the", "all"]);

/** How many titles of each level begin with a number. */
function numberedTitles(elements: readonly Element[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const one of elements) {
    if (one.kind !== "heading" || !/^\P{L}{0,6}\d/u.test(one.plain.slice(0, 10))) continue;
    counts.set(one.level, (counts.get(one.level) ?? 0) + 1);
  }
  return counts;
}

/**
 * The only number of a line, if it counts what a plural noun names: a number in words, or one of findings. Null for other lines: the
 * numbers of "SOC 2 failures", "Week 6 actions" and "5 connections for all" count something else, or nothing.
 */
export function announcedIn(plain: string): number | null {
  const said = phrasesIn(plain);
  const words = new Map(ofFamily(said, "numberWord").map(({ first, concept }) => [first, Number(concept)]));
  const numbers = said.tokens.flatMap(({ word }, index) => {
    // "Report 06" is a name.
    const value = words.get(index) ?? (word.startsWith("0") ? Number.NaN : Number.parseFloat(word));
    return Number.isNaN(value) ? [] : [{ value, index }];
  });
  const [only, ...others] = numbers;
  if (only === undefined || others.length > 0 || !isCount(only.value)) return null;
  const behind = said.tokens.slice(only.index + 1);
  const hasNoun = ofFamily(said, "findingNoun").some(
    ({ first }) => first > only.index && first <= only.index + NEAR_NOUN,
  );
  const isNear = behind.length > 0 && behind.length <= (hasNoun ? FURTHEST_OF_NOUN : FURTHEST);
  const isOfNext = said.text.slice(said.tokens[only.index]?.to ?? 0, behind[0]?.from ?? 0).trim() === "";
  if (!isNear || !isOfNext) return null;
  // "Five of them block the release".
  const isOfThem = behind[0]?.word === "of" && behind[1]?.word === "them";
  const isCounted = words.has(only.index)
    ? isOfThem || behind.some(({ word }) => isPlural(word))
    : ofFamily(said, "countedNoun").some(({ concept, first }) => concept !== "other" && first > only.index);
  return isCounted ? only.value : null;
}

/** "3.3 High findings" is the number of a paragraph. */
function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 2 && value <= 20;
}

/** As English writes it; "days" and "hours" are not entries of a list. */
function isPlural(word: string): boolean {
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 && !isUnit(word);
}

function isUnit(word: string): boolean {
  return ofFamily(phrasesIn(word), "period").length > 0;
}

/** The number of entries of the list or rows of the table that begins with an element; null if neither does. */
function entriesOf(elements: readonly Element[], start: number): number | null {
  return entriesBelow(elements, start)?.length ?? null;
}

/** The same, as texts: of a table its rows. */
export function entriesBelow(elements: readonly Element[], start: number): readonly string[] | null {
  const first = elements[start];
  if (first?.kind === "table") return placesOf(first).map(({ text }) => text);
  if (first?.kind !== "line" || first.item === null) return null;
  return elements
    .slice(start, start + MOST_ENTRIES)
    .filter(
      (element): element is LineElement =>
        element.kind === "line" &&
        element.item !== null &&
        element.list === first.list &&
        element.depth === first.depth,
    )
    .map(({ plain }) => plain);
}

/** Elements that are looked through for entries. */
const MOST_ENTRIES = 200;
