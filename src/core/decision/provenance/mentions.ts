import { titleLikeness, titleStems } from "../../report/similarity";
import { significantStems } from "../../text/words";
import { figuresIn, idKey } from "./figures";
import { CELL_BREAK, type Passage } from "./passages";

/** Tells whether a document mentions a finding: by an id of its own, or by most of its title. */
export type Mentions = (finding: { readonly id: string | null; readonly title: string }) => boolean;

/** So much of a title has to be said for the finding to be meant. */
const LEAST_SHARE = 0.6;
/** A heading, cell or short line of at most so many telling words is read as a title itself. */
const LONGEST_TITLE = 10;

/** Goes through the passages once; each title is looked for once. */
export function mentionsIn(passages: readonly Passage[]): Mentions {
  const ids = new Set<string>();
  const texts: ReadonlySet<string>[] = [];
  const titles: ReadonlySet<string>[] = [];
  for (const { text, kind } of passages) {
    if (kind === "code") continue;
    for (const { key, kind: figure } of figuresIn(text)) if (figure === "id") ids.add(key);
    texts.push(significantStems(text));
    for (const part of kind === "row" ? text.split(CELL_BREAK) : [text]) {
      const stems = titleStems(part);
      if (stems.size > 1 && stems.size <= LONGEST_TITLE) titles.push(stems);
    }
  }
  const known = new Map<string, boolean>();
  return ({ id, title }) => {
    if (id !== null && ids.has(idKey(id))) return true;
    const answer = known.get(title) ?? saysTitle(titleStems(title), texts, titles);
    known.set(title, answer);
    return answer;
  };
}

function saysTitle(
  own: ReadonlySet<string>,
  texts: readonly ReadonlySet<string>[],
  titles: readonly ReadonlySet<string>[],
): boolean {
  const least = Math.max(Math.min(2, own.size), Math.ceil(own.size * LEAST_SHARE));
  const stems = [...own];
  return (
    texts.some((said) => stems.filter((stem) => said.has(stem)).length >= least) ||
    titles.some((said) => titleLikeness(own, said) >= LEAST_SHARE)
  );
}
