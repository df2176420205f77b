// Makes sure that what package-lock.json names is installed: a fresh clone needs nothing by hand.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root as checkout } from "./host/paths.mjs";
import { hostProblem } from "./host/problem.mjs";
import { adoptGroup, endGroup } from "./host/processGroup.mjs";
import { withLock } from "./lock.mjs";

const parentWatch = fileURLToPath(new URL("host/stubs/parentWatch.cjs", import.meta.url));
const isWindows = process.platform === "win32";

/**
 * Installs when the lock file changed since the last complete installation; an interrupted one leaves no stamp. Of two runs one
 * installs, and the other one waits for it. Rejects with what to do.
 * @param {{ root?: string, log?: (line: string) => void }} [options] `root`: the folder of package-lock.json
 */
export async function installDependencies({ root = checkout, log = console.log } = {}) {
  const stamp = join(root, "node_modules", ".release-readiness-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  if (textOf(stamp) === wanted) return;
  await withLock(
    join(root, ".cache", "locks"),
    "install",
    async () => {
      if (textOf(stamp) === wanted) return;
      log("Installing the packages that package-lock.json names (15 to 60 s, once) …");
      await npmCi(root);
      mkdirSync(join(root, "node_modules"), { recursive: true });
      writeFileSync(stamp, wanted);
    },
    log,
  );
}

/** @param {string} root */
async function npmCi(root) {
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund"];
  const args = ["ci", "--ignore-scripts", "--include=dev", "--prefer-offline", ...quiet];
  const npm = spawn("npm", args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: isWindows,
    detached: !isWindows,
    env: isWindows ? process.env : environment(),
  });
  const pid = isWindows ? 0 : (npm.pid ?? 0);
  adoptGroup(pid);
  /** @type {number | string | Error | null} */
  const ended = await new Promise((resolve) => {
    npm.on("error", resolve);
    npm.on("exit", (status, signal) => resolve(status ?? signal));
  });
  endGroup(pid);
  if (ended === 0) return;
  if (ended instanceof Error && "code" in ended && ended.code === "ENOENT")
    throw hostProblem("There is no npm command. Install Node.js with npm, then run the same command again.");
  throw hostProblem(
    `npm ci failed (${ended instanceof Error ? ended.message : ended}); see its output above. Check that the npm registry can be reached ` +
      "(npm ping), then run the same command again: what was downloaded is kept.",
  );
}

/** Even when this process is killed, npm goes with it: two of them must not work on one folder. */
function environment() {
  const options = [process.env.NODE_OPTIONS ?? "", `--require ${JSON.stringify(parentWatch)}`];
  return {
    ...process.env,
    NODE_OPTIONS: options.join(" ").trim(),
    RELEASE_READINESS_PARENT_PID: String(process.pid),
  };
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
