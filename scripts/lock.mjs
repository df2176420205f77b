// Keeps runs of the same checkout apart where they would overwrite each other's files: installing, building, packaging.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { atEnd, isAlive } from "./host/processGroup.mjs";

/** Milliseconds: a holder shows this often that it lives, and counts as gone when it did not for so long. */
const HEARTBEAT = 5000;
const ABANDONED = 60_000;
/** What a killed holder has started ends within two seconds (host/stubs/parentWatch.cjs): no second build runs at the same time. */
const GRACE = 2500;

/**
 * Runs work while no other process runs work under the same name; waits for it otherwise. A lock whose process is gone, even
 * killed, is taken over.
 * @template T
 * @param {string} folder created when missing
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @param {(line: string) => void} [log] is told once when it has to wait
 * @returns {Promise<T>}
 */
export async function withLock(folder, name, work, log = console.log) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), id: Math.random() });
  await acquire(file, own, () => log(`Waiting for another run (${name}, process ${holderOf(file)?.pid}) …`));
  const release = () => {
    if (textOf(file) === own) rmSync(file, { force: true });
  };
  const forget = atEnd(release);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    forget();
    release();
  }
}

/** @param {string} file @param {string} own @param {() => void} onWait is called once if another process has the lock */
async function acquire(file, own, onWait) {
  let isTold = false;
  let goneSince = 0;
  while (!create(file, own)) {
    const isGone = isAbandoned(file);
    if (!isGone && !isTold) onWait();
    isTold ||= !isGone;
    if (!isGone) goneSince = 0;
    else goneSince ||= Date.now();
    if (isGone && Date.now() - goneSince > GRACE) takeAway(file);
    else await delay(200);
  }
}

/** Renamed, not removed: of two that take it away, one gets what it saw, and the other one puts back what is new. @param {string} file */
function takeAway(file) {
  const seen = textOf(file);
  const aside = `${file}.${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== seen) create(file, textOf(aside) ?? "");
  rmSync(aside, { force: true });
}

/** @param {string} file @param {string} text */
function create(file, text) {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  const holder = holderOf(file);
  if (holder !== undefined && holder.host === hostname() && !isAlive(holder.pid)) return true;
  try {
    return Date.now() - statSync(file).mtimeMs > ABANDONED;
  } catch {
    return false;
  }
}

/** Undefined where there is none, or where it is just being written. @param {string} file */
function holderOf(file) {
  try {
    return /** @type {{ pid: number, host: string }} */ (JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken over by another process: there is no lock to keep.
  }
}
