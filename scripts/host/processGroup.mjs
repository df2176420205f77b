// Process groups that this process started, and that must not outlive it.
import { rmSync } from "node:fs";

/** Each group with the folder that goes with it. @type {Map<number, string | undefined>} */
const running = new Map();

let watching = false;

/**
 * From now on the group ends with this process, whatever ends it: a signal, an exception, a rejection.
 * @param {number} pid of the group's first process, spawned with `detached`
 * @param {string} [folder] removed with it
 */
export function adoptGroup(pid, folder) {
  if (pid > 0) running.set(pid, folder);
  if (watching) return;
  watching = true;
  process.on("exit", endAll);
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])) {
    process.on(signal, () => process.exit(code));
  }
}

function endAll() {
  for (const [pid, folder] of running) {
    signalGroup(pid, "SIGKILL");
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {number} pid */
export function isRunning(pid) {
  return running.has(pid);
}

/** Ends every process of the group now. @param {number} pid */
export function endGroup(pid) {
  signalGroup(pid, "SIGKILL");
  running.delete(pid);
}

/** A group that is gone already is no error. @param {number} pid @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try {
    if (pid > 0) process.kill(-pid, signal);
  } catch {
    // Nobody is left to take the signal.
  }
}
