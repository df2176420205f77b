// Runs mocha inside an extension host, desktop or web: programmatically, because there is no command line.
import Mocha from "mocha";
import { LineReporter, describeFailure, reportEvent } from "./reporter";

export interface SuiteOptions {
  /** Only tests whose full title contains this text. */
  readonly grep?: string;
  /** For one test, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Loads the test files and runs them; every outcome is printed as a line (reporter.ts).
 * Rejects when a test fails, when a file cannot be loaded or when there was no test at all: the host then ends with 1.
 */
export async function runMocha(loadTestFiles: () => void, options: SuiteOptions): Promise<void> {
  const mocha = new Mocha({
    ui: "bdd",
    timeout: options.timeout ?? 600_000,
    reporter: LineReporter as unknown as Mocha.ReporterConstructor,
  });
  if (options.grep !== undefined) mocha.fgrep(options.grep);
  // Puts describe, it and the hooks on the global object, as the command line does before it loads a file.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  load(loadTestFiles);
  const { failures, tests } = await runLoaded(mocha);
  if (failures > 0) throw new Error(`${failures} failed`);
  if (tests === 0) throw new Error("There was no test to run.");
}

function load(loadTestFiles: () => void): void {
  try {
    loadTestFiles();
  } catch (thrown) {
    reportEvent({ type: "fail", title: "loading the test files", failure: describeFailure(thrown) });
    reportEvent({ type: "end", passed: 0, failed: 1, pending: 0 });
    throw thrown;
  }
}

function runLoaded(mocha: Mocha): Promise<{ failures: number; tests: number }> {
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ failures, tests: runner.stats?.tests ?? 0 });
    });
  });
}
