/** Numbers that a text gives in figures or in words, with what they count. */
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { wholeNumberOf } from "../../reader/annotations/tokens";

/** A number and the phrase after it. */
export interface SpokenCount {
  readonly value: number;
  /** Index of its token. */
  readonly index: number;
  readonly phrase: Annotation;
}

/** The numbers of a text that a phrase of a family follows, with at most `within` words between them, in the same clause. */
export function countsOf(said: AnnotatedText, family: string, within: number): readonly SpokenCount[] {
  const words = ofFamily(said, "numberWord");
  const phrases = ofFamily(said, family);
  return said.tokens.flatMap((token, index): readonly SpokenCount[] => {
    const word = words.find(({ first }) => first === index);
    const value = word === undefined ? wholeNumberOf(token) : Number(word.concept);
    if (value === null) return [];
    const end = word?.end ?? index + 1;
    const phrase = phrases.find(({ first }) => first >= end && first - end <= within);
    const isOne = phrase !== undefined && said.tokens[phrase.first]?.clause === token.clause;
    return isOne ? [{ value, index, phrase }] : [];
  });
}
