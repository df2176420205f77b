// How well critical and high findings of the labeled documents are read, by the repository that they are from. The documents are not part of
// this repository: without them, the script says so and ends.
//   node bench/repositories.mjs        needs dist (npm run build)
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/host/paths.mjs";

/** @typedef {{ name: string, gold: number, predicted: number, hit: number }} Row the labeled, read and correctly read findings of a document */

const shared = join(root, "..", "shared");
const corpus = process.env.RELEASE_READINESS_CORPUS || join(shared, "corpus");
const scorer = join(shared, "tools", "score-extraction.mjs");
if (!existsSync(join(corpus, "gold")) || !existsSync(scorer)) {
  console.error(`The labeled documents are missing (${corpus}).`);
  process.exit(2);
}

const extract = `${process.execPath} ${join(root, "dist", "cli.js")} extract --format json`;
const folders = ["--docs", join(corpus, "docs"), "--gold", join(corpus, "gold")];
const run = spawnSync(process.execPath, [scorer, "--extract", extract, ...folders, "--json"], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
if (run.status !== 0) throw new Error(run.stderr);
/** @type {{ rows: Row[] }} */
const { rows } = JSON.parse(run.stdout);
/** @type {Map<string, Row[]>} */
const byRepository = new Map();
for (const row of rows) {
  const [repository = ""] = row.name.split("/");
  byRepository.set(repository, [...(byRepository.get(repository) ?? []), row]);
}

console.log("documents  labeled  recall  precision  repository");
const scores = [...byRepository].map(([name, own]) => ({ name, documents: own.length, ...scoreOf(own) }));
for (const { name, documents, labeled, recall, precision } of scores) {
  const figures = [
    String(documents).padStart(9),
    String(labeled).padStart(7),
    share(recall),
    share(precision, 9),
  ];
  console.log(`${figures.join("  ")}  ${name}`);
}
const rated = scores.filter(({ labeled }) => labeled > 0);
console.log(`Of the ${rated.length} repositories with such findings, each scored by itself:`);
for (const figure of /** @type {const} */ (["recall", "precision"])) {
  const values = rated.map((one) => one[figure]);
  const [least = Number.NaN] = [...values].sort((a, b) => a - b);
  const worst = rated
    .filter((one) => one[figure] === least && least < 1)
    .map(({ name, labeled }) => `${name}, ${labeled} labeled`);
  console.log(
    `  ${figure}: mean ${mean(values).toFixed(3)}, worst ${least.toFixed(3)} (${worst.join("; ") || "all"})`,
  );
}

/** @param {readonly Row[]} own */
function scoreOf(own) {
  /** @param {"gold" | "predicted" | "hit"} key */
  const sum = (key) => own.reduce((total, row) => total + row[key], 0);
  return {
    labeled: sum("gold"),
    recall: sum("gold") === 0 ? 1 : sum("hit") / sum("gold"),
    precision: sum("predicted") === 0 ? 1 : sum("hit") / sum("predicted"),
  };
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

/** @param {number} value @param {number} [width] */
function share(value, width = 6) {
  return value.toFixed(3).padStart(width);
}
