import { significantStems } from "../lexicon/englishStems";
import { wordsOf } from "../text/words";
import { beginsWith, says } from "./annotations/says";

// Words that say nothing of which finding is meant.
const GENERIC = significantStems(
  "issue finding problem gap test tests testing coverage add fix implement missing improve update replace create make enable " +
    "resolve remove need needs use using proper potential risk vulnerability severity critical high medium low priority service app " +
    "complete remaining suite only current system",
);

/** Whether a title contains no word that carries meaning. */
export function saysNothing(title: string): boolean {
  return significantStems(title).size === 0;
}

/** The stems that tell one finding from another. */
export function titleStems(title: string): ReadonlySet<string> {
  const stems = significantStems(title);
  const telling = new Set([...stems].filter((stem) => !GENERIC.has(stem)));
  return telling.size > 0 ? telling : stems;
}

/**
 * How alike two titles are, 0 … 1: the share of the shorter one's stems that the other has too. A single shared word does not make
 * them alike, unless it is all that either says.
 */
export function titleLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shorter = a.size <= b.size ? a : b;
  const longer = shorter === a ? b : a;
  const shared = [...shorter].filter((stem) => longer.has(stem)).length;
  if (shared < 2 && (a.size > 1 || b.size > 1)) return 0;
  return shared / shorter.size;
}

/** How many entries make an enumeration: "Failing tests: orders, mails, invoices". */
const LEAST_ENTRIES = 3;
// What an enumeration begins behind.
const ANNOUNCED = /:|\s-\s/;

/**
 * Whether all that a title shares with another one is in the enumeration behind its head: "Failing tests: order form, mails, status page" is
 * not "The status page has no tests".
 */
export function sharesOnlyEntries(title: string, other: ReadonlySet<string>): boolean {
  const colon = title.search(ANNOUNCED);
  if (colon <= 0 || title.slice(colon).split(",").length < LEAST_ENTRIES) return false;
  const head = titleStems(title.slice(0, colon));
  return ![...other].some((stem) => head.has(stem));
}

/**
 * The stems of what a task is about: "Fix Label Rotation Bug" is about the rotation of labels. Empty for a title that does not begin with the
 * verb of a task.
 */
export function taskStems(title: string): ReadonlySet<string> {
  if (!beginsWith(title, "fixVerb", "verb")) return new Set();
  const [, ...words] = wordsOf(title);
  return significantStems(words.filter((word) => !says(word, "groupWord", "noun")).join(" "));
}

/** Whether a task of several words is about what a title says: the title contains all of them, even those that are common in titles. */
export function isTaskFor(task: ReadonlySet<string>, title: string): boolean {
  if (task.size < 2) return false;
  const stems = significantStems(title);
  return [...task].every((stem) => stems.has(stem));
}

/** Whether two titles share a telling word at all. */
export function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((stem) => b.has(stem));
}
