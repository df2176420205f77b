// What failed is printed again at the end of a run: the end of a log is read first, and is sometimes all that is kept.

/** Lines of one failure that are said again: the rest is where it happened. */
const LONGEST = 8;

const isTitle = (/** @type {string} */ line) => line.startsWith("  ✗ ");
const isDetail = (/** @type {string} */ line) => line.startsWith("      ");

/**
 * The failed tests of a suite's log, each with the first lines of its reason, in their order.
 * @param {readonly string[]} log one or more lines each, as suiteLog.mjs and steps.mjs write them
 * @returns {string[]}
 */
export function failuresIn(log) {
  const lines = log.flatMap((entry) => entry.split("\n"));
  return lines.flatMap((line, at) => {
    if (!isTitle(line)) return [];
    const rest = lines.slice(at + 1, at + LONGEST);
    const end = rest.findIndex((next) => !isDetail(next));
    return [[line, ...(end === -1 ? rest : rest.slice(0, end))].join("\n")];
  });
}

/** One failed test as the log of a suite has it. @param {string} title @param {string} reason */
export function asFailure(title, reason) {
  const details = reason.split("\n").map((line) => `      ${line}`);
  return [`  ✗ ${title}`, ...details.slice(0, LONGEST - 1)].join("\n");
}
