// `check` against the linters of the field, whole processes on the same files, interleaved in one run.
//   node bench/check.mjs [--rounds 7] [--sets FOLDER …]
// Without --sets: the two reference sets of ../shared/corpus if they exist, otherwise the fixtures.
// Prints the least and the median wall time of each, and how many times ours goes into it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, sets: { type: "string", multiple: true } },
});
const rounds = Number(values.rounds);
const peers = installPeers();
const sets = values.sets ?? defaultSets();
const files = sets.flatMap((set) =>
  readdirSync(set)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(set, name)),
);
if (files.length === 0) throw new Error(`No Markdown files in ${sets.join(", ")}.`);
// What a machine makes every start of Node do is not part of the programs, and would hide their differences.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...environment } = process.env;

run(process.execPath, ["scripts/build.mjs", "--production"]);
const node = process.execPath;
/** Command and arguments. @type {Record<string, [string, string[]]>} */
const programs = {
  "release-readiness check": [node, [join(root, "dist/cli.js"), "check", ...sets]],
  "markdownlint-cli2": [node, [join(peers, "markdownlint-cli2/markdownlint-cli2-bin.mjs"), ...files]],
  "remark-cli, recommended preset": [
    node,
    [
      join(peers, "remark-cli/cli.js"),
      "--quiet",
      "--no-stdout",
      "--use",
      "remark-preset-lint-recommended",
      ...files,
    ],
  ],
  "node, nothing else": [node, ["-e", "0"]],
};

/** Milliseconds of each round, by program. @type {Map<string, number[]>} */
const times = new Map(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, [command, args]] of Object.entries(programs)) {
    const start = process.hrtime.bigint();
    spawnSync(command, args, { cwd: join(peers, ".."), env: environment, stdio: "ignore" });
    // The first round warms the disk cache.
    if (round > 0) times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
print();

function print() {
  const least = (/** @type {number[]} */ list) => Math.min(...list);
  const median = (/** @type {number[]} */ list) =>
    [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
  const ours = times.get("release-readiness check") ?? [];
  console.log(`${files.length} files, ${rounds} rounds, interleaved\n`);
  console.log(
    `${"program".padEnd(34)}${"least ms".padStart(10)}${"median ms".padStart(11)}${"× ours (least)".padStart(16)}${"× ours (median)".padStart(17)}`,
  );
  for (const [name, list] of times) {
    const cells = [least(list).toFixed(0).padStart(10), median(list).toFixed(0).padStart(11)];
    cells.push(
      (least(list) / least(ours)).toFixed(2).padStart(16),
      (median(list) / median(ours)).toFixed(2).padStart(17),
    );
    console.log(name.padEnd(34) + cells.join(""));
  }
}

function installPeers() {
  const folder = join(root, ".cache/bench");
  const modules = join(folder, "node_modules");
  if (!existsSync(join(modules, "remark-cli")) || !existsSync(join(modules, "markdownlint-cli2"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const wanted = ["markdownlint-cli2@0.18.1", "remark-cli@12.0.1", "remark-preset-lint-recommended@7.0.1"];
    run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], folder);
  }
  return modules;
}

function defaultSets() {
  const corpus = join(root, "../shared/corpus/docs");
  const reference = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^assessment[ _]\d$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
  if (reference.length > 0) return reference.sort();
  const fixtures = join(root, "test/fixtures/sets");
  return readdirSync(fixtures).map((name) => join(fixtures, name));
}

/** @param {string} command @param {readonly string[]} args @param {string} [cwd] */
function run(command, args, cwd = root) {
  const result = spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
