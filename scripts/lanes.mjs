// Runs independent work a few at a time.
import { availableParallelism } from "node:os";

/** As many processes as the machine runs at once, but no more than a small one has memory for. */
export const LANES = Math.max(1, Math.min(4, availableParallelism()));

/**
 * The results in the order of the tasks. The next task begins as soon as one ends: put the longest first.
 * @template Result
 * @param {readonly (() => Promise<Result>)[]} tasks
 * @param {number} [lanes]
 * @returns {Promise<Result[]>}
 */
export async function inLanes(tasks, lanes = LANES) {
  /** @type {Result[]} */
  const results = [];
  const waiting = [...tasks.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, task] = next;
      results[index] = await task();
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}
