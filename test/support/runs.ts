/**
 * How much tests try that could go on for ever: a short form in `npm test`, the long form in `npm run test:long`.
 * The environment asks for other inputs or for more: FUZZ_SEED=NUMBER, FUZZ_FACTOR=NUMBER of the long form.
 */

/** The same inputs every time unless the environment says otherwise: a failure happens to everybody. */
export const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_121);

const FACTOR = Number(process.env["FUZZ_FACTOR"] ?? 1);
const IS_LONG = process.env["TEST_RUNS"] === "long" || process.env["FUZZ_FACTOR"] !== undefined;

/** @param variable of the environment that asks for an exact number of runs */
export function runCount(long: number, short = Math.ceil(long / 5), variable = ""): number {
  const asked = process.env[variable];
  if (asked !== undefined) return Number(asked);
  return IS_LONG ? Math.ceil(long * FACTOR) : short;
}

/** Options of fast-check. */
export function runs(
  long: number,
  short?: number,
  variable?: string,
): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: runCount(long, short, variable) };
}

/** All of them in the long form; else so many at equal distances, the first one among them. */
export function someOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (IS_LONG || items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]!);
}
