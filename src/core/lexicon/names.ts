import { DUTCH_NAMES, ITALIAN_NAMES } from "./moreNames";
import { ENGLISH_NAMES } from "./englishNames";
import { FRENCH_NAMES } from "./french";
import { GERMAN_NAMES } from "./german";
import { PORTUGUESE_NAMES } from "./portuguese";
import { SPANISH_NAMES } from "./spanish";
import type { Words } from "./words";

const ALL: readonly Words[] = [
  ENGLISH_NAMES,
  GERMAN_NAMES,
  FRENCH_NAMES,
  SPANISH_NAMES,
  PORTUGUESE_NAMES,
  DUTCH_NAMES,
  ITALIAN_NAMES,
];

/** The names of one concept, in every language. A name is compared as a whole: with the label of a line, the header of a column, a unit. */
export function namesOf(family: string, concept: string): ReadonlySet<string> {
  return new Set(ALL.flatMap((names) => listed(names[family]?.[concept])));
}

/** The concept of every name of a family. */
export function conceptsByName(family: string): ReadonlyMap<string, string> {
  return new Map(
    ALL.flatMap((names) =>
      Object.entries(names[family] ?? {}).flatMap(([concept, phrases]) =>
        listed(phrases).map((name) => [name, concept] as const),
      ),
    ),
  );
}

function listed(phrases: string | undefined): readonly string[] {
  return phrases === undefined ? [] : phrases.split(",").map((name) => name.trim());
}
