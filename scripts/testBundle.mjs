// Bundles test files, as many as are given, into one file that mocha loads: what they share is parsed once.
import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { root } from "./host/paths.mjs";

const TEST_FILE = /\.test\.ts$/;

/**
 * Options for esbuild's `build` and `context`.
 * @param {readonly string[]} files relative to the checkout, as testFilesAt gives them
 * @param {string} outfile absolute
 * @returns {import("esbuild").BuildOptions}
 */
export function testBundle(files, outfile) {
  const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join("\n");
  return {
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: "tests.js" },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    mainFields: ["module", "main"],
    external: ["vscode", "mocha", "typescript"],
    sourcemap: "linked",
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  };
}

/**
 * The test files that a path names: itself, or all below it. Throws where there are none, saying why.
 * @param {string} path relative to the checkout, or absolute
 * @returns {string[]} relative to the checkout, with slashes, in order
 */
export function testFilesAt(path) {
  const absolute = resolve(root, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`${path} does not exist.`);
  if (stats.isFile()) {
    if (!TEST_FILE.test(path)) throw new Error(`${path} is not a test file: the name must end in .test.ts.`);
    return [fromRoot(absolute)];
  }
  const names = readdirSync(absolute, { recursive: true }).map(String);
  const files = names.filter((name) => TEST_FILE.test(name)).map((name) => fromRoot(join(absolute, name)));
  if (files.length === 0) throw new Error(`${path} contains no test file (*.test.ts).`);
  return files.sort();
}

/** @param {string} file */
function fromRoot(file) {
  return relative(root, file).replaceAll("\\", "/");
}
