// Types, lint and formatting. The core is compiled by its own tsconfig, which knows no host.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const tsc = "node_modules/typescript/bin/tsc";
const dependencyCruiser = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
const eslint = "node_modules/eslint/bin/eslint.js";
const prettier = "node_modules/prettier/bin/prettier.cjs";

/** Name, and the script with its arguments, relative to the root. @type {readonly (readonly [string, readonly string[]])[]} */
const checks = [
  ["types of the core, without any host", [tsc, "-p", "src/core"]],
  ["types", [tsc, "-p", "."]],
  ["types of the scripts", [tsc, "-p", "scripts"]],
  ["lint", [eslint, ".", "--max-warnings", "0"]],
  ["layers and cycles", [dependencyCruiser, "--config", ".dependency-cruiser.mjs", "src"]],
  ["formatting", [prettier, "--check", "--log-level", "warn", "."]],
  ["workflows", ["scripts/lintWorkflows.mjs"]],
];

/** Runs every check and returns the names of those that failed. */
export function runQualityChecks() {
  return checks
    .filter(([name, command]) => {
      console.log(`- ${name}`);
      const run = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
      return run.status !== 0;
    })
    .map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = runQualityChecks();
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
}
