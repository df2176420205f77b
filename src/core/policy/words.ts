/**
 * Makes the words of headings, file names, and titles comparable: case, accents, numbering, punctuation, emoji, British or
 * American spelling, plurals, and common endings do not matter ("Caching strategies" is [cach, strateg]).
 */
import { pattern } from "../text/pattern";

/** A word of a text. */
export interface Word {
  /** The lower-case letters. */
  readonly raw: string;
  /** The form that is compared. */
  readonly stem: string;
  /** Stem of the compound with the next word ("frontend" for the "front" of "front-end"); null for the last word. */
  readonly compound: string | null;
}

const LETTERS = pattern(String.raw`[\p{L}]+`, "g");
const COMBINING = /[\u0300-\u036f]+/g;
const MOJIBAKE_LENGTH = 3;

/** The words of a text in order, without numbers and single letters, which belong to ids and numbering. */
export function wordsOf(text: string): readonly Word[] {
  const raws = rawWordsOf(text);
  return raws.map((raw, index) => {
    const next = raws[index + 1];
    return { raw, stem: stemOf(raw), compound: next === undefined ? null : stemOf(raw + next) };
  });
}

function rawWordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(COMBINING, "").toLowerCase();
  return (plain.match(LETTERS) ?? []).filter((raw) => raw.length > 1 && !isDebris(raw));
}

/** Word lists from phrases: `wordLists("data flow", "pipeline")`. */
export function wordLists(...phrases: readonly string[]): readonly (readonly string[])[] {
  return phrases.map(rawWordsOf);
}

/** Word lists from names separated by bars: `namesOf("data flow|pipeline")`. */
export function namesOf(names: string): readonly (readonly string[])[] {
  return wordLists(...names.split("|"));
}

/**
 * Indexes of the words that match a word list, or null if one of its words is missing. Two adjacent words count as one
 * compound ("front-end" is "frontend", "road map" is "roadmap").
 */
export function findWords(list: readonly string[], words: readonly Word[]): ReadonlySet<number> | null {
  return findStems(list.map(stemOf), words);
}

/** As `findWords`, for the stems of a word list. */
export function findStems(stems: readonly string[], words: readonly Word[]): ReadonlySet<number> | null {
  const found = new Set<number>();
  for (const stem of stems) {
    const before = found.size;
    for (const [index, word] of words.entries()) {
      if (word.stem === stem) found.add(index);
      if (word.compound === stem) found.add(index).add(index + 1);
    }
    if (found.size === before) return null;
  }
  return found;
}

/** Symbols decoded with the wrong character set leave short runs of non-ASCII letters. */
function isDebris(raw: string): boolean {
  return raw.length <= MOJIBAKE_LENGTH && Array.from(raw).some((letter) => letter > "\u007f");
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["indices", "index"],
  ["matrices", "matrix"],
  ["criteria", "criterion"],
  ["tech", "technology"],
  ["technologies", "technology"],
  ["docs", "documentation"],
  ["recs", "recommendation"],
  ["arch", "architecture"],
  ["perf", "performance"],
]);

// Longest first. "ion" and "ive" stay: production is not product, executive is not execution.
const ENDINGS = [
  "ability",
  "ation",
  "iency",
  "ience",
  "ural",
  "able",
  "ance",
  "ient",
  "ment",
  "ness",
  "age",
  "ant",
  "ate",
  "ing",
  "ure",
  "ed",
  "is",
];
const SHORTEST_STEM = 3;

/** The part of a lower-case word that its forms share. Not a dictionary stem: only equality means something. */
export function stemOf(raw: string): string {
  const known = IRREGULAR.get(raw) ?? raw;
  const word = singularOf(known.replaceAll("z", "s"));
  return withoutDoubling(withoutFinalVowel(withoutEnding(word)));
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const PLURALS_IN_ES = ["sses", "xes", "ches", "shes"];
const NO_PLURALS = ["ss", "us", "is"];

function singularOf(word: string): string {
  if (word.length <= SHORTEST_STEM || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (PLURALS_IN_ES.some((ending) => word.endsWith(ending))) return word.slice(0, -2);
  return NO_PLURALS.some((ending) => word.endsWith(ending)) ? word : word.slice(0, -1);
}

function withoutFinalVowel(word: string): string {
  return word.length > SHORTEST_STEM && (word.endsWith("e") || word.endsWith("y")) ? word.slice(0, -1) : word;
}

/** "mapping" is "map". */
function withoutDoubling(word: string): string {
  const last = word.at(-1) ?? "";
  return word.length > SHORTEST_STEM && last === word.at(-2) && "bdgmnprt".includes(last)
    ? word.slice(0, -1)
    : word;
}
