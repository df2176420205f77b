// Writes docs/rules/*.md from the rules in src/core/rules, formatted like every other file.
//   node scripts/generateRuleDocs.mjs [--check]      --check writes nothing and fails where one is out of date
import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import prettier from "prettier";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}/docs/rules`;
const onlyCheck = process.argv.includes("--check");

async function loadPages() {
  const outfile = `${root}/out/ruleDocs.mjs`;
  const entryPoints = ["scripts/ruleDocs.ts"];
  await build({
    absWorkingDir: root,
    entryPoints,
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  const { ruleDocs } = await import(pathToFileURL(outfile).href);
  const options = await prettier.resolveConfig(`${folder}/README.md`);
  return Promise.all(
    ruleDocs().map(async ({ file, text }) => ({
      file,
      text: await prettier.format(text, { ...options, parser: "markdown" }),
    })),
  );
}

async function readOrNull(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

async function run() {
  await mkdir(folder, { recursive: true });
  const pages = await loadPages();
  const stale = [];
  for (const { file, text } of pages) {
    if ((await readOrNull(`${folder}/${file}`)) === text) continue;
    stale.push(file);
    if (!onlyCheck) await writeFile(`${folder}/${file}`, text);
  }
  const known = new Set(pages.map(({ file }) => file));
  for (const file of await readdir(folder)) {
    if (known.has(file)) continue;
    stale.push(file);
    if (!onlyCheck) await rm(`${folder}/${file}`);
  }
  if (stale.length === 0) return;
  console.log(`${onlyCheck ? "Out of date" : "Written or removed"}: ${stale.join(", ")}`);
  if (!onlyCheck) return;
  console.error("Run: node scripts/generateRuleDocs.mjs");
  process.exitCode = 1;
}

await run();
