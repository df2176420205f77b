// Shared code of the generators: imports TypeScript that computes the contents of files, and writes the files or reports that they are out of date.
import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Bundles a TypeScript file of this repository and imports it.
 * @param {string} entryPoint relative to the root
 */
export async function importTypeScript(entryPoint) {
  const outfile = join(root, "out", `${basename(entryPoint, ".ts")}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    external: ["typescript"],
    format: "esm",
    platform: "node",
    // The UMD form of a package may require what a bundle does not contain.
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * Writes the files that are not as they should be; with `--check` on the command line it writes nothing, names them and fails.
 * @param {{ folder: string, files: readonly { file: string, text: string }[], command: string, isWhole?: boolean }} options
 *   `folder`: relative to the root; `command`: what brings the files up to date; `isWhole`: the folder may contain no other files
 */
export async function writeOrCheck({ folder, files, command, isWhole = false }) {
  const onlyCheck = process.argv.includes("--check");
  const at = (/** @type {string} */ file) => join(root, folder, file);
  const stale = [];
  for (const { file, text } of files) {
    if ((await readOrNull(at(file))) === text) continue;
    stale.push(file);
    if (onlyCheck) continue;
    await mkdir(dirname(at(file)), { recursive: true });
    await writeFile(at(file), text);
  }
  const known = new Set(files.map(({ file }) => file));
  for (const file of isWhole ? await readdir(join(root, folder)) : []) {
    if (known.has(file)) continue;
    stale.push(file);
    if (!onlyCheck) await rm(at(file));
  }
  if (stale.length === 0) return;
  const did = isWhole ? "Written or removed" : "Written";
  console.log(`${onlyCheck ? "Out of date" : did}: ${stale.join(", ")}`);
  if (!onlyCheck) return;
  console.error(`Run: ${command}`);
  process.exitCode = 1;
}

/** @param {string} path */
async function readOrNull(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
    throw error;
  }
}
