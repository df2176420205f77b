// Two windows on one folder, each with its own extension host: what one writes, the other sees as a change on disk.
import { runInHost } from "./runSuite.mjs";

/** @typedef {import("./suiteLog.mjs").SuiteResult} SuiteResult */

/**
 * Runs a suite in each window at the same time; resolves with the sum of their counts.
 * @param {Omit<Parameters<typeof runInHost>[0], "testsPath" | "name"> & { testsPaths: readonly [string, string] }} run
 * @returns {Promise<SuiteResult>}
 */
export async function runInTwoWindows({ testsPaths, ...run }) {
  const [first, second] = await Promise.all([
    runInHost({ ...run, testsPath: testsPaths[0], name: "window-1" }),
    runInHost({ ...run, testsPath: testsPaths[1], name: "window-2" }),
  ]);
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    pending: first.pending + second.pending,
    failures: [...first.failures, ...second.failures],
  };
}
