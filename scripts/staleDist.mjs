// Whether dist/ was built before the last change of what it is made of.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./host/paths.mjs";

const BUILT = [
  "dist/cli.js",
  "dist/cliProgram.js",
  "dist/cliProgram.cache",
  "dist/dashboard.js",
  "dist/decision.js",
  "dist/extension.js",
];
const SOURCES = ["src", "scripts", "package.json", "package-lock.json"];

export function isDistStale() {
  const built = BUILT.map((file) => changedAt(join(root, file)));
  const oldest = Math.min(...built.map((time) => time ?? -Infinity));
  return SOURCES.some((path) => lastChange(join(root, path)) > oldest);
}

/** Of a file, or of a folder and all in it: a file that was removed changes its folder. @param {string} path @returns {number} */
function lastChange(path) {
  const own = changedAt(path) ?? 0;
  if (!statSync(path).isDirectory()) return own;
  const names = readdirSync(path, { recursive: true }).map(String);
  return Math.max(own, ...names.map((name) => changedAt(join(path, name)) ?? 0));
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
