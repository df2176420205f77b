import { ofFamily } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { phrasesOfConcepts } from "./annotations/says";
import { wholeNumberOf } from "./annotations/tokens";

/** What an entry of a list says of the entries that are left out. */
export interface LeftOut {
  /** Null where it is not a number in digits: "and others". */
  readonly count: number | null;
  /** "And 3 more", "+ 3 more", not only "3 more". */
  readonly isAdded: boolean;
}

/** What a text says is left out, if it begins with that: "And 3 more", "plus 12 other issues", "and others". Else null. */
export function leftOutIn(text: string): LeftOut | null {
  const said = phrasesIn(text);
  const [and] = phrasesOfConcepts(text, "leftOut", ["and"]);
  const start = and?.first === 0 ? and.end : 0;
  const isAdded = start > 0 || text.trimStart().startsWith("+");
  const count = wholeNumberOf(said.tokens[start]);
  const isNumber = count !== null || ofFamily(said, "numberWord").some(({ first }) => first === start);
  if (!isAdded && !isNumber) return null;
  const at = isNumber ? start + 1 : start;
  const isRest = phrasesOfConcepts(text, "leftOut", ["rest"]).some(({ first }) => first === at);
  return isRest ? { count, isAdded } : null;
}
