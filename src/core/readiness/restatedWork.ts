/** A report that states one piece of work twice: in a section and again as a row of an inventory, a gap table, or a summary. */
import type { FindingFacts } from "../reader/facts";
import { isSameFile } from "../reader/restatement";
import { sharesOnlyEntries, titleLikeness, titleStems } from "../reader/similarity";
import { significantStems } from "../lexicon/englishStems";

type Stated = Pick<FindingFacts, "title" | "otherTitles" | "effort" | "form" | "locations" | "range">;

/** Fixes that differ, in other words or in kind. */
type Fixes = "alike" | "different" | "incomparable" | "unknown";

/**
 * Whether two findings of one report are probably one piece of work: a row gives the effort of the other one, to the hour, and has its
 * file, most words of one of its titles, or its number of things. Words alone are not enough: the effort is what the report repeats. Rows
 * of one table do not repeat each other.
 */
export function isRestatedWork(one: Stated, other: Stated, fixes: Fixes): boolean {
  const rows = [one, other].filter(({ form }) => form === "row").length;
  if (rows === 0 || !haveSameEffort(one, other)) return false;
  if (rows === 2 && Math.abs(one.range.line - other.range.line) < LEAST_DISTANCE) return false;
  // A row that sums up a section may word its fix in another way.
  if (fixes === "different") return rows === 1 && haveAlikeTitle(one, other);
  const isOfOneFile = one.locations.some((a) => other.locations.some((b) => isSameFile(a.path, b.path)));
  if (isOfOneFile && (fixes === "alike" || isRange(one) || shareStem(one, other))) return true;
  return haveAlikeTitle(one, other) || haveSameCount(one, other);
}

/** Rows that are closer probably belong to one table, or to two parts of one list. */
const LEAST_DISTANCE = 30;

/**
 * The parts of a total: "14 broken lamps" next to "9 lamps without power" and "5 dark lamps". The total is not additional work. Empty if
 * no two of the others add up to it.
 */
export function partsOfTotal<T extends Pick<FindingFacts, "title">>(
  total: T,
  others: readonly T[],
): readonly T[] {
  const sum = countOf(total);
  if (sum === null) return [];
  const parts = others.filter((one) => one !== total && countOf(one) !== null && areOfOneKind(one, total));
  for (const [index, first] of parts.entries()) {
    const second = parts.slice(index + 1).find((one) => (countOf(one) ?? 0) + (countOf(first) ?? 0) === sum);
    if (second) return [first, second];
  }
  return [];
}

/** How many things a title counts first: 14 for "14 broken lamps"; null for fewer than two, or none. */
export function countOf({ title }: Pick<FindingFacts, "title">): number | null {
  const count = Number.parseInt(title, 10);
  // "2FA missing" and "404 on the status page" count nothing.
  const isCount = count > 1 && title.startsWith(`${count} `) && !title.startsWith(`${count} on `);
  return isCount ? count : null;
}

function haveSameEffort({ effort: one }: Stated, { effort: other }: Stated): boolean {
  if (one === null || other === null || one.minHours === null) return false;
  return one.minHours === other.minHours && one.maxHours === other.maxHours;
}

/** "16–24 h" is a figure that is rarely the same by chance. */
function isRange({ effort }: Stated): boolean {
  return effort !== null && effort.minHours !== effort.maxHours;
}

function haveSameCount(one: Stated, other: Stated): boolean {
  const count = countOf(one);
  return count !== null && count === countOf(other) && areOfOneKind(one, other);
}

/** Both count tests, or both count endpoints. */
function areOfOneKind(one: Pick<FindingFacts, "title">, other: Pick<FindingFacts, "title">): boolean {
  const stems = significantStems(other.title);
  return [...significantStems(one.title)].some((stem) => stems.has(stem));
}

const LEAST_LIKENESS = 0.5;

/** Two telling words or more, and at least half of the shorter title, by any of the names that the report gives them. */
function haveAlikeTitle(one: Stated, other: Stated): boolean {
  const [own, its] = [namesOf(one), namesOf(other)];
  if (own.some((a) => sharesOnlyEntries(other.title, a)) || its.some((b) => sharesOnlyEntries(one.title, b)))
    return false;
  return own.some((a) => its.some((b) => a.size > 1 && b.size > 1 && titleLikeness(a, b) >= LEAST_LIKENESS));
}

function namesOf({ title, otherTitles }: Stated): readonly ReadonlySet<string>[] {
  return [title, ...otherTitles].map(titleStems);
}

const SHORTEST_PREFIX = 5;

/** "Dedup" and "deduplication" are one word, too. */
function shareStem(one: Stated, other: Stated): boolean {
  const its = [...titleStems(other.title)];
  const isShort = (a: string, b: string): boolean => a.length >= SHORTEST_PREFIX && b.startsWith(a);
  return [...titleStems(one.title)].some((a) => its.some((b) => a === b || isShort(a, b) || isShort(b, a)));
}
