// Runs the tests of a file or a folder, and with --watch again after each change of what they import.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, context } from "esbuild";
import { root } from "./host/paths.mjs";
import { runMocha } from "./mocha.mjs";
import { isDistStale } from "./staleDist.mjs";
import { testBundle, testFilesAt } from "./testBundle.mjs";

/**
 * Returns the exit code; with `isWatching` it never resolves.
 * @param {readonly string[]} paths
 * @param {{ grep?: string | undefined, isWatching?: boolean | undefined }} options
 */
export async function runPaths(paths, { grep, isWatching = false }) {
  let files;
  try {
    files = [...new Set(paths.flatMap(testFilesAt))];
    requireRunnable(files);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  if (files.some(startsProcesses) && isDistStale() && !buildDist()) return 1;
  const folder = join(root, "out", "tests");
  mkdirSync(folder, { recursive: true });
  // Two runs at the same time have a bundle each.
  const bundle = join(folder, `run-${process.pid}.js`);
  process.on("exit", () => {
    for (const file of [bundle, `${bundle}.map`]) rmSync(file, { force: true });
  });
  return isWatching ? watch(files, bundle, grep) : runOnce(files, bundle, grep);
}

/** @param {string} file */
const startsProcesses = (file) => file.startsWith("test/cli/");

/** @param {readonly string[]} files */
function requireRunnable(files) {
  const other = files.find((file) => !/^test\/(?:unit|cli)\//.test(file));
  if (other === undefined) return;
  if (other.startsWith("test/host/"))
    throw new Error(`${other} needs a real editor: npm test -- --host --grep TITLE`);
  throw new Error(`${other} is not below test/unit or test/cli.`);
}

function buildDist() {
  console.log("Building dist/, which is older than its sources …");
  return spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" }).status === 0;
}

/** @param {readonly string[]} files @param {string} bundle @param {string | undefined} grep */
async function runOnce(files, bundle, grep) {
  // Mocha is loaded while the bundle is made.
  const loaded = import("mocha");
  try {
    await build(testBundle(files, bundle));
  } catch {
    // esbuild has said what is wrong.
    return 1;
  }
  await loaded;
  const { passed, failed, pending } = await runMocha(bundle, { grep });
  if (passed + failed + pending === 0)
    console.error(`No test has ${JSON.stringify(grep ?? "")} in its title.`);
  console.log(`${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ""}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * Each run is a separate process, which the next change ends.
 * @param {readonly string[]} files @param {string} bundle @param {string | undefined} grep
 * @returns {Promise<number>}
 */
async function watch(files, bundle, grep) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let run;
  process.on("exit", () => run?.kill());
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
  const args = ["scripts/mocha.mjs", bundle, ...(grep === undefined ? [] : ["--grep", grep])];
  const options = testBundle(files, bundle);
  const watched = await context({
    ...options,
    plugins: [
      ...(options.plugins ?? []),
      {
        name: "run-after-build",
        setup(build) {
          build.onEnd(({ errors }) => {
            run?.kill();
            if (errors.length > 0) return;
            run = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
            run.on("exit", (_code, signal) => {
              if (signal === null) console.log("Waiting for a change … (Ctrl+C ends)");
            });
          });
        },
      },
    ],
  });
  await watched.watch();
  return new Promise(() => {});
}
