// Bundles test files into one suite that an extension host loads: test/host/index.ts with the files it is to run.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

/**
 * @typedef {{ testFiles: readonly string[], grep?: string, timeout?: number, seed?: number, isShared?: boolean }} SuiteTests
 * `seed`: of random edits; `isShared`: whether another window edits the same files at the same time
 */

/**
 * The test files of a folder, sorted, absolute.
 * @param {string} folder
 * @param {string} [suffix]
 * @returns {string[]}
 */
export function testFilesIn(folder, suffix = ".test.ts") {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Writes the bundle and returns its path, which `testsPath` takes.
 * - desktop: CommonJS; `vscode` and `mocha` stay outside, so the file must be below the folder that contains node_modules.
 * - web: a script that sets `module.exports`; mocha's browser build is inside, `node:assert/strict` is replaced by
 *   test/host/support/webAssert.ts, and any other node module fails the build.
 * @param {{ outfile: string, target: "desktop" | "web" } & SuiteTests} suite
 * @returns {Promise<string>}
 */
export async function bundleSuite(suite) {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/host/index.ts"],
    outfile: suite.outfile,
    bundle: true,
    target: "es2022",
    sourcemap: "linked",
    legalComments: "none",
    logLevel: "warning",
    define: { "import.meta.url": "undefined" },
    plugins: [testFilesPlugin(suite), ...(suite.target === "web" ? [webModulesPlugin] : [])],
    ...(suite.target === "web" ? webOptions : desktopOptions),
  });
  return suite.outfile;
}

/** @type {import("esbuild").BuildOptions} */
const desktopOptions = {
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  external: ["vscode", "mocha"],
};

/** @type {import("esbuild").BuildOptions} */
const webOptions = {
  platform: "browser",
  format: "iife",
  globalName: "hostSuite",
  footer: { js: "module.exports = hostSuite;" },
  conditions: ["worker"],
  mainFields: ["browser", "module", "main"],
  external: ["vscode"],
};

/**
 * How much the test with random edits tries: forty steps in `npm test`, about ten minutes of them in the long form. Two windows that
 * share the files take longer for each.
 * @param {boolean} isShared
 */
function randomEdits(isShared) {
  const isLong = process.env.TEST_RUNS === "long";
  return { rounds: !isLong ? 2 : isShared ? 30 : 100, stepsPerRound: 20 };
}

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** @param {SuiteTests} suite @returns {import("esbuild").Plugin} */
function testFilesPlugin({ testFiles, grep, timeout, seed = SEED, isShared = false }) {
  const loads = testFiles.map((file) => `require(${JSON.stringify(file)});`).join("\n  ");
  const contents = `export function loadTestFiles() {\n  ${loads}\n}\nexport const options = ${JSON.stringify({ grep, timeout, seed, isShared, ...randomEdits(isShared) })};`;
  return {
    name: "suite-test-files",
    setup(build) {
      build.onResolve({ filter: /^suite:test-files$/ }, ({ path }) => ({ path, namespace: "suite" }));
      build.onLoad({ filter: /.*/, namespace: "suite" }, () => ({
        contents,
        loader: "js",
        resolveDir: root,
      }));
    },
  };
}

/** What a worker has no node modules for. An alias of esbuild would also catch `mocha/mocha.js`. @type {import("esbuild").Plugin} */
const webModulesPlugin = {
  name: "suite-web-modules",
  setup(build) {
    const support = (/** @type {string} */ name) => ({ path: join(root, "test/host/support", name) });
    build.onResolve({ filter: /^mocha$/ }, () => support("webMocha.ts"));
    build.onResolve({ filter: /^node:assert(\/strict)?$/ }, () => support("webAssert.ts"));
  },
};
