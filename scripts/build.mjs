// Bundles the shells: dist/extension.js (desktop, remote and web), dist/cli.js, and on request the tests.
//   node scripts/build.mjs [--production] [--tests] [--watch]
import { build, context } from "esbuild";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const production = process.argv.includes("--production");

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

/** One file for `main` and `browser`: nothing but `vscode` stays outside. */
export const extension = {
  ...common,
  entryPoints: { extension: "src/extension/extension.ts" },
  outdir: "dist",
  platform: "browser",
  // Without "worker" a DOM build of an entity decoder is picked, which needs a document.
  conditions: ["worker"],
  mainFields: ["browser", "module", "main"],
  external: ["vscode"],
};

export const cli = {
  ...common,
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  platform: "node",
  mainFields: ["module", "main"],
  banner: { js: "#!/usr/bin/env node" },
};

const unitTests = () => ({
  ...common,
  entryPoints: testFiles("test/unit"),
  outdir: "out",
  outbase: "test",
  platform: "node",
  mainFields: ["module", "main"],
  external: ["vscode", "mocha"],
});

function testFiles(folder) {
  return readdirSync(`${root}/${folder}`, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

async function run() {
  await mkdir(`${root}/dist`, { recursive: true });
  const targets = [extension, cli].filter((target) =>
    existsSync(`${root}/${Object.values(target.entryPoints)[0]}`),
  );
  if (process.argv.includes("--tests")) {
    await rm(`${root}/out/unit`, { recursive: true, force: true });
    targets.push(unitTests());
  }
  if (!process.argv.includes("--watch")) {
    await Promise.all(targets.map((target) => build(target)));
    return;
  }
  for (const target of targets) await (await context(target)).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
