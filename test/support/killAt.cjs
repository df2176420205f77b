// Preloaded into the command line: kills the process, as a power cut would, in the KILL_AT-th change that it makes to the disk. Of a file that
// is being written, half is there.
"use strict";
const { writeFileSync } = require("node:fs");
const promises = require("node:fs/promises");

const killAt = Number(process.env["KILL_AT"]);
const { open, rename, rm } = promises;
let changes = 0;

function isLast() {
  return changes++ === killAt;
}

function die() {
  process.kill(process.pid, "SIGKILL");
  // The signal takes a moment; nothing may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

Object.assign(promises, {
  rename: (/** @type {Parameters<typeof rename>} */ ...args) => {
    if (isLast()) die();
    return rename(...args);
  },
  rm: (/** @type {Parameters<typeof rm>} */ ...args) => {
    if (isLast()) die();
    return rm(...args);
  },
  open: async (/** @type {string} */ path, /** @type {string} */ flags) => {
    if (isLast()) die();
    const handle = await open(path, flags);
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = async (content) => {
      if (isLast()) {
        const half = String(content);
        writeFileSync(path, half.slice(0, half.length / 2));
        die();
      }
      await writeFile(content);
    };
    return handle;
  },
});
