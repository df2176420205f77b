// What must not outlive this process: process groups that it started, files that it made.
import { rmSync } from "node:fs";

/** Each group with the folder that goes with it. @type {Map<number, string | undefined>} */
const running = new Map();

/** @type {Set<() => void>} */
const endings = new Set();

let watching = false;
let codeOfInterrupt = 130;

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * From now on the group ends with this process, whatever ends it: a signal, an exception, a rejection.
 * @param {number} pid of the group's first process, spawned with `detached`
 * @param {string} [folder] removed with it
 */
export function adoptGroup(pid, folder) {
  if (pid <= 0) return;
  running.set(pid, folder);
  watch();
}

/**
 * Has something done when this process ends, whatever ends it.
 * @param {() => void} action
 * @returns {() => void} when it is not needed any more
 */
export function atEnd(action) {
  endings.add(action);
  watch();
  return () => {
    endings.delete(action);
    unwatchWhenIdle();
  };
}

/** From now on, Ctrl+C is the normal end of this process, not a failure. */
export function expectInterrupt() {
  codeOfInterrupt = 0;
}

/** A process that blocks its event loop must stay interruptible: nothing listens to signals while there is nothing to end. */
function watch() {
  if (watching) return;
  watching = true;
  process.on("exit", endAll);
  for (const signal of signals) process.on(signal, exitBySignal);
}

function unwatchWhenIdle() {
  if (!watching || running.size > 0 || endings.size > 0) return;
  watching = false;
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, exitBySignal);
}

function exitBySignal(/** @type {NodeJS.Signals} */ signal) {
  if (signal === "SIGINT") process.exit(codeOfInterrupt);
  if (signal === "SIGTERM") process.exit(143);
  // The terminal is gone, and process.exit() aborts when it cannot put the terminal back into its former state.
  endAll();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function endAll() {
  for (const [pid, folder] of running) {
    signalGroup(pid, "SIGKILL");
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  // The last first: who works in a folder is ended before the folder goes.
  for (const action of [...endings].reverse()) action();
}

/** @param {number} pid */
export function isRunning(pid) {
  return running.has(pid);
}

/** Ends every process of the group now. @param {number} pid */
export function endGroup(pid) {
  signalGroup(pid, "SIGKILL");
  running.delete(pid);
  unwatchWhenIdle();
}

/** It is fine if the group no longer exists. @param {number} pid @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try {
    if (pid > 0) process.kill(-pid, signal);
  } catch {
    // No process is left to receive the signal.
  }
}

/** Whether a process exists, of any user. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
