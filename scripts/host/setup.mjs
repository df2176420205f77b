// Sets up a real VS Code server from npm packages, once per version, in the cache folder.
//   node scripts/host/setup.mjs [newest|oldest|VERSION …]
import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import {
  chmod,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command.mjs";
import { fetchPackage, npm, unpack } from "./npmPackage.mjs";
import { cacheFolder } from "./paths.mjs";
import { describeProblem, hostProblem } from "./problem.mjs";
import { atEnd, isAlive } from "./processGroup.mjs";

/**
 * @typedef {{ version: string, folder: string, server: string, node: string }} Host
 * `server`: the folder that contains out/server-main.js; `node`: the Node binary that this server needs.
 */

/** @typedef {import("./npmPackage.mjs").PinnedPackage} PinnedPackage */

/**
 * @typedef {PinnedPackage & { file: Record<string, string>, target: string }} Binary
 * @typedef {object} Recipe how hosts.json says to make one host; `node` and `file` by platform
 * @property {PinnedPackage} server
 * @property {Record<string, PinnedPackage>} node
 * @property {string[]} omitExtensions
 * @property {string[]} omitDependencies
 * @property {Record<string, string>} stubs
 * @property {Binary[]} binaries
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const neededBytes = 1_000_000_000;
const platform = `${process.platform}-${process.arch}`;

/**
 * Reads hosts.json, the one place that names versions.
 * @returns {Promise<{ newest: string, oldest: string, hosts: Record<string, Recipe> }>}
 */
async function readHosts() {
  return JSON.parse(await readFile(join(here, "hosts.json"), "utf8"));
}

/**
 * The VS Code version behind "newest", "oldest" or an exact version.
 * @param {string} wanted
 * @returns {Promise<string>}
 */
export async function resolveHostVersion(wanted) {
  const pinned = await readHosts();
  const version = wanted === "newest" || wanted === "oldest" ? pinned[wanted] : wanted;
  if (version in pinned.hosts) return version;
  const known = Object.keys(pinned.hosts).join(", ");
  throw hostProblem(
    `There is no VS Code host ${wanted}; scripts/host/hosts.json knows newest, oldest, ${known}.`,
  );
}

/**
 * A ready server and its Node binary; sets them up when the cache has none (about 20 s, 400 MB).
 * Safe against an interruption and against a second run at the same time: work happens in a temporary sibling
 * folder that is renamed when complete, and the folder's name carries a hash of the recipe.
 * @param {string} wanted "newest", "oldest" or a version of hosts.json
 * @param {(line: string) => void} [log]
 * @returns {Promise<Host>}
 */
export async function ensureHost(wanted, log = console.log) {
  const version = await resolveHostVersion(wanted);
  const recipe = /** @type {Recipe} */ ((await readHosts()).hosts[version]);
  const hosts = cacheFolder("hosts");
  const folder = join(hosts, `${version}-${await recipeHash(recipe)}`);
  const host = { version, folder, server: join(folder, "server"), node: join(folder, "node") };
  if (existsSync(join(folder, "complete.json"))) return host;

  requirePlatform(recipe, version);
  await removeLeftovers(hosts);
  await requireSpace(hosts);
  log(`Setting up VS Code ${version} in ${folder} (about 20 s, 400 MB, once) …`);
  const started = Date.now();
  const work = join(hosts, `.setup-${process.pid}-${Math.random().toString(36).slice(2, 8)}@${hostname()}`);
  const forget = atEnd(() => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
  try {
    await mkdir(work);
    await assemble(recipe, work);
    await writeFile(join(work, "complete.json"), JSON.stringify({ version, recipe }, null, 2));
    await publish(work, folder);
  } catch (error) {
    throw spaceProblem(error) ?? error;
  } finally {
    await rm(work, { recursive: true, force: true });
    forget();
  }
  log(`VS Code ${version} is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
  return host;
}

/** A change of the recipe or of a stub makes another folder, so a ready host never changes under a running one. */
async function recipeHash(/** @type {Recipe} */ recipe) {
  const hash = createHash("sha256").update(JSON.stringify(recipe)).update(platform);
  for (const stub of Object.values(recipe.stubs)) hash.update(await readFile(join(here, "stubs", stub)));
  return hash.digest("hex").slice(0, 8);
}

/** Whether the newest host runs on this kind of machine; what else it needs shows when it is set up. */
export async function hostRunsHere() {
  const { newest, hosts } = await readHosts();
  const recipe = hosts[newest];
  return recipe !== undefined && platform in recipe.node;
}

function requirePlatform(/** @type {Recipe} */ recipe, /** @type {string} */ version) {
  if (platform in recipe.node) return;
  throw hostProblem(
    `VS Code ${version} from npm runs on ${Object.keys(recipe.node).join(", ")} only, and this is ${platform}. ` +
      "Set RELEASE_READINESS_VSCODE to a desktop VS Code instead (scripts/host/electron.mjs).",
  );
}

async function requireSpace(/** @type {string} */ folder) {
  const disk = await statfs(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= neededBytes) return;
  throw hostProblem(
    `Only ${Math.round(free / 1e6)} MB are free at ${folder}, and setting up VS Code needs about 1 GB. ` +
      "Free some, or set RELEASE_READINESS_CACHE to a folder on another disk.",
  );
}

function spaceProblem(/** @type {unknown} */ error) {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOSPC") return undefined;
  return hostProblem("The disk is full: free about 1 GB and run the same command again.", error);
}

/** Builds the whole host in its own folder. */
async function assemble(/** @type {Recipe} */ recipe, /** @type {string} */ work) {
  const packages = join(work, "packages");
  await mkdir(packages);
  const server = join(work, "server");
  const [serverArchive, nodeArchive] = await Promise.all([
    fetchPackage(recipe.server, packages),
    fetchPackage(/** @type {PinnedPackage} */ (recipe.node[platform]), packages),
  ]);
  const omitted = recipe.omitExtensions.map((name) => `package/lib/vscode/extensions/${name}`);
  await Promise.all([
    unpack(serverArchive, server, {
      members: ["package/lib/vscode"],
      strip: 3,
      exclude: ["*.map", ...omitted],
    }),
    unpack(nodeArchive, work, { members: ["package/bin/node"], strip: 2 }),
  ]);
  await requireWorkingNode(join(work, "node"));
  await installDependencies(recipe, server);
  await placeStubs(recipe, server);
  for (const binary of recipe.binaries) await placeBinary(binary, packages, server);
  await rm(packages, { recursive: true });
}

/** A build of Node may not run here (another C library, a folder mounted noexec): say so now, not in the middle of a test. */
async function requireWorkingNode(/** @type {string} */ node) {
  const run = await runCommand(node, ["--version"], { timeoutMs: 20_000 });
  if (run.status === 0) return;
  throw hostProblem(
    `The Node binary of the VS Code host does not start on this system (it needs glibc): ${run.output.trim().split("\n")[0]}`,
  );
}

async function installDependencies(/** @type {Recipe} */ recipe, /** @type {string} */ server) {
  const manifest = join(server, "package.json");
  /** @type {{ dependencies: Record<string, string>, allowScripts?: unknown }} */
  const { allowScripts: _scripts, ...content } = JSON.parse(await readFile(manifest, "utf8"));
  const needed = Object.entries(content.dependencies).filter(
    ([name]) => !recipe.omitDependencies.includes(name),
  );
  await writeFile(
    manifest,
    JSON.stringify({ ...content, dependencies: Object.fromEntries(needed) }, null, 2),
  );
  await npm(
    ["install", "--omit=dev", "--ignore-scripts"],
    server,
    "Installing what the VS Code server needs",
  );
}

async function placeStubs(/** @type {Recipe} */ recipe, /** @type {string} */ server) {
  for (const [name, file] of Object.entries(recipe.stubs)) {
    const folder = join(server, "node_modules", name);
    await mkdir(folder, { recursive: true });
    await copyFile(join(here, "stubs", file), join(folder, "index.js"));
    await writeFile(
      join(folder, "package.json"),
      JSON.stringify({ name, version: "0.0.0", main: "index.js" }),
    );
  }
}

/** What a package would have downloaded in an install script, taken from another package. */
async function placeBinary(
  /** @type {Binary} */ binary,
  /** @type {string} */ packages,
  /** @type {string} */ server,
) {
  const archive = await fetchPackage(binary, packages);
  const member = `package/${binary.file[platform]}`;
  const target = join(server, binary.target);
  await unpack(archive, dirname(target), { members: [member], strip: member.split("/").length - 1 });
  await chmod(target, 0o755);
}

/** The rename is the moment the host exists. When another run was first, its folder is as good as this one. */
async function publish(/** @type {string} */ work, /** @type {string} */ folder) {
  try {
    await rename(work, folder);
  } catch (error) {
    if (!existsSync(join(folder, "complete.json"))) throw error;
  }
}

/**
 * Removes what interrupted runs left: on this machine when their process is gone, from another machine (a shared cache) after
 * a day.
 */
async function removeLeftovers(/** @type {string} */ hosts) {
  for (const name of await readdir(hosts)) {
    const found = /^\.setup-(\d+)-[a-z0-9]+@(.*)$/.exec(name);
    if (found === null) continue;
    const age = Date.now() - ((await stat(join(hosts, name)).catch(() => undefined))?.mtimeMs ?? Date.now());
    const abandoned = found[2] === hostname() ? !isAlive(Number(found[1])) : age > 86_400_000;
    if (abandoned) await rm(join(hosts, name), { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  try {
    for (const version of wanted.length > 0 ? wanted : ["newest", "oldest"]) {
      const host = await ensureHost(version);
      console.log(`${host.version}: ${host.server}`);
    }
  } catch (error) {
    console.error(describeProblem(error));
    process.exitCode = 1;
  }
}
