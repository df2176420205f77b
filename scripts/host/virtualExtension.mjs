// Makes the extension whose workspace exists in memory only (test/host/virtual/extension.ts), with its files.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

/** The workspace folder that the extension provides. */
export const virtualWorkspace = "vscode-vfs://memory/";

/**
 * @param {{ outdir: string, files: Readonly<Record<string, string>> }} options `files`: folders of the workspace
 *   ("/docs/assessment") and the folders on disk whose files they contain
 * @returns {Promise<string>} the folder of the extension
 */
export async function buildVirtualExtension({ outdir, files }) {
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, "package.json"), JSON.stringify(manifest, null, 2));
  await build({
    absWorkingDir: root,
    entryPoints: ["test/host/virtual/extension.ts"],
    outfile: join(outdir, "extension.js"),
    bundle: true,
    format: "cjs",
    target: "es2022",
    platform: "browser",
    external: ["vscode"],
    logLevel: "warning",
    define: { VIRTUAL_FILES: JSON.stringify(Object.fromEntries(Object.entries(files).flatMap(textsBelow))) },
  });
  return outdir;
}

const manifest = {
  publisher: "release-readiness",
  name: "virtual-files-for-tests",
  version: "1.0.0",
  engines: { vscode: "^1.104.0" },
  browser: "./extension.js",
  activationEvents: ["onFileSystem:vscode-vfs"],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/** @param {[string, string]} entry @returns {[string, string][]} */
function textsBelow([path, folder]) {
  return readdirSync(folder).map((name) => [`${path}/${name}`, readFileSync(join(folder, name), "utf8")]);
}
