import { titleLikeness, titleStems } from "../../report/similarity";
import { significantStems } from "../../text/words";
import { idKey, type Figure } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";

/** Tells whether a document mentions a finding: by an id of its own, or by most of its title. */
export type Mentions = (finding: { readonly id: string | null; readonly title: string }) => boolean;

/** So much of a title has to be said for the finding to be meant. */
const LEAST_SHARE = 0.6;
/** A heading, cell or short line of at most so many telling words is read as a title itself. */
const LONGEST_TITLE = 10;

/** Goes through the passages once, and for their words only when an id is not enough; each title is looked for once. */
export function mentionsIn(
  passages: readonly Passage[],
  figuresOf: (passage: Passage) => readonly Figure[],
): Mentions {
  const spoken = passages.filter(({ kind }) => kind !== "code");
  const ids = new Set(
    spoken.flatMap((passage) => figuresOf(passage).flatMap(({ key, kind }) => (kind === "id" ? [key] : []))),
  );
  let said: Said | null = null;
  const known = new Map<string, boolean>();
  return ({ id, title }) => {
    if (id !== null && ids.has(idKey(id))) return true;
    said ??= saidIn(spoken);
    const answer = known.get(title) ?? saysTitle(titleStems(title), said);
    known.set(title, answer);
    return answer;
  };
}

interface Said {
  readonly texts: readonly ReadonlySet<string>[];
  readonly titles: readonly ReadonlySet<string>[];
}

function saidIn(passages: readonly Passage[]): Said {
  const texts = passages.map(({ text }) => significantStems(text));
  const parts = passages.flatMap(({ text, kind }) => (kind === "row" ? text.split(CELL_BREAK) : [text]));
  const titles = parts.map(titleStems).filter(({ size }) => size > 1 && size <= LONGEST_TITLE);
  return { texts, titles };
}

function saysTitle(own: ReadonlySet<string>, { texts, titles }: Said): boolean {
  const least = Math.max(Math.min(2, own.size), Math.ceil(own.size * LEAST_SHARE));
  const stems = [...own];
  return (
    texts.some((said) => stems.filter((stem) => said.has(stem)).length >= least) ||
    titles.some((said) => titleLikeness(own, said) >= LEAST_SHARE)
  );
}
