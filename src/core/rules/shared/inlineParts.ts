/** Sentences of a decision that state a total and its parts, or a number of things and their names. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import type { Passage } from "../../decision/provenance/passages";
import { isStructure } from "../../decision/provenance/structure";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { announcedIn } from "../../reader/measures/claims/announced";

/** A sentence in two parts, in offsets of the passage. */
interface Enumeration {
  readonly passage: Passage;
  readonly from: number;
  /** Of the colon. */
  readonly colon: number;
  readonly to: number;
}

// Where a sentence ends, and the colon in front of what it lists.
const SENTENCE = /[^.!?;]*(?:[.!?;](?!\s)[^.!?;]*)*/g;
const COLON = /:\s/;

function enumerationsIn(passage: Passage): readonly Enumeration[] {
  if (passage.kind !== "text") return [];
  return [...passage.text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index: from }) => {
    const colon = COLON.exec(sentence)?.index;
    return colon === undefined ? [] : [{ passage, from, colon: from + colon, to: from + sentence.length }];
  });
}

// Example: "34 findings (3 critical, 8 high and 23 others".
const BREAKDOWN = /\d[\d,.]*(?:\s\p{L}+){1,3}\s\(([^();]{5,200})/gu;

/** Totals with their parts in brackets, up to a semicolon, behind which there are citations. */
function breakdownsIn(passage: Passage): readonly Enumeration[] {
  if (passage.kind !== "text") return [];
  return [...passage.text.matchAll(BREAKDOWN)].map(({ 0: whole, 1: parts = "", index: from }) => {
    const to = from + whole.length;
    return { passage, from, colon: to - parts.length - 1, to };
  });
}

/** A total, and what its parts add up to. */
export interface InlineSum {
  readonly passage: Passage;
  readonly total: Figure;
  readonly sum: number;
  readonly parts: number;
}

/** A total that is further away from the sum is of other parts. */
const FURTHEST = 0.25;

/** The totals of a decision whose parts, named in the same sentence, add up to something else: "43 tests are broken: 18 fail and 22 end in an error". */
export function wrongInlineSums(decision: DecisionReading): readonly InlineSum[] {
  const enumerations = decision.passages.flatMap((passage) => [
    ...enumerationsIn(passage),
    ...breakdownsIn(passage),
  ]);
  return enumerations.flatMap((one) => {
    const { passage, from, colon, to } = one;
    const figures = decision
      .figures(passage)
      .filter((figure) => figure.kind === "number" && !isStructure(passage, figure));
    const parts = figures.filter((figure) => figure.from > colon && figure.to <= to);
    const total = figures.findLast(
      (figure) => figure.from >= from && figure.to <= colon && areParts(figure, parts),
    );
    const stated = total?.value ?? null;
    if (total === undefined || stated === null || parts.length < 2) return [];
    if (itemsOf(one).most !== parts.length) return [];
    const sum = Math.round(parts.reduce((all, { value }) => all + (value ?? 0), 0) * 100) / 100;
    const isNear = sum !== stated && Math.abs(sum - stated) <= FURTHEST * stated;
    return isNear ? [{ passage, total, sum, parts: parts.length }] : [];
  });
}

function areParts({ unit, value }: Figure, parts: readonly Figure[]): boolean {
  const units = new Set(parts.map((part) => part.unit ?? unit));
  return units.size === 1 && units.has(unit) && parts.every((part) => (part.value ?? 0) < (value ?? 0));
}

/** A number of things that a sentence announces, and how many it names. */
export interface InlineList {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly stated: number;
  readonly listed: number;
}

/** The sentences of a decision that announce another number of things than they name: "Three gaps remain: …" in front of four. */
export function wrongInlineLists(decision: DecisionReading): readonly InlineList[] {
  return decision.passages.flatMap(enumerationsIn).flatMap((one) => {
    const { passage, from, colon } = one;
    const stated = announcedIn(passage.text.slice(from, colon + 1));
    const { least, most } = itemsOf(one);
    if (stated === null || most < 2 || (stated >= least && stated <= most) || isBreakdown(one)) return [];
    return [{ passage, from, to: colon, stated, listed: stated < least ? least : most }];
  });
}

/** "Seven findings are open: four from the audit and three from the review": what follows counts, too. */
function isBreakdown({ passage, colon, to }: Enumeration): boolean {
  const said = phrasesIn(passage.text.slice(colon + 1, to));
  const numbers = said.tokens.filter(({ word }) => Number.parseInt(word, 10) > 0);
  return numbers.length + ofFamily(said, "numberWord").length > 1;
}

/** An item with more words is a whole sentence. */
const LONGEST_ITEM = 14;

/** The least and the most things that the words behind a colon may name: "and" may join two, or be part of one. */
function itemsOf({ passage, colon, to }: Enumeration): { readonly least: number; readonly most: number } {
  const said = passage.text
    .slice(colon + 1, to)
    .replace(/\([^()]*\)/g, " ")
    .trim();
  const items = said.split(/,\s+(?:and\s+|or\s+)?/).filter((item) => item.trim() !== "");
  if (items.some((item) => item.split(/\s+/).length > LONGEST_ITEM)) return { least: 0, most: 0 };
  const joined = items.reduce((sum, item) => sum + item.split(/\s(?:and|or|plus)\s/).length - 1, 0);
  return { least: items.length, most: items.length + joined };
}
