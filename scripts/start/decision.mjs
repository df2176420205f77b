// Judges and decides with the command line that was just built, and says what came out.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { root } from "../host/paths.mjs";
import { summaryLine, verdictLines } from "./verdictLines.mjs";

/** @typedef {import("./verdictLines.mjs").CheckedSet} CheckedSet */

const cli = join(root, "dist", "cli.js");

/**
 * Prints the verdict of each set of a folder, and decides one of them: the one that is named, else the only one.
 * @param {{ folder: string, base: string, set?: string, log?: (line: string) => void, warn?: (line: string) => void }} options
 *   `base`: where the user stands; `set`: relative to the folder
 * @returns {boolean} whether the decision stands; if not, it was said why
 */
export function decideFolder({ folder, base, set: named, log = console.log, warn = console.error }) {
  const checked = runCli(["check", ".", "--format", "json"], folder);
  if (checked.err !== "") warn(checked.err.trimEnd());
  /** @type {readonly CheckedSet[]} */
  const sets = setsOf(checked.out);
  const chosen = sets.find(({ path }) => path === (named ?? (sets.length === 1 ? path : undefined)));
  let isDecided = false;
  if (chosen !== undefined) {
    log("");
    for (const line of verdictLines(chosen)) log(line);
    isDecided = decideSet(chosen.path, folder, base, log, warn);
  }
  const others = sets.filter((set) => set !== chosen);
  if (others.length > 0) log(`\n${chosen ? "Other sets" : "Several sets; no decision was generated"}:`);
  for (const set of others) log(`  ${summaryLine(set)}`);
  if (others.length > 0 && !chosen)
    log(`Choose one:  npm start -- "${shownPath(join(folder, others[0]?.path ?? ""), base)}"`);
  return isDecided;
}

/** Some sets may have been judged where others could not be. @param {string} out @returns {readonly CheckedSet[]} */
function setsOf(out) {
  try {
    /** @type {{ sets: readonly CheckedSet[] }} */
    const { sets } = JSON.parse(out);
    return sets;
  } catch {
    return [];
  }
}

/**
 * @param {string} set @param {string} folder @param {string} base
 * @param {(line: string) => void} log @param {(line: string) => void} warn
 */
function decideSet(set, folder, base, log, warn) {
  const { code, err } = runCli(["decide", set], folder);
  if (code !== 0) {
    const command = `node ${shownPath(cli, base)} decide "${shownPath(join(folder, set), base)}"`;
    warn(
      `  No decision was written.\n  ${err.trimEnd().replaceAll("\n", "\n  ")}\n  To pass options, run  ${command}`,
    );
    return false;
  }
  const document = documentOf(set, folder);
  log(`  Decision: ${document === undefined ? err.trimEnd() : shownPath(document, base)}`);
  return true;
}

/** The decision file that the set's policy names, however its letters are written there. @param {string} set @param {string} folder */
function documentOf(set, folder) {
  const { code, out } = runCli(["policy", set, "--format", "json"], folder);
  if (code !== 0) return undefined;
  /** @type {{ policy: { decision: { file: string } } }} */
  const { policy } = JSON.parse(out);
  const wanted = policy.decision.file.toLowerCase();
  const name = readdirSync(join(folder, set)).find((one) => one.toLowerCase() === wanted);
  return name === undefined ? undefined : join(folder, set, name);
}

/** @param {string[]} args @param {string} cwd */
function runCli(args, cwd) {
  const run = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: "utf8", maxBuffer: 256_000_000 });
  if (run.error) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Relative if the file is below the user's folder. @param {string} path absolute @param {string} base */
export function shownPath(path, base) {
  const shown = relative(base, path);
  if (shown.startsWith("..") || isAbsolute(shown)) return path;
  return shown === "" ? "." : shown;
}
