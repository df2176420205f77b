/** What a figure of a decision is about, to be compared with what the places that state it are about. */
import { significantStems } from "../../lexicon/englishStems";
import type { Figure } from "./figures";
import type { Passage } from "./passages";
import { unitOf } from "./units";

/** The stems that say what the figures of each passage are about. */
export function subjectsOf(passages: readonly Passage[]): ReadonlyMap<Passage, ReadonlySet<string>> {
  const subjects = new Map<Passage, ReadonlySet<string>>();
  const headings: string[] = [];
  let announced = "";
  let table: readonly string[] = [];
  for (const passage of passages) {
    const { kind, level, text, columns } = passage;
    // The title of a document names what all of it is about.
    if (kind === "heading")
      headings.splice(Math.max(0, level - 2), headings.length, ...(level > 1 ? [text] : []));
    // The text below a table speaks about the table.
    const stems = significantStems([...headings, announced, text, ...columns, ...table].join(" "));
    subjects.set(passage, new Set([...stems].filter(isTelling)));
    table = kind === "row" ? columns : [];
    if (kind === "text") announced = text.trimEnd().endsWith(":") ? text : "";
    else if (kind === "heading") announced = "";
  }
  return subjects;
}

/** Words that go with any figure. */
const ANY = significantStems(
  "total number all last first new only about average measured day per take took follow",
);

function isTelling(stem: string): boolean {
  return !/\d/.test(stem) && unitOf(stem) === null && !ANY.has(stem);
}

/** Whether two texts have a telling word in common; a text without one may be about anything. */
export function isSameSubject(subject: ReadonlySet<string>, about: ReadonlySet<string>): boolean {
  return subject.size === 0 || [...subject].some((stem) => about.has(stem));
}

/** "17 customers": in a sentence, a number with a noun counts what the noun names, so that "17 minutes" is another figure. */
export function countsNoun({ kind, text }: Passage, { to, unit }: Figure): boolean {
  return kind === "text" && unit === null && /^ \p{Ll}{4,}/u.test(text.slice(to, to + 8));
}
