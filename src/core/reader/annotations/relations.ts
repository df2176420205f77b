/** How phrases of one text stand to one another. Distances are counted in tokens. */
import { ofFamily, type AnnotatedText, type Annotation } from "./annotate";

/** Words that may come between a denial and what it denies: "not yet formally approved". */
const FARTHEST_DENIAL = 3;

/** Whether a token is in the same sentence as a phrase. */
export function isInSentence(said: AnnotatedText, one: Annotation, index: number): boolean {
  return said.tokens[one.first]?.sentence === said.tokens[index]?.sentence;
}

/** Whether a token is in the same clause as a phrase. */
export function isInClause(said: AnnotatedText, one: Annotation, index: number): boolean {
  return said.tokens[one.first]?.clause === said.tokens[index]?.clause;
}

/** Whether nothing of its clause follows a phrase. */
export function isEndOfClause(said: AnnotatedText, one: Annotation): boolean {
  const next = said.tokens[one.end];
  return next === undefined || next.clause !== said.tokens[one.first]?.clause;
}

/** Whether a denial comes before a phrase in the same clause, with at most `within` tokens between them. */
export function isDenied(said: AnnotatedText, one: Annotation, within = FARTHEST_DENIAL): boolean {
  return ofFamily(said, "negation").some(
    ({ first, end }) =>
      end <= one.first &&
      one.first - end <= within &&
      said.tokens[first]?.clause === said.tokens[one.first]?.clause,
  );
}

/** The first phrase of a family (and concept) behind another one, at most `within` tokens away, in the same sentence. */
export function nextOf(
  said: AnnotatedText,
  one: Annotation,
  family: string,
  concepts: readonly string[],
  within: number,
): Annotation | undefined {
  return ofFamily(said, family).find(
    ({ concept, first }) =>
      concepts.includes(concept) &&
      first >= one.end &&
      first - one.end <= within &&
      isInSentence(said, one, first),
  );
}
