// Types, lint and formatting. The core is compiled by its own tsconfig, which knows no host.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The native compiler; typescript-eslint needs the one that is written in TypeScript. */
const tsc = "node_modules/typescript-native/bin/tsc";
const dependencyCruiser = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
const eslint = "node_modules/eslint/bin/eslint.js";
const prettier = "node_modules/prettier/bin/prettier.cjs";

/** Name, and the script with its arguments, relative to the root; the longest first. @type {readonly (readonly [string, readonly string[]])[]} */
export const qualityChecks = [
  ["lint", [eslint, ".", "--max-warnings", "0"]],
  ["types", [tsc, "-p", "."]],
  ["types of the scripts", [tsc, "-p", "scripts"]],
  ["types of the core, without any host", [tsc, "-p", "src/core"]],
  ["types of the webview", [tsc, "-p", "src/webview"]],
  ["layers and cycles", [dependencyCruiser, "--config", ".dependency-cruiser.mjs", "src"]],
  ["formatting", [prettier, "--check", "--log-level", "warn", "."]],
  ["workflows", ["scripts/lintWorkflows.mjs"]],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = qualityChecks.flatMap(([name, command]) => {
    console.log(`- ${name}`);
    const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
    return status === 0 ? [] : [name];
  });
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
}
