/** Sentences that say that all tests passed, and how many: "All 40 tests passed." */
import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isInClause, isInSentence } from "../annotations/relations";
import { says } from "../annotations/says";
import { wholeNumberOf } from "../annotations/tokens";
import type { LineElement } from "../outline";
import { isOfPlans } from "./nothingFound";

const FAMILY = "allTests";

/** Words that may come between the number and the tests: "All 40 of our integration tests". */
const NEAR = 4;

/** How many tests a line says have all passed; null if it does not. A criterion ("All 40 tests must pass") is not a result. */
export function allPassedIn({ plain, section }: LineElement): number | null {
  if (isOfPlans(section)) return null;
  const said = phrasesIn(plain.slice(0, 300));
  const all = ofFamily(said, FAMILY);
  for (const one of all.filter(({ concept }) => concept === "all")) {
    const count = wholeNumberOf(said.tokens[one.end]);
    const isFirst = said.tokens[one.first - 1]?.sentence !== said.tokens[one.first]?.sentence;
    const tests = all.find(
      ({ concept, first }) => concept === "tests" && first > one.end && first - one.end <= NEAR,
    );
    const passed = all.find(({ concept, first }) => concept === "passed" && first === tests?.end);
    if (count === null || count === 0 || !isFirst || passed === undefined) continue;
    const isOther = all.some(({ concept, first }) => concept === "not" && isInSentence(said, one, first));
    if (isInClause(said, one, passed.first) && !isOther && !says(said.text, "figureWord", "former"))
      return count;
  }
  return null;
}
