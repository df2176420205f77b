// Everything that guards main, from a fresh clone: installs what is missing, checks, builds, runs every suite.
//   npm test [-- --grep TEXT] [-- --fast] [-- --unit] [-- --host]
//   --fast leaves out lint and formatting, --unit runs only the unit suite, --host only what needs a real VS Code
// Ends with one plain line: N passed, N failed
import { requireNode } from "./nodeVersion.mjs";

requireNode();
const { installDependencies } = await import("./install.mjs");
const { describeProblem } = await import("./host/problem.mjs");
try {
  await installDependencies();
} catch (error) {
  console.error(describeProblem(error));
  process.exit(1);
}
const { runSuites } = await import("./suites.mjs");
process.exitCode = await runSuites(process.argv.slice(2));
