// The suites that need a real VS Code: the same tests in the newest and the oldest one, with workspace trust on, in the web host,
// in a desktop VS Code where there is one, and the end-to-end tests with the installed package and of `npm start`.
import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { runEndToEnd } from "../test/e2e/endToEnd.mjs";
import { runStart } from "../test/e2e/start.mjs";
import { bundleSuite, testFilesIn } from "./host/bundleSuite.mjs";
import { runInElectron } from "./host/electron.mjs";
import { root } from "./host/paths.mjs";
import { describeProblem } from "./host/problem.mjs";
import { runInHost } from "./host/runSuite.mjs";
import { runInWebHost } from "./host/runWebSuite.mjs";
import { buildVirtualExtension, virtualWorkspace } from "./host/virtualExtension.mjs";
import { packageVsix, unpackVsix } from "./host/vsix.mjs";
import { createHostWorkspace } from "./hostWorkspace.mjs";
import { withLock } from "./lock.mjs";

/** @typedef {{ name: string, passed: number, failed: number, pending: number }} Result */
/** @typedef {{ testsPath: string, extensionPath: string, workspace: string }} Run */
/** @typedef {Omit<Result, "name"> & { failures?: import("./host/suiteLog.mjs").FailedTest[] } | { skipped: string, failures?: undefined }} Outcome */

const vsix = join(root, "out", "release-readiness.vsix");
/** What is tested is what is shipped: the unpacked package, not the checkout. */
const extensionPath = join(root, "out", "vsix");

/** Files of test/host/suite that belong to some runs only. */
const trustFiles = ["trust.test.ts", "parity.test.ts"];
const isVirtualOnly = (/** @type {string} */ file) => basename(file) === "virtual.test.ts";
const isTrustOnly = (/** @type {string} */ file) => basename(file) === "trust.test.ts";
const isForAll = (/** @type {string} */ file) => !isTrustOnly(file) && !isVirtualOnly(file);
/** Needs a .code-workspace file, whose window does not reload when a folder is added. */
const isMultiRootOnly = (/** @type {string} */ file) => basename(file) === "folders.test.ts";

/** @type {{ name: string, target: "desktop" | "web", files: (file: string) => boolean, multiRoot: boolean, run: (run: Run) => Promise<Outcome> }[]} */
const suites = [
  {
    name: "VS Code newest",
    target: "desktop",
    files: isForAll,
    multiRoot: true,
    run: (run) => runInHost({ ...run, version: "newest" }),
  },
  {
    name: "VS Code oldest",
    target: "desktop",
    files: (file) => isForAll(file) && !isMultiRootOnly(file),
    multiRoot: false,
    run: (run) => runInHost({ ...run, version: "oldest" }),
  },
  {
    name: "VS Code untrusted workspace",
    target: "desktop",
    files: (file) => trustFiles.includes(basename(file)),
    multiRoot: false,
    run: (run) => runInHost({ ...run, trust: true }),
  },
  {
    name: "VS Code web host",
    target: "web",
    files: isForAll,
    multiRoot: true,
    run: (run) => runInWebHost(run),
  },
  {
    name: "VS Code web host, virtual and untrusted workspace",
    target: "web",
    files: isVirtualOnly,
    multiRoot: false,
    run: runOnVirtualWorkspace,
  },
  {
    name: "VS Code desktop (Electron)",
    target: "desktop",
    files: isForAll,
    multiRoot: true,
    run: (run) => runInElectron(run),
  },
];

/** Reports that exist on no disk. @param {Run} run */
async function runOnVirtualWorkspace(run) {
  const otherExtensionPath = await buildVirtualExtension({
    outdir: join(root, "out", "virtual-extension"),
    files: { "/docs/assessment 1": join(root, "test", "fixtures", "sets", "parcel-desk") },
  });
  return runInWebHost({
    ...run,
    workspace: virtualWorkspace,
    otherExtensionPath,
    trust: true,
    name: "web-virtual",
  });
}

/**
 * Runs them one after another; what cannot be run counts as one failure and says why.
 * @param {{ grep?: string | undefined }} [options] `grep`: only tests whose title has this text; leaves out the end-to-end tests
 * @returns {Promise<Result[]>}
 */
export async function runHostSuites({ grep } = {}) {
  try {
    // `npm start` builds into the same folder.
    await withLock(join(root, ".cache", "locks"), "build", async () => {
      buildForProduction();
      await packageVsix(vsix);
    });
    unpackVsix(vsix, extensionPath);
  } catch (error) {
    return [failure("VS Code suites", error)];
  }
  /** @type {Result[]} */
  const results = [];
  for (const suite of suites) results.push(await runHostSuite(suite, grep));
  if (grep === undefined) {
    results.push(await timed("end to end", () => runEndToEnd({ vsix })));
    results.push(await timed("npm start", () => runStart({ vsix })));
  }
  return results;
}

/** @param {(typeof suites)[number]} suite @param {string | undefined} grep */
function runHostSuite({ name, target, files, multiRoot, run }, grep) {
  return timed(name, async () => {
    const testsPath = await bundleSuite({
      testFiles: testFilesIn(join(root, "test", "host", "suite")).filter(files),
      outfile: join(root, "out", target === "web" ? "host-web" : "host", `${slug(name)}.js`),
      target,
      ...(grep === undefined ? {} : { grep }),
    });
    const workspace = createHostWorkspace();
    try {
      const opened = multiRoot ? workspace.workspaceFile : workspace.folder;
      const result = await run({ testsPath, extensionPath, workspace: opened });
      return grep !== undefined && isWithoutTests(result) ? { passed: 0, failed: 0, pending: 0 } : result;
    } finally {
      workspace.remove();
    }
  });
}

/** A suite among several may have no test with a matching title. @param {Outcome} result */
function isWithoutTests({ failures = [] }) {
  return failures.length === 1 && failures[0]?.failure.message === "There was no test to run.";
}

/** @param {string} name @param {() => Promise<Outcome>} work @returns {Promise<Result>} */
async function timed(name, work) {
  console.log(`\n${name}`);
  const start = Date.now();
  try {
    const result = await work();
    console.log(`  ${Math.round((Date.now() - start) / 1000)} s`);
    if ("skipped" in result) return { name, passed: 0, failed: 0, pending: 1 };
    return { name, passed: result.passed, failed: result.failed, pending: result.pending };
  } catch (error) {
    return failure(name, error);
  }
}

/** @param {string} name @param {unknown} error @returns {Result} */
function failure(name, error) {
  console.error(`  ✗ ${name} could not be run. ${describeProblem(error)}`);
  return { name, passed: 0, failed: 1, pending: 0 };
}

function buildForProduction() {
  const run = spawnSync(process.execPath, ["scripts/build.mjs", "--production"], {
    cwd: root,
    stdio: "inherit",
  });
  if (run.status !== 0) throw new Error("The production build failed.");
}

/** @param {string} name */
function slug(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}
