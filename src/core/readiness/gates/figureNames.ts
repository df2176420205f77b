import { hasDigit } from "../../text/characters";
import { greatest } from "../../text/extremes";
import type { Entry } from "../../reader/facts";
import { isOfEarlierYear, isValueOfEarlierYear, yearsIn } from "../../reader/measures/years";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { isNamed } from "./monitoringNames";

/** How far the name of an entry is the name of a measure. */
export type Naming = "exact" | "longer" | "other";

/**
 * Exact: the same words; what a bracket, a comma or a dash adds says only of what part it is the figure. Longer: other words, too. Other:
 * a word is missing, or the name is about the opposite ("not reviewed") or an earlier time ("previous quarter").
 */
export function namingOf(name: string, measure: string): Naming {
  if (!isNamed({ name }, measure)) return "other";
  if (isOpposite(name) && !isOpposite(measure)) return "other";
  if (isFormer(name) && !isFormer(measure)) return "other";
  return [name, headOf(name)].some((one) => isNamed({ name: measure }, one)) && headOf(name) !== ""
    ? "exact"
    : "longer";
}

/** The year of the decision, or else the latest one that the names of some entries and their columns say. */
export function currentYear(entries: readonly Entry[], asOf: string | null): number | null {
  if (asOf !== null) return Number(asOf.slice(0, asOf.indexOf("-")));
  const named = entries.flatMap(({ name, values }) => [name, ...values.map(({ header }) => header)]);
  const years = named.flatMap(yearsIn);
  return years.length === 0 ? null : greatest(years);
}

/** "2023 pass rate", "Pass rate: 99 % (2023)", or "Pass rate" below "Results of 2023"; the title of a report says when it was written. */
export function isOfEarlierTime(
  { name, titles, values }: Entry,
  measure: string,
  year: number | null,
): boolean {
  if (yearsIn(measure).length > 0) return false;
  const [section = "", ...around] = titles;
  const isInValue = values.length === 1 && values.every(({ text }) => isValueOfEarlierYear(text, year));
  return isInValue || isOfEarlierYear(name, year) || (around.length > 0 && isOfEarlierYear(section, year));
}

function isOpposite(name: string): boolean {
  return says(name, "negation", "not") || says(name, "figureWord", "without");
}

function isFormer(name: string): boolean {
  return says(name, "figureWord", "former");
}

/** The first clause of a name, without the number or id that a row may begin with. */
function headOf(name: string): string {
  const { tokens } = phrasesIn(name);
  const named = tokens.slice(
    Math.max(
      0,
      tokens.findIndex(({ word }) => !hasDigit(word)),
    ),
  );
  const words = named.filter(({ clause }) => clause === named[0]?.clause);
  return name.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
}
