// Writes the tables of the documentation that follow from the code, between these lines of README.md and docs/*.md:
//   <!-- generated: NAME -->
//   <!-- /generated -->
//   node scripts/generateDocs.mjs [--check]      --check writes nothing and fails where one is out of date
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import prettier from "prettier";
import { importTypeScript, root, writeOrCheck } from "./writeOrCheck.mjs";

const START = /^<!-- generated: ([a-z-]+) -->$/;
const END = "<!-- /generated -->";

/** Paths of the pages that people write, relative to the root. */
async function pages() {
  const below = await readdir(join(root, "docs"), { recursive: true });
  const written = below
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !name.startsWith("rules/"));
  return [
    "README.md",
    ...written.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`),
  ].sort();
}

/**
 * The page with every region regenerated.
 * @param {string} file
 * @param {string} text
 * @param {ReadonlyMap<string, string>} regions
 * @param {Set<string>} used takes the names of the regions that the page has
 */
function fill(file, text, regions, used) {
  const filled = [];
  let open = null;
  for (const [index, line] of text.split("\n").entries()) {
    const name = START.exec(line)?.[1];
    if (name !== undefined) {
      if (open !== null) throw new Error(`${file}:${index + 1}: "${name}" begins inside "${open}".`);
      const content = regions.get(name);
      if (content === undefined)
        throw new Error(`${file}:${index + 1}: there is no region "${name}" in scripts/docRegions.ts.`);
      open = name;
      used.add(name);
      filled.push(line, "", content.trimEnd(), "");
    } else if (line === END) {
      if (open === null) throw new Error(`${file}:${index + 1}: a region ends that does not begin.`);
      open = null;
    }
    if (open === null) filled.push(line);
  }
  if (open !== null) throw new Error(`${file}: the region "${open}" has no end.`);
  return filled.join("\n");
}

/** @returns {Promise<ReadonlyMap<string, string>>} content by name */
async function loadRegions() {
  /** @type {typeof import("./docRegions")} */
  const { docRegions } = await importTypeScript("scripts/docRegions.ts");
  const options = await prettier.resolveConfig(join(root, "README.md"));
  /** @type {import("./docRegions").Manifest} */
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  /** @type {import("./docRegions").Strings} */
  const strings = JSON.parse(await readFile(join(root, "package.nls.json"), "utf8"));
  const regions = docRegions(manifest, strings);
  const formatted = Object.entries(regions).map(async ([name, text]) => {
    return /** @type {const} */ ([name, await prettier.format(text, { ...options, parser: "markdown" })]);
  });
  return new Map(await Promise.all(formatted));
}

const regions = await loadRegions();
/** @type {Set<string>} */
const used = new Set();
const files = [];
for (const file of await pages())
  files.push({ file, text: fill(file, await readFile(join(root, file), "utf8"), regions, used) });
const unused = [...regions.keys()].filter((name) => !used.has(name));
if (unused.length > 0) throw new Error(`No page shows ${unused.join(", ")} of scripts/docRegions.ts.`);
await writeOrCheck({ folder: ".", files, command: "node scripts/generateDocs.mjs" });
