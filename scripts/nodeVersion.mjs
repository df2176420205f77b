// Says in plain words that this Node is too old, before any file is loaded that an old Node cannot read.
import { readFileSync } from "node:fs";

/** Ends this process where its Node is older than what package.json asks for. */
export function requireNode() {
  /** @type {{ engines: { node: string } }} */
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const wanted = manifest.engines.node.replace(">=", "");
  if (!isOlder(process.versions.node, wanted)) return;
  console.error(
    "This needs Node.js " +
      wanted +
      " or newer, and this is " +
      process.versions.node +
      ". Install a newer one from https://nodejs.org, then run the same command again.",
  );
  process.exit(1);
}

/** @param {string} version @param {string} wanted both as 20.19.0 */
function isOlder(version, wanted) {
  const parts = version.split(".").map(Number);
  for (const [index, least] of wanted.split(".").map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
