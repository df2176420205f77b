/** Questions about a text that one phrase of the lexicon answers. */
import { ofFamily, type AnnotatedText, type Annotation } from "./annotate";
import { phrasesIn } from "./phrases";
import { WORD_CHARACTER } from "../../text/words";
import type { Token } from "./tokens";

/** The phrases of some concepts in a text, in order. */
export function phrasesOfConcepts(
  text: string,
  family: string,
  concepts: readonly string[],
): readonly Annotation[] {
  return ofFamily(phrasesIn(text), family).filter(({ concept }) => concepts.includes(concept));
}

/** Whether a text contains a phrase of one of some concepts. */
export function says(text: string, family: string, ...concepts: readonly string[]): boolean {
  return phrasesOfConcepts(text, family, concepts).length > 0;
}

/** Whether a text begins with a phrase of one of some concepts, whatever symbols precede it: "❌ FAIL". */
export function beginsWith(text: string, family: string, ...concepts: readonly string[]): boolean {
  const { tokens } = phrasesIn(text);
  return phrasesOfConcepts(text, family, concepts).some(({ first }) =>
    tokens.slice(0, first).every(isSymbol),
  );
}

/** Whether a text ends with a phrase of one of some concepts, whatever symbols follow it: "P95 (now)". */
export function endsWith(text: string, family: string, ...concepts: readonly string[]): boolean {
  const { tokens } = phrasesIn(text);
  return phrasesOfConcepts(text, family, concepts).some(({ end }) => tokens.slice(end).every(isSymbol));
}

/** Whether a text is a phrase of one of some concepts, and nothing else but symbols. */
export function isOnly(text: string, family: string, ...concepts: readonly string[]): boolean {
  const { tokens } = phrasesIn(text);
  return phrasesOfConcepts(text, family, concepts).some(
    ({ first, end }) => tokens.slice(0, first).every(isSymbol) && tokens.slice(end).every(isSymbol),
  );
}

/** Whether the tokens from `first` to before `end` are parts of some phrases; symbols do not count. */
export function isMadeOf(
  { tokens }: AnnotatedText,
  first: number,
  end: number,
  phrases: readonly Annotation[],
): boolean {
  return tokens
    .slice(first, end)
    .every((token, index) => isSymbol(token) || isCovered(first + index, phrases));
}

/** Whether a token is part of one of some phrases. */
export function isCovered(token: number, phrases: readonly Annotation[]): boolean {
  return phrases.some(({ first, end }) => first <= token && token < end);
}

/** Whether a token contains neither a letter nor a digit. */
export function isSymbol({ word }: Token): boolean {
  return !WORD_CHARACTER.test(word);
}
