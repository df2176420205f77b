// Freezes what the reader makes of the labeled documents, which are not part of the repository: only hashes of the readings are kept.
//   node scripts/freezeReadings.mjs            after a change on purpose: writes test/unit/corpus/readings.json
//   node scripts/freezeReadings.mjs --check    names the documents that are read differently and shows the differences
// The readings themselves stay in .cache/readings, so that a later check can show what has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, root } from "./host/paths.mjs";
import { isDistStale } from "./staleDist.mjs";

/** @typedef {{ path: string, document: string, reading: string }} Reading `document` and `reading`: hashes of its path and of what is read */

const corpus = process.env.RELEASE_READINESS_CORPUS || join(root, "..", "shared", "corpus");
const frozenFile = join(root, "test", "unit", "corpus", "readings.json");
const LONGEST_DIFFERENCE = 40;

if (!existsSync(join(corpus, "index.json"))) {
  console.error(`The labeled documents are missing (${corpus}).`);
  process.exit(2);
}
const readings = readAll();
if (process.argv.includes("--check")) process.exitCode = check(readings);
else freeze(readings);

/** @returns {Reading[]} in the order of the index */
function readAll() {
  if (isDistStale()) node(root, ["scripts/build.mjs"]);
  /** @type {{ repo: string, path: string }[]} */
  const index = JSON.parse(readFileSync(join(corpus, "index.json"), "utf8"));
  const paths = index.map(({ repo, path }) => `${repo.replace("/", "__")}/${path}`);
  const cli = join(root, "dist", "cli.js");
  const output = node(join(corpus, "docs"), [cli, "extract", "--explain", "--format", "json", ...paths]);
  /** @type {{ reports: { path: string }[] }} */
  const { reports } = JSON.parse(output);
  return paths.map((path) => {
    const report = reports.find((one) => one.path === path);
    if (report === undefined) throw new Error(`extract printed nothing for ${path}.`);
    const text = `${JSON.stringify(report, null, 1)}\n`;
    const reading = hashOf(text);
    writeFileSync(fileOf(reading), text);
    return { path, document: hashOf(path), reading };
  });
}

/** @param {readonly Reading[]} readings */
function freeze(readings) {
  const hashes = readings.map(({ document, reading }) => [document, reading]).sort();
  writeFileSync(frozenFile, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  console.log(`${readings.length} readings are frozen.`);
}

/** @param {readonly Reading[]} readings @returns {number} the exit code */
function check(readings) {
  /** @type {Record<string, string>} */
  const frozen = JSON.parse(readFileSync(frozenFile, "utf8"));
  const changed = readings.filter(({ document, reading }) => frozen[document] !== reading);
  const known = new Set(readings.map(({ document }) => document));
  const gone = Object.keys(frozen).filter((document) => !known.has(document));
  for (const { path, document, reading } of changed) {
    console.log(`\n${path}`);
    console.log(differences(frozen[document], reading));
  }
  if (changed.length + gone.length === 0) {
    console.log(`All ${readings.length} documents are read as they were.`);
    return 0;
  }
  console.log(
    `\n${changed.length} of ${readings.length} documents are read differently, ${gone.length} are missing.`,
  );
  console.log("If that is on purpose, run: node scripts/freezeReadings.mjs");
  return 1;
}

/** @param {string | undefined} before @param {string} after @returns {string} */
function differences(before, after) {
  if (before === undefined) return "  was not frozen";
  if (!existsSync(fileOf(before)))
    return "  its former reading is not in .cache/readings: run this script on the former commit to compare";
  const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=2", fileOf(before), fileOf(after)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const lines = stdout.split("\n").slice(4);
  const more =
    lines.length > LONGEST_DIFFERENCE ? [`… and ${lines.length - LONGEST_DIFFERENCE} more lines`] : [];
  return [...lines.slice(0, LONGEST_DIFFERENCE), ...more].join("\n");
}

/** @param {string} reading its hash */
function fileOf(reading) {
  return join(cacheFolder("readings"), `${reading}.json`);
}

/** @param {string} text */
function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

/** @param {string} cwd @param {readonly string[]} args @returns {string} what the program prints */
function node(cwd, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status === 0) return stdout;
  throw new Error(`node ${args.slice(0, 2).join(" ")} ended with ${status}: ${stderr}`);
}
