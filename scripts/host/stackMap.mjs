// Turns positions of a test bundle into positions of the test files: an extension host has its own stack traces, so Node's
// source maps do nothing there.
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { root } from "./paths.mjs";

/**
 * A function that rewrites a stack. Without a source map it changes nothing.
 * @param {string} bundle the file; its map is next to it
 * @param {{ shownAs: string, addedLines: number }} [place] how the host names the file in a stack, and how many lines it puts
 *   before the first one
 * @returns {(stack: string) => string}
 */
export function createStackMapper(bundle, place = { shownAs: bundle, addedLines: 0 }) {
  const map = readMap(`${bundle}.map`);
  if (map === undefined) return (stack) => stack;
  return (stack) =>
    stack
      .split("\n")
      .map((line) => mapLine(line, bundle, place, map))
      .join("\n");
}

/** @param {string} file */
function readMap(file) {
  try {
    /** @type {import("node:module").SourceMapPayload} */
    const payload = JSON.parse(readFileSync(file, "utf8"));
    return new SourceMap(payload);
  } catch {
    return undefined;
  }
}

/** @param {string} line @param {string} bundle @param {{ shownAs: string, addedLines: number }} place @param {SourceMap} map */
function mapLine(line, bundle, place, map) {
  const at = line.indexOf(`${place.shownAs}:`);
  if (at === -1) return line;
  const position = /^:(\d+):(\d+)/.exec(line.slice(at + place.shownAs.length));
  if (position === null) return line;
  const entry = map.findEntry(Number(position[1]) - 1 - place.addedLines, Number(position[2]) - 1);
  if (!("originalSource" in entry)) return line;
  const file = relative(root, resolve(dirname(bundle), entry.originalSource));
  const start = line.slice(0, at).lastIndexOf("(") + 1 || line.slice(0, at).lastIndexOf(" ") + 1;
  const rest = line.slice(at + place.shownAs.length + position[0].length);
  return `${line.slice(0, start)}${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}${rest}`;
}
