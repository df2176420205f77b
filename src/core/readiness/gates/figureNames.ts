import { hasDigit } from "../../text/characters";
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
