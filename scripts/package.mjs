// Makes the packages that users install, from a production build, in the root of the checkout.
//   npm run package [-- --npm] [-- --tag v1.2.3]
//   --npm makes the npm package of the command line, too; --tag fails unless the tag names the version of package.json
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { npm } from "./host/npmPackage.mjs";
import { root } from "./host/paths.mjs";
import { describeProblem, hostProblem } from "./host/problem.mjs";
import { packageVsix } from "./host/vsix.mjs";
import { withLock } from "./lock.mjs";

/** @typedef {Record<string, unknown> & { version: string }} Manifest */

/** What the npm package contains next to its manifest. The compiled code of a build fits one version of Node only and stays out. */
const npmFiles = ["README.md", "CHANGELOG.md", "LICENSE", "schemas", "dist/cli.js", "dist/cliProgram.js"];

/** What its manifest has from that of the extension. */
const npmKeys = [
  "name",
  "version",
  "description",
  "keywords",
  "license",
  "repository",
  "homepage",
  "bugs",
  "bin",
];

const { values } = parseArgs({ options: { npm: { type: "boolean" }, tag: { type: "string" } } });
try {
  await makePackages(values.npm ?? false, values.tag);
} catch (error) {
  console.error(describeProblem(error));
  process.exitCode = 1;
}

/** @param {boolean} withNpm @param {string | undefined} tag */
async function makePackages(withNpm, tag) {
  /** @type {Manifest & { engines: { node: string } }} */
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { version } = manifest;
  if (tag !== undefined && tag !== `v${version}`)
    throw hostProblem(
      `The tag ${tag} does not name version ${version}. Set the version in package.json, then tag again.`,
    );
  const vsix = `release-readiness-${version}.vsix`;
  await withLock(join(root, ".cache", "locks"), "build", async () => {
    buildForProduction();
    await packageVsix(join(root, vsix));
    console.log(vsix);
    if (withNpm) console.log(await packNpm(manifest));
  });
}

function buildForProduction() {
  const script = join("scripts", "build.mjs");
  const run = spawnSync(process.execPath, [script, "--production"], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) throw hostProblem("The production build failed.");
}

/**
 * Only the command line, from its own folder: package.json here is the manifest of the extension.
 * @param {Manifest & { engines: { node: string } }} manifest
 * @returns {Promise<string>} the name of the archive
 */
async function packNpm(manifest) {
  const folder = join(root, "out", "npm");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of npmFiles) cpSync(join(root, file), join(folder, file), { recursive: true });
  const kept = Object.fromEntries(npmKeys.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : [])));
  const own = { ...kept, engines: { node: manifest.engines.node } };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
  await npm(["pack", folder, "--pack-destination", root], root, "Packing the npm package");
  const archive = `release-readiness-${manifest.version}.tgz`;
  if (!readdirSync(root).includes(archive)) throw hostProblem(`npm pack did not write ${archive}.`);
  return archive;
}
