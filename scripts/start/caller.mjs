// Who started this run: npm passes not every signal on, and none when it is killed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive } from "../host/processGroup.mjs";

/**
 * Resolves when npm, or the shell between npm and this process, is gone; never where this was not started by npm.
 * @param {{ milliseconds?: number, environment?: NodeJS.ProcessEnv }} [options] `milliseconds` between two looks
 */
export async function callerIsGone({ milliseconds = 1000, environment = process.env } = {}) {
  const isStartedByNpm = environment.npm_lifecycle_event !== undefined && process.platform !== "win32";
  const callers = isStartedByNpm ? [process.ppid, parentOf(process.ppid)] : [];
  while (callers.every((pid) => pid === undefined || isAlive(pid)))
    await delay(milliseconds, undefined, { ref: false });
}

/** Undefined if unknown. @param {number} pid */
function parentOf(pid) {
  const parent = Number(/^PPid:\s*(\d+)$/m.exec(statusOf(pid))?.[1] ?? 0);
  return parent > 1 ? parent : undefined;
}

/** As Linux has it; small containers have no ps. @param {number} pid */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    const ps = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
    return `PPid: ${ps.error === undefined ? ps.stdout.trim() : ""}`;
  }
}
