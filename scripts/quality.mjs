// Types, lint and formatting. The core is compiled by its own tsconfig, which knows no host.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const checks = [
  ["types of the core, without any host", ["typescript/bin/tsc", "-p", "src/core"]],
  ["types", ["typescript/bin/tsc", "-p", "."]],
  ["lint", ["eslint/bin/eslint.js", ".", "--max-warnings", "0"]],
  [
    "layers and cycles",
    ["dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.mjs", "src"],
  ],
  ["formatting", ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]],
];

/** Runs every check and returns the names of those that failed. */
export function runQualityChecks() {
  return checks
    .filter(([name, [script, ...args]]) => {
      console.log(`- ${name}`);
      const run = spawnSync(process.execPath, [`${root}/node_modules/${script}`, ...args], {
        cwd: root,
        stdio: "inherit",
      });
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
