import { titleLikeness, titleStems } from "../../reader/similarity";
import { significantStems } from "../../lexicon/englishStems";
import { idKey, type Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";

/** Checks whether a document mentions a finding, by its id or by most of its title. */
export type Mentions = (finding: { readonly id: string | null; readonly title: string }) => boolean;

/** The minimum share of a title that counts as a mention of the finding. */
const LEAST_SHARE = 0.6;
/** A heading, cell, or short line with at most this many significant words is treated as a title itself. */
const LONGEST_TITLE = 10;

/** Searches the words of the passages on first use, and their ids if words are not enough; each title is searched once. */
export function mentionsIn(
  passages: readonly Passage[],
  figuresOf: (passage: Passage) => readonly Figure[],
): Mentions {
  const spoken = passages.filter(({ kind }) => kind !== "code");
  let ids: ReadonlySet<string> | null = null;
  let said: Said | null = null;
  const known = new Map<string, boolean>();
  return ({ id, title }) => {
    const isSaid = known.get(title) ?? saysTitle(wordsOfTitle(title), (said ??= saidIn(spoken)));
    known.set(title, isSaid);
    return isSaid || (id !== null && (ids ??= idsIn(spoken, figuresOf)).has(idKey(id)));
  };
}

// "Zero smoke tests" may be called "no smoke tests".
const ABSENT = significantStems("zero none lack absent");

/** The stems by which a title is found: all of them, where a single one says what it is about. */
function wordsOfTitle(title: string): ReadonlySet<string> {
  const telling = withoutAbsent(titleStems(title));
  const all = withoutAbsent(significantStems(title));
  return shortened(telling.size > 1 || all.size === 0 ? telling : all);
}

function withoutAbsent(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((stem) => !ABSENT.has(stem)));
}

/** "Refresher" is "refresh" here. */
const LONGEST_STEM = 7;

function shortened(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].map((stem) => stem.slice(0, LONGEST_STEM)));
}

function idsIn(
  passages: readonly Passage[],
  figuresOf: (passage: Passage) => readonly Figure[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const passage of passages) {
    for (const { key, kind } of figuresOf(passage)) if (kind === "id") ids.add(key);
  }
  return ids;
}

interface Said {
  readonly passages: readonly Passage[];
  /** For each stem, the indexes of the passages that contain it, each once. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function saidIn(passages: readonly Passage[]): Said {
  const places = new Map<string, number[]>();
  passages.forEach(({ text }, index) => {
    shortened(significantStems(text)).forEach((stem) => {
      const known = places.get(stem);
      if (known) known.push(index);
      else places.set(stem, [index]);
    });
  });
  return { passages, places };
}

function saysTitle(own: ReadonlySet<string>, { passages, places }: Said): boolean {
  if (own.size === 0) return passages.length > 0;
  const least = Math.max(Math.min(2, own.size), Math.ceil(own.size * LEAST_SHARE));
  const counts = new Map<number, number>();
  for (const stem of own) {
    const isEnough = places.get(stem)?.some((index) => {
      const count = (counts.get(index) ?? 0) + 1;
      counts.set(index, count);
      return count >= least;
    });
    if (isEnough) return true;
  }
  // Similar titles have at least two words in common.
  for (const [index, count] of counts) {
    const passage = count < 2 ? undefined : passages[index];
    if (passage && titlesIn(passage).some((said) => titleLikeness(own, said) >= LEAST_SHARE)) return true;
  }
  return false;
}

function titlesIn({ text, kind }: Passage): readonly ReadonlySet<string>[] {
  const parts = kind === "row" ? text.split(CELL_BREAK) : [text];
  return parts
    .map((part) => shortened(titleStems(part)))
    .filter(({ size }) => size > 1 && size <= LONGEST_TITLE);
}
