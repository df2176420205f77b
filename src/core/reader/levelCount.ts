/** Counts of findings in a few words: "4 HIGH vulnerabilities", "CRITICAL: 3 issues". */
import { ofFamily, type AnnotatedText, type Annotation } from "./annotations/annotate";
import { phrasesIn } from "./annotations/phrases";
import { isCovered, isSymbol, phrasesOfConcepts } from "./annotations/says";
import { wholeNumberOf, type Token } from "./annotations/tokens";

// What parts a level from its number. Example: "Critical: 3", "High - 12".
const PARTING = /[:=]|\s[–—-]\s/;

// What ends a count. Example: "High: 3, medium: 4", "High: 3/4".
const END = /[,;(/]/;

/** A number that a text begins with, and what it counts. */
export interface NumberOfFindings {
  readonly number: Token;
  readonly count: number;
  readonly noun: Annotation;
}

/** The number of findings that a text begins with: "⚠️ 3 CRITICAL issues". */
export function numberOfFindings(text: string): NumberOfFindings | null {
  const said = phrasesIn(text);
  const at = said.tokens.findIndex((token) => !isSymbol(token));
  const number = said.tokens[at];
  const count = wholeNumberOf(number);
  if (number === undefined || count === null || said.tokens[at + 1]?.isJoined !== true) return null;
  const ranks = phrasesOfConcepts(text, "countedThing", ["rank"]);
  // One word may be between them: "4 high issues", and what it is: "4 high priority issues".
  const noun = nounsIn(text).find(
    ({ first }) => first > at && (first <= at + 2 || (first === at + 3 && isCovered(at + 2, ranks))),
  );
  return noun ? { number, count, noun } : null;
}

/** A level that a text begins with, and the number after the level. */
export interface NumberOfLevel {
  readonly level: string;
  readonly count: number;
  /** Index of the token of the number, and where it ends. */
  readonly at: number;
  readonly to: number;
}

/** "CRITICAL: 3", "High (open) = 12"; at most `within` words part the level from the number. */
export function numberOfLevel(text: string, within: number): NumberOfLevel | null {
  const said = phrasesIn(text);
  const level = ofFamily(said, "levelName").findLast(({ first }) =>
    said.tokens.slice(0, first).every(isSymbol),
  );
  if (level === undefined) return null;
  for (let at = level.end; at <= level.end + within; at++) {
    const number = said.tokens[at];
    const count = wholeNumberOf(number);
    if (number !== undefined && count !== null && PARTING.test(gapBefore(said, at)))
      return { level: text.slice(level.from, level.to), count, at, to: number.to };
  }
  return null;
}

/** Whether a text only counts findings: "4 HIGH vulnerabilities", "CRITICAL: 3 issues", "High: 2 (1 fixed)". */
export function isCount(text: string): boolean {
  if (numberOfFindings(text)) return true;
  const ofLevel = numberOfLevel(text, 1);
  if (ofLevel === null) return false;
  const { at } = ofLevel;
  const said = phrasesIn(text);
  if (said.tokens[at + 1] === undefined || END.test(gapBefore(said, at + 1))) return true;
  return [...nounsIn(text), ...phrasesOfConcepts(text, "countedThing", ["state"])].some(
    ({ first }) => first === at + 1 || first === at + 2,
  );
}

function nounsIn(text: string): readonly Annotation[] {
  return [
    ...phrasesOfConcepts(text, "findingNoun", ["noun"]),
    ...phrasesOfConcepts(text, "countedThing", ["item"]),
  ];
}

/** What is between a token and the one before it. */
function gapBefore({ text, tokens }: AnnotatedText, index: number): string {
  return text.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? text.length);
}
