// Where the scripts of this folder keep what they download and what they leave behind.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** A folder inside the cache, created when missing. RELEASE_READINESS_CACHE moves the whole cache elsewhere. */
export function cacheFolder(/** @type {string[]} */ ...names) {
  const folder = join(resolve(process.env.RELEASE_READINESS_CACHE || join(root, ".cache")), ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A folder for logs and pictures of a run, always inside the checkout: `.cache/artifacts/…`. */
export function artifactsFolder(/** @type {string[]} */ ...names) {
  const folder = join(root, ".cache", "artifacts", ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
