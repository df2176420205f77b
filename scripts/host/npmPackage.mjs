// Fetches the packages that hosts.json pins, through the npm client and whatever registry it is set to.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { runCommand } from "./command.mjs";
import { hostProblem } from "./problem.mjs";

/** @typedef {{ package: string, integrity: string }} PinnedPackage */

/**
 * The environment for npm: inside `npm run` it would otherwise take the checkout for its own project.
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|config_local_prefix|config_ignore_scripts)/.test(name),
  );
  return { ...Object.fromEntries(inherited), npm_config_update_notifier: "false" };
}

/**
 * Runs npm; rejects with what it said and what to do.
 * @param {string[]} args
 * @param {string} folder
 * @param {string} purpose
 */
export async function npm(args, folder, purpose) {
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund", "--prefer-offline"];
  const run = await runCommand("npm", [...args, ...quiet], { cwd: folder, env: npmEnvironment() });
  if (run.status !== 0) throw npmProblem(purpose, run);
}

/** @param {string} purpose @param {import("./command.mjs").CommandResult} run */
function npmProblem(purpose, run) {
  if (run.missing) return hostProblem(`${purpose}: there is no npm command. Install Node.js with npm.`);
  return hostProblem(`${purpose}: npm failed. ${adviceFor(run.output)}\n${lastLines(run.output)}`);
}

/** @param {string} output */
function adviceFor(output) {
  if (/ENOSPC/.test(output)) return "The disk is full: free about 1 GB and run the same command again.";
  if (/E404|ETARGET|E403/.test(output)) return "The npm registry in use does not offer this package.";
  return "Check that the npm registry can be reached (npm ping), then run the same command again.";
}

/** @param {string} output */
function lastLines(output) {
  const lines = output.split("\n").filter((line) => line.startsWith("npm error"));
  return lines.slice(0, 6).join("\n") || output.split("\n").slice(-6).join("\n");
}

/**
 * Downloads one pinned package and checks it byte for byte.
 * @param {PinnedPackage} pinned
 * @param {string} folder an existing folder
 * @returns {Promise<string>} the archive
 */
export async function fetchPackage(pinned, folder) {
  await npm(
    ["pack", pinned.package, "--pack-destination", folder, "--ignore-scripts"],
    folder,
    `Fetching ${pinned.package}`,
  );
  const archive = join(folder, `${pinned.package.replace(/^@/, "").replace(/[/@]/g, "-")}.tgz`);
  const hash = createHash("sha512");
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest("base64")}` !== pinned.integrity) {
    throw hostProblem(
      `${pinned.package}: the package is not the one that scripts/host/hosts.json pins (its hash differs).`,
    );
  }
  return archive;
}

/**
 * Unpacks some members of a package.
 * @param {string} archive
 * @param {string} target created when missing
 * @param {{ members: string[], strip: number, exclude?: string[] }} what
 */
export async function unpack(archive, target, what) {
  await mkdir(target, { recursive: true });
  const exclude = (what.exclude ?? []).map((pattern) => `--exclude=${pattern}`);
  const args = [
    "-xzf",
    archive,
    "-C",
    target,
    `--strip-components=${what.strip}`,
    "--no-same-owner",
    ...exclude,
  ];
  const run = await runCommand("tar", [...args, ...what.members]);
  if (run.status === 0) return;
  if (run.missing) throw hostProblem("There is no tar command, which unpacks the VS Code host. Install tar.");
  const full = /No space left/i.test(run.output)
    ? "The disk is full: free about 1 GB and run the same command again."
    : "";
  throw hostProblem(`Unpacking ${archive} failed. ${full}\n${run.output.split("\n").slice(0, 4).join("\n")}`);
}
