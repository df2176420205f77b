// Bundles the shells: dist/extension.js (desktop, remote and web), dist/decision.js (what only its commands need), dist/dashboard.js (its page), dist/cli.js with its program.
//   node scripts/build.mjs [--production] [--watch]
import { build, context } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { leanRules } from "./leanRules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const production = process.argv.includes("--production");

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/** @satisfies {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  target: "es2022",
  sourcemap: production ? false : "linked",
  minify: production,
  legalComments: "none",
  // Symbols as themselves: escaped they are two to three times as long.
  charset: "utf8",
  logLevel: "warning",
};

/** One file for `main` and `browser`: only `vscode` stays external. @type {BuildOptions} */
export const extension = {
  ...common,
  entryPoints: { extension: "src/extension/extension.ts" },
  outdir: "dist",
  platform: "browser",
  // Without "worker" a DOM build of an entity decoder is picked, which needs a document.
  conditions: ["worker"],
  mainFields: ["browser", "module", "main"],
  external: ["vscode"],
  plugins: [leanRules],
};

/** Generates decisions; loaded by the first command that needs it. Complete by itself, because no `require` leads from one to the other. @type {BuildOptions} */
export const decision = {
  ...extension,
  entryPoints: { decision: "src/extension/features/decision/decisionProgram.ts" },
  external: [],
};

/** The page of the dashboard, which a webview loads. @type {BuildOptions} */
export const dashboard = {
  ...common,
  entryPoints: { dashboard: "src/webview/dashboard.ts" },
  outdir: "dist",
  platform: "browser",
  format: "iife",
};

/** `dist/cli.js` starts the program next to it, with the code that V8 compiled earlier. @type {BuildOptions} */
export const cli = {
  ...common,
  entryPoints: { cli: "src/cli/launch.ts" },
  outdir: "dist",
  platform: "node",
  banner: { js: "#!/usr/bin/env node" },
};

/** @type {BuildOptions} */
const cliProgram = {
  ...common,
  entryPoints: { cliProgram: "src/cli/main.ts" },
  outdir: "dist",
  platform: "node",
  mainFields: ["module", "main"],
  plugins: [leanRules],
  banner: { js: "(function (require) {" },
  footer: { js: "})" },
};

async function run() {
  await mkdir(`${root}/dist`, { recursive: true });
  // V8 tells another text only by its length: what was compiled of the last build must not outlive it.
  await rm(`${root}/dist/cliProgram.cache`, { force: true });
  const targets = [extension, decision, dashboard, cli, cliProgram];
  if (process.argv.includes("--watch")) {
    for (const target of targets) await (await context(target)).watch();
    return;
  }
  await Promise.all(targets.map(buildAtomically));
  keepCompiledCode();
}

function keepCompiledCode() {
  const sets = ["test/fixtures/sets", "examples/berth-booking/docs"].flatMap((folder) =>
    readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`),
  );
  const result = spawnSync(
    process.execPath,
    ["scripts/codeCache.mjs", "dist/cliProgram.js", "dist/cliProgram.cache", ...sets],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (result.status !== 0) throw new Error("The command line's program did not run; see above.");
}

/** A process that reads a bundle during a build gets the complete old one or the complete new one. @param {BuildOptions} target */
async function buildAtomically(target) {
  const { outputFiles } = await build({ ...target, write: false });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, contents);
    await rename(temporary, path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
