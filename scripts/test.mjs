// Everything that guards main, from a fresh clone: installs what is missing, checks, builds, runs every suite.
//   npm test [-- --fast] [-- --unit] [-- --host] [-- --grep TEXT]
//   --fast leaves out lint and formatting, --unit runs only the unit and command line tests, --host only what needs a real VS Code
//   npm test -- PATH… [--grep TEXT] [--watch]
//   only the tests of these files or folders; --watch runs them again after each change
//   npm run test:long [-- PATH…]
//   --long: all runs of the property, mutation and fuzz tests, and all tests in every editor
// Ends with one plain line: N passed, N failed
import { parseArgs } from "node:util";
import { requireNode } from "./nodeVersion.mjs";

requireNode();
const { values: options, positionals: paths } = readArguments();
const { installDependencies } = await import("./install.mjs");
const { describeProblem } = await import("./host/problem.mjs");
try {
  await installDependencies();
} catch (error) {
  console.error(describeProblem(error));
  process.exit(1);
}
// test/support/runs.ts
if (options.long) process.env.TEST_RUNS = "long";
if (paths.length > 0) {
  const { runPaths } = await import("./testPath.mjs");
  process.exit(await runPaths(paths, { grep: options.grep, isWatching: options.watch }));
}
const { runSuites } = await import("./suites.mjs");
process.exitCode = await runSuites(options);

function readArguments() {
  const flag = /** @type {const} */ ({ type: "boolean" });
  const text = /** @type {const} */ ({ type: "string" });
  try {
    const read = parseArgs({
      options: { fast: flag, unit: flag, host: flag, long: flag, watch: flag, grep: text },
      allowPositionals: true,
    });
    if (read.values.watch && read.positionals.length === 0)
      throw new Error("--watch needs the path of a test file or of a folder of tests.");
    return read;
  } catch (error) {
    // Node adds advice that does not apply here.
    console.error(error instanceof Error ? error.message.replace(/ To specify a positional .*/s, "") : error);
    process.exit(1);
  }
}
