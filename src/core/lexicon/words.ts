/**
 * The words of one language: family → concept → phrases, a comma between them. Data only: a new word is one phrase in one line, a new
 * language is one file.
 *
 * A phrase is written in lower case, with a blank between its words. `word*` stands for every word that begins so ("recommend*"), and a
 * word in square brackets may be left out ("not [yet] ready"). A hyphen between two words of a text counts as a blank: "no go" is "no-go";
 * an apostrophe counts as nothing: "won't fix" is "wont fix".
 */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One phrase and what it means. */
export interface PhraseEntry {
  readonly family: string;
  readonly concept: string;
  /** In lower case; an optional word is already left out or in. */
  readonly words: readonly string[];
}

/** Every phrase of some languages, those with optional words once with and once without each. */
export function phrasesOf(languages: readonly Words[]): readonly PhraseEntry[] {
  return languages.flatMap((language) =>
    Object.entries(language).flatMap(([family, concepts]) =>
      Object.entries(concepts).flatMap(([concept, phrases]) =>
        phrases
          .split(",")
          .map((phrase) => phrase.trim())
          .filter((phrase) => phrase !== "")
          .flatMap((phrase) =>
            variantsOf(phrase.replace(/['’]/g, "").split(/\s+/)).map((words) => ({ family, concept, words })),
          ),
      ),
    ),
  );
}

function variantsOf(words: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = words;
  if (first === undefined) return [[]];
  const behind = variantsOf(rest);
  if (!first.startsWith("[")) return behind.map((variant) => [first, ...variant]);
  const word = first.slice(1, -1);
  return [...behind, ...behind.map((variant) => [word, ...variant])];
}
