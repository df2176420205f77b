// Picks the lines of a suite (test/host/support/reporter.ts) out of everything else that a host prints.

/** @typedef {{ passed: number, failed: number, pending: number }} Counts */
/** @typedef {{ title: string, failure: { message: string, stack: string } }} FailedTest */
/** @typedef {Counts & { failures: FailedTest[] }} SuiteResult */

/**
 * @typedef {{ type: "pass", title: string, milliseconds: number } | { type: "pending", title: string }
 *   | ({ type: "fail" } & FailedTest) | { type: "end" }} SuiteEvent
 */

const prefix = "@@host-suite ";

/**
 * Reads text as it comes, shows each outcome through `log`, and keeps the counts.
 * @param {(line: string) => void} log
 * @param {(stack: string) => string} [mapStack] see stackMap.mjs
 */
export function createSuiteLog(log, mapStack = (stack) => stack) {
  const seen = { passed: 0, failed: 0, pending: 0 };
  let complete = false;
  /** @type {FailedTest[]} */
  const failures = [];
  /** @type {() => void} */
  let ended = () => {};
  /** @type {Promise<void>} */
  const end = new Promise((resolve) => (ended = resolve));

  let heard = Date.now();

  /**
   * Resolves, saying so, when nothing has come for so many milliseconds.
   * @returns {Promise<string>}
   */
  function silence(/** @type {number} */ milliseconds) {
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (complete) {
          clearInterval(timer);
          return;
        }
        if (Date.now() - heard < milliseconds) return;
        clearInterval(timer);
        resolve(`The suite gave no result for ${milliseconds / 1000} s.`);
      }, 1000);
      timer.unref();
    });
  }

  /** One message of the host, which can have several lines. */
  function take(/** @type {string} */ text) {
    for (const line of text.split("\n")) {
      const event = readEvent(line);
      if (event === undefined) continue;
      heard = Date.now();
      if (event.type === "end") {
        complete = true;
        ended();
      } else show(event);
    }
  }

  function show(/** @type {SuiteEvent} */ event) {
    if (event.type === "pass") {
      seen.passed += 1;
      log(`  ✓ ${event.title} (${event.milliseconds} ms)`);
    }
    if (event.type === "pending") {
      seen.pending += 1;
      log(`  - ${event.title}`);
    }
    if (event.type === "fail") fail(event);
  }

  function fail(/** @type {FailedTest} */ event) {
    seen.failed += 1;
    const failure = { message: event.failure.message, stack: mapStack(event.failure.stack) };
    failures.push({ title: event.title, failure });
    log(`  ✗ ${event.title}`);
    log(indent(failure.stack || failure.message));
  }

  /**
   * The counts; a suite that cannot be trusted has one failure more, which says why.
   * @param {{ exitCode: number | string | null } | { lost: string }} outcome
   * @returns {SuiteResult}
   */
  function conclude(outcome) {
    const reason = "lost" in outcome ? outcome.lost : reasonOfDoubt(outcome.exitCode);
    if (reason !== undefined) fail({ title: "the suite itself", failure: { message: reason, stack: "" } });
    return { ...seen, failures };
  }

  /** @param {number | string | null} exitCode */
  function reasonOfDoubt(exitCode) {
    if (!complete) return `The host ended with ${exitCode} before the suite reported its end.`;
    if (seen.passed + seen.failed + seen.pending === 0) return "There was no test to run.";
    const contradiction = exitCode !== 0 && seen.failed === 0;
    return contradiction ? `The host ended with ${exitCode} although no test failed.` : undefined;
  }

  return { take, end, silence, conclude };
}

/** @param {string} line @returns {SuiteEvent | undefined} */
function readEvent(line) {
  const at = line.indexOf(prefix);
  if (at === -1) return undefined;
  const text = line.slice(at + prefix.length);
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}

function indent(/** @type {string} */ text) {
  return text
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
}
