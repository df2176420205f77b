// The suites that `npm test` runs, and the sum of what they report.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runHostSuites } from "./hostSuites.mjs";
import { runQualityChecks } from "./quality.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs the suites; returns the exit code. A suite that reports nothing counts as one failure.
 * @param {readonly string[]} args `--fast`: without lint and formatting; `--unit`: only the unit suite; `--host`: only those
 *   that need a real VS Code; `--grep TEXT`: only tests whose title has this text
 */
export async function runSuites(args) {
  const grep = args.includes("--grep") ? args[args.indexOf("--grep") + 1] : undefined;
  const results = [];
  if (!["--fast", "--unit", "--host"].some((option) => args.includes(option))) results.push(checkQuality());
  if (!args.includes("--host")) {
    build();
    results.push(mocha("unit", ["out/unit/**/*.test.js", ...(grep === undefined ? [] : ["--grep", grep])]));
  }
  if (!args.includes("--unit")) results.push(...(await runHostSuites({ grep })));
  return report(results);
}

function checkQuality() {
  const failed = runQualityChecks();
  return { name: "quality", passed: failed.length === 0 ? 1 : 0, failed: failed.length, pending: 0 };
}

function build() {
  const run = spawnSync(process.execPath, ["scripts/build.mjs", "--tests"], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) {
    console.error("The build failed; no suite was run.");
    console.log("0 passed, 1 failed");
    process.exit(1);
  }
}

/** @typedef {{ name: string, passed: number, failed: number, pending: number }} Result */

/** @param {string} name @param {readonly string[]} args @returns {Result} */
function mocha(name, args) {
  const file = `${root}/out/${name}.json`;
  rmSync(file, { force: true });
  console.log(`\n${name} tests`);
  const command = [
    "--enable-source-maps",
    "node_modules/mocha/bin/mocha.js",
    "--reporter",
    "scripts/mochaReporter.cjs",
  ];
  spawnSync(process.execPath, [...command, "--reporter-option", `output=${file}`, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return readResult(name, file);
}

/** @param {string} name @param {string} file @returns {Result} */
function readResult(name, file) {
  try {
    return { name, ...JSON.parse(readFileSync(file, "utf8")) };
  } catch {
    console.error(`The ${name} suite ended without a result.`);
    return { name, passed: 0, failed: 1, pending: 0 };
  }
}

/** @param {readonly Result[]} results */
function report(results) {
  const sum = (/** @type {"passed" | "failed" | "pending"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log("");
  for (const result of results) {
    console.log(
      `${result.name}: ${result.passed} passed, ${result.failed} failed, ${result.pending} skipped`.trimEnd(),
    );
  }
  const skipped = sum("pending") > 0 ? `, ${sum("pending")} skipped` : "";
  console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}
