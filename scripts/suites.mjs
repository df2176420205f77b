// The suites that `npm test` runs, and the sum of what they report.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { asFailure } from "./failures.mjs";
import { prepareHosts, runHostSuites } from "./hostSuites.mjs";
import { inLanes } from "./lanes.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./host/paths.mjs";
import { qualityChecks } from "./quality.mjs";
import { testBundle, testFilesAt } from "./testBundle.mjs";

/**
 * @typedef {{ passed: number, failed: number, pending: number }} Counts
 * @typedef {{ name: string, failures?: readonly string[] } & Counts} Result `failures`: as failures.mjs writes them
 * @typedef {{ code: number | null, printed: string }} Ended
 */

/** Of the unit tests: more than there are lanes, so that none waits long for another one. */
const UNIT_BUNDLES = 6;

/** Milliseconds without a word after which a process counts as hanging; in the long form one test can take that long. */
const HANGS = process.env.TEST_RUNS === "long" ? 14_400_000 : 900_000;

/**
 * Runs the suites; returns the exit code. A suite that reports nothing counts as one failure.
 * @param {{
 *   fast?: boolean | undefined, unit?: boolean | undefined, host?: boolean | undefined, long?: boolean | undefined,
 *   grep?: string | undefined,
 * }} options `fast`: without lint and formatting; `unit`: only the unit and command line tests; `long`: all but the checks,
 *   and in every editor; `host`: only those that need a real VS Code; `grep`: only tests whose title has this text
 */
export async function runSuites({ fast, unit, host, long, grep }) {
  const isAll = !fast && !unit && !host && !long;
  const hosts = unit ? undefined : prepareHosts();
  const bundles = await buildAll(host ? [] : testBundles());
  const results = await runWithoutEditor(bundles, isAll ? qualityChecks : [], grep);
  // Afterwards: editors next to busy processes take longer than one after the other.
  const inEditors = hosts ? await runHostSuites({ grep, hosts }) : [];
  return report([...results, ...inEditors]);
}

/** @param {readonly Bundle[]} bundles @param {typeof qualityChecks} quality @param {string | undefined} grep @returns {Promise<Result[]>} */
async function runWithoutEditor(bundles, quality, grep) {
  const checks = quality.map((check) => () => runCheck(check));
  const tests = bundles.map((bundle) => () => runTests(bundle, grep));
  return summed(await inLanes([...tests, ...checks]));
}

/** @typedef {{ name: string, file: string, files: readonly string[] }} Bundle */

/** The longest first. @returns {Bundle[]} */
function testBundles() {
  const folder = join(root, "out", "tests");
  const unit = testFilesAt("test/unit");
  return [
    { name: "command line tests", file: join(folder, "cli.js"), files: testFilesAt("test/cli") },
    ...Array.from({ length: UNIT_BUNDLES }, (_, part) => ({
      name: "unit tests",
      file: join(folder, `unit-${part + 1}.js`),
      files: unit.filter((_file, index) => index % UNIT_BUNDLES === part),
    })),
  ];
}

/** dist/ as it is shipped, and the bundles of the tests. @param {readonly Bundle[]} bundles */
async function buildAll(bundles) {
  const folder = join(root, "out", "tests");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const dist = withLock(join(root, ".cache", "locks"), "build", () =>
      run(["scripts/build.mjs", "--production"]),
    );
    await Promise.all(bundles.map(({ files, file }) => build(testBundle(files, file))));
    const { code, printed } = await dist;
    if (code !== 0) throw new Error(printed);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("The build failed; no suite was run.");
    console.log("0 passed, 1 failed");
    process.exit(1);
  }
  return bundles;
}

/** @param {Bundle} bundle @param {string | undefined} grep @returns {Promise<Result>} */
async function runTests({ name, file }, grep) {
  const output = `${file}.json`;
  const args = ["scripts/mocha.mjs", file, "--reporter", "scripts/mochaReporter.cjs", "--output", output];
  const { printed } = await run([...args, ...(grep === undefined ? [] : ["--grep", grep])]);
  console.log(`\n${name}\n${printed.trimEnd()}`);
  return { name, ...readCounts(name, output) };
}

/** @param {string} name @param {string} file @returns {Omit<Result, "name">} */
function readCounts(name, file) {
  try {
    /** @type {Counts & { failures: { title: string, reason: string }[] }} */
    const { failures, ...counts } = JSON.parse(readFileSync(file, "utf8"));
    return { ...counts, failures: failures.map(({ title, reason }) => asFailure(title, reason)) };
  } catch {
    const reason = `The ${name} ended without a result.`;
    console.error(reason);
    return { passed: 0, failed: 1, pending: 0, failures: [asFailure(name, reason)] };
  }
}

/** @param {(typeof qualityChecks)[number]} check @returns {Promise<Result>} */
async function runCheck([check, args]) {
  const { code, printed } = await run(args);
  console.log(`\n${check}: ${code === 0 ? "passed" : `failed\n${printed.trimEnd()}`}`);
  const failures = code === 0 ? [] : [asFailure(check, printed.trim())];
  return { name: "quality", passed: code === 0 ? 1 : 0, failed: failures.length, pending: 0, failures };
}

/** Keeps what a process prints: it is shown when it ends, so that processes do not mix their words. @param {readonly string[]} args */
function run(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const guard = setTimeout(() => child.kill("SIGKILL"), HANGS);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      printed += text;
      guard.refresh();
    });
  return new Promise((/** @type {(ended: Ended) => void} */ resolve) => {
    child.on("close", (code) => {
      clearTimeout(guard);
      resolve({ code, printed });
    });
  });
}

/** One result for each name. @param {readonly Result[]} results @returns {Result[]} */
function summed(results) {
  const names = [...new Set(results.map(({ name }) => name))];
  return names.map((name) => {
    const own = results.filter((result) => result.name === name);
    return { name, ...totals(own), failures: own.flatMap(({ failures = [] }) => failures) };
  });
}

/** @param {readonly Counts[]} results @returns {Counts} */
function totals(results) {
  const sum = (/** @type {keyof Counts} */ key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), pending: sum("pending") };
}

/** @param {readonly Result[]} results */
function report(results) {
  const failures = results.flatMap(({ name, failures = [] }) => failures.map((one) => `${name}\n${one}`));
  if (failures.length > 0) console.log(["", "What failed:", ...failures].join("\n"));
  console.log("");
  for (const { name, passed, failed, pending } of results)
    console.log(`${name}: ${passed} passed, ${failed} failed, ${pending} skipped`);
  const { passed, failed, pending } = totals(results);
  console.log(`${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ""}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
