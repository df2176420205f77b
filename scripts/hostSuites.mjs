// The suites that need a real VS Code: the same tests in the newest and the oldest one, with workspace trust on, in the web host,
// in a desktop VS Code where there is one, and the end-to-end tests: with the installed package, with a hostile repository, and of `npm start`.
import { basename, join } from "node:path";
import { runDashboard } from "../test/e2e/dashboard.mjs";
import { runEditor } from "../test/e2e/editor.mjs";
import { runEndToEnd } from "../test/e2e/endToEnd.mjs";
import { runFirstMinutes } from "../test/e2e/firstMinutes.mjs";
import { runHostileWindow } from "../test/e2e/hostileWindow.mjs";
import { runStart } from "../test/e2e/start.mjs";
import { runWriting } from "../test/e2e/writing.mjs";
import { asFailure, failuresIn } from "./failures.mjs";
import { ensureBrowser } from "./host/browser.mjs";
import { bundleSuite, testFilesIn } from "./host/bundleSuite.mjs";
import { runInElectron } from "./host/electron.mjs";
import { root } from "./host/paths.mjs";
import { describeProblem } from "./host/problem.mjs";
import { runInHost } from "./host/runSuite.mjs";
import { ensureHost } from "./host/setup.mjs";
import { runInTwoWindows } from "./host/twoWindows.mjs";
import { runInWebHost } from "./host/runWebSuite.mjs";
import { buildVirtualExtension, virtualWorkspace } from "./host/virtualExtension.mjs";
import { packageVsix, unpackVsix } from "./host/vsix.mjs";
import { createHostWorkspace } from "./hostWorkspace.mjs";
import { inLanes, LANES } from "./lanes.mjs";

/** @typedef {{ name: string, passed: number, failed: number, pending: number, failures?: readonly string[] }} Result */
/** @typedef {(line: string) => void} Log */
/** @typedef {import("./hostWorkspace.mjs").HostWorkspace} HostWorkspace */
/** @typedef {{ testsPath: string, extensionPath: string, workspace: string, log: Log }} Run */
/** @typedef {Omit<Result, "name" | "failures"> & { failures?: import("./host/suiteLog.mjs").FailedTest[] } | { skipped: string, failures?: undefined }} Outcome */

const vsix = join(root, "out", "release-readiness.vsix");
/** What is tested is what is shipped: the unpacked package, not the checkout. */
const extensionPath = join(root, "out", "vsix");

/** Files of test/host/suite that belong to some runs only. */
const trustFiles = ["trust.test.ts", "parity.test.ts"];
const isVirtualOnly = (/** @type {string} */ file) => basename(file) === "virtual.test.ts";
const isTrustOnly = (/** @type {string} */ file) => basename(file) === "trust.test.ts";
const isForAll = (/** @type {string} */ file) => !isTrustOnly(file) && !isVirtualOnly(file);
/** Needs the newest editor once: every command, and the sample. */
const isOnce = (/** @type {string} */ file) =>
  ["commands.test.ts", "sample.test.ts"].includes(basename(file));
const isLong = process.env.TEST_RUNS === "long";
/** What no editor does in another way: the short form tests it in the newest one only. */
const SAME_EVERYWHERE = [
  "actions.test.ts",
  "decisionQuestions.test.ts",
  "focus.test.ts",
  "openFindings.test.ts",
  "randomEditing.test.ts",
];
const isTestedEverywhere = (/** @type {string} */ file) =>
  isForAll(file) && !isOnce(file) && (isLong || !SAME_EVERYWHERE.includes(basename(file)));
/** What depends on where the files are, which differs in the web host, and not on the version of the editor. */
const OF_FILES = ["decision.test.ts", "watching.test.ts"];
/** What depends on the version of the editor, and not on where the files are: it works on the text of editors. */
const OF_VERSION = [
  "hover.test.ts",
  "language.test.ts",
  "singleDocument.test.ts",
  "typing.test.ts",
  "whatIf.test.ts",
];
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
    files: (file) =>
      isTestedEverywhere(file) && !isMultiRootOnly(file) && (isLong || !OF_FILES.includes(basename(file))),
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
    files: (file) => isTestedEverywhere(file) && (isLong || !OF_VERSION.includes(basename(file))),
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

/** Each has a server and a browser, and waits for them part of the time: one more than there are processors, on a small machine. */
const HOSTS_AT_ONCE = Math.min(3, LANES + 1);

/**
 * Runs them with what dist/ contains, a few at a time; what cannot be run counts as one failure and says why.
 * @param {{ grep?: string | undefined, hosts?: Promise<void> }} [options] `grep`: only tests whose title has this text; leaves out
 *   the end-to-end tests; `hosts`: what prepareHosts() gave, called early
 * @returns {Promise<Result[]>}
 */
export async function runHostSuites({ grep, hosts = prepareHosts() } = {}) {
  /** @type {HostWorkspace} */
  let original;
  try {
    await packageVsix(vsix);
    unpackVsix(vsix, extensionPath);
    await hosts;
    original = createHostWorkspace();
  } catch (error) {
    return [failure("VS Code suites", error)];
  }
  const endToEnd =
    grep === undefined
      ? [
          () => timed("end to end", (log) => runEndToEnd({ vsix, log })),
          () => timed("writing", (log) => runWriting({ vsix, log })),
          () => timed("first minutes", (log) => runFirstMinutes({ vsix, log })),
          () => timed("editor", (log) => runEditor({ vsix, log })),
          () => timed("dashboard", (log) => runDashboard({ vsix, log })),
          () => timed("hostile repository", (log) => runHostileWindow({ vsix, log })),
          () => timed("npm start", (log) => runStart({ vsix, log })),
        ]
      : [];
  try {
    const tests = suites.map((suite) => () => runHostSuite(suite, original, grep));
    const twoWindows = isLong ? [() => runTwoWindows(original)] : [];
    return await inLanes([...twoWindows, ...tests, ...endToEnd], HOSTS_AT_ONCE);
  } finally {
    original.remove();
  }
}

/** What several suites need, and would otherwise set up at the same time. Never rejects: what is missing is reported by each suite. */
export async function prepareHosts() {
  for (const need of [() => ensureHost("newest"), () => ensureHost("oldest"), () => ensureBrowser()])
    await need().catch(() => undefined);
}

/** @param {(typeof suites)[number]} suite @param {HostWorkspace} original @param {string | undefined} grep */
function runHostSuite({ name, target, files, multiRoot, run }, original, grep) {
  return timed(name, async (log) => {
    const testsPath = await bundleSuite({
      testFiles: testFilesIn(join(root, "test", "host", "suite")).filter(files),
      outfile: join(root, "out", target === "web" ? "host-web" : "host", `${slug(name)}.js`),
      target,
      ...(grep === undefined ? {} : { grep }),
    });
    const workspace = createHostWorkspace(original);
    try {
      const opened = multiRoot ? workspace.workspaceFile : workspace.folder;
      const result = await run({ testsPath, extensionPath, workspace: opened, log });
      return grep !== undefined && isWithoutTests(result) ? { passed: 0, failed: 0, pending: 0 } : result;
    } finally {
      workspace.remove();
    }
  });
}

/** Random editing of the same files in two windows. @param {HostWorkspace} original */
function runTwoWindows(original) {
  return timed("VS Code newest, two windows", async (log) => {
    const suite = (/** @type {number} */ window) =>
      bundleSuite({
        testFiles: [join(root, "test", "host", "suite", "randomEditing.test.ts")],
        outfile: join(root, "out", "host", `window-${window}.js`),
        target: "desktop",
        seed: window,
        isShared: true,
      });
    const workspace = createHostWorkspace(original);
    try {
      const opened = { extensionPath, workspace: workspace.folder, silenceMs: LONGEST_SILENCE, log };
      return await runInTwoWindows({ ...opened, testsPaths: [await suite(1), await suite(2)] });
    } finally {
      workspace.remove();
    }
  });
}

/** Milliseconds without a result of two windows that share a processor in the long form. */
const LONGEST_SILENCE = 3_600_000;

/** A suite among several may have no test with a matching title. @param {Outcome} result */
function isWithoutTests({ failures = [] }) {
  return failures.length === 1 && failures[0]?.failure.message === "There was no test to run.";
}

/**
 * What is said about a suite is shown when it ends: two of them do not mix their words.
 * @param {string} name @param {(log: Log) => Promise<Outcome>} work @returns {Promise<Result>}
 */
async function timed(name, work) {
  const start = Date.now();
  /** @type {string[]} */
  const lines = [];
  try {
    const result = await work((line) => void lines.push(line));
    if ("skipped" in result) return { name, passed: 0, failed: 0, pending: 1 };
    const { passed, failed, pending } = result;
    return { name, passed, failed, pending, failures: failuresIn(lines) };
  } catch (error) {
    return failure(name, error);
  } finally {
    console.log(["", name, ...lines, `  ${Math.round((Date.now() - start) / 1000)} s`].join("\n"));
  }
}

/** @param {string} name @param {unknown} error @returns {Result} */
function failure(name, error) {
  const said = asFailure(`${name} could not be run.`, describeProblem(error));
  console.error(said);
  return { name, passed: 0, failed: 1, pending: 0, failures: [said] };
}

/** @param {string} name */
function slug(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}
