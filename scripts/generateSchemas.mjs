// Writes the JSON schemas of schemas/ from the zod schemas in src/core/contract.
//   node scripts/generateSchemas.mjs [--check]      --check writes nothing and fails where one is out of date
import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}/schemas`;
const onlyCheck = process.argv.includes("--check");

async function loadSchemas() {
  const outfile = `${root}/out/jsonSchemas.mjs`;
  const entryPoints = ["scripts/jsonSchemas.ts"];
  await build({
    absWorkingDir: root,
    entryPoints,
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  const { jsonSchemas } = await import(pathToFileURL(outfile).href);
  return jsonSchemas();
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
  const schemas = await loadSchemas();
  const stale = [];
  for (const { file, text } of schemas) {
    if ((await readOrNull(`${folder}/${file}`)) === text) continue;
    stale.push(file);
    if (!onlyCheck) await writeFile(`${folder}/${file}`, text);
  }
  if (stale.length === 0) return;
  console.log(`${onlyCheck ? "Out of date" : "Written"}: ${stale.join(", ")}`);
  if (!onlyCheck) return;
  console.error("Run: node scripts/generateSchemas.mjs");
  process.exitCode = 1;
}

await run();
