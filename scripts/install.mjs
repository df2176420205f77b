// Makes sure that what package-lock.json names is installed: a fresh clone needs nothing by hand.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}/node_modules/.release-readiness-installed`;

/** Installs when the lock file changed since the last complete installation; an interrupted one leaves no stamp. */
export function installDependencies() {
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}/package-lock.json`))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the packages that package-lock.json names …");
  const run = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error(
      "npm ci failed. Check that the npm registry can be reached, then run the same command again.",
    );
    process.exit(1);
  }
  mkdirSync(`${root}/node_modules`, { recursive: true });
  writeFileSync(stamp, wanted);
}
