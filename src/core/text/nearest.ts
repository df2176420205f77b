import { wordsOf } from "./words";

/** The known word that was probably meant, or null if none is close: at most a third of the letters may differ. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, written.length) / 3));
    const distance = editDistance(written.toLowerCase(), word.toLowerCase(), limit);
    if (distance <= limit && distance < fewest) [best, fewest] = [word, distance];
  }
  return best;
}

/**
 * The known phrase of which the written one is a misspelling, or null: as many words, each one alike but for a letter in four. Short words
 * and numbers have to be equal, because "Tester 1" and "Tester 2" are two people.
 */
function nearestPhrase(written: string, known: readonly string[]): string | null {
  const words = wordsOf(written);
  return known.find((phrase) => isMisspelling(words, wordsOf(phrase))) ?? null;
}

/** ` Did you mean "Head of Quality"?` if something known is spelled much like it, or nothing. */
export function spellingAdvice(written: string, known: readonly string[]): string {
  const nearest = nearestPhrase(written, known);
  return nearest === null ? "" : ` Did you mean "${nearest}"?`;
}

function isMisspelling(words: readonly string[], known: readonly string[]): boolean {
  return (
    words.length === known.length &&
    words.some((word, index) => word !== known[index]) &&
    words.every((word, index) => isAlike(word, known[index] ?? ""))
  );
}

function isAlike(word: string, other: string): boolean {
  const limit = Math.floor(Math.min(word.length, other.length) / 4);
  return editDistance(word, other, limit) <= limit;
}

/**
 * Insertions, deletions, replacements and swaps of neighboring letters that turn one word into the other; more than `limit` if the
 * lengths already differ by more.
 */
export function editDistance(from: string, to: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const replaced = at(last, j - 1) + (same ? 0 : 1);
      const swaps = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = swaps ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(row, j - 1) + 1, at(last, j) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
