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
