// Preloaded into the command line: kills the process, as a power cut would, in the KILL_AT-th change that it makes to the disk. Of a file that
// is being written, half is there.
"use strict";
const { writeFileSync } = require("node:fs");
const promises = require("node:fs/promises");

const killAt = Number(process.env.KILL_AT);
let changes = 0;

function isLast() {
  return changes++ === killAt;
}

function die() {
  process.kill(process.pid, "SIGKILL");
  // The signal takes a moment; nothing may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

for (const name of ["rename", "rm"]) {
  const original = promises[name];
  promises[name] = (...args) => {
    if (isLast()) die();
    return original(...args);
  };
}

const { open } = promises;
promises.open = async (path, ...args) => {
  if (isLast()) die();
  const handle = await open(path, ...args);
  const { writeFile } = handle;
  handle.writeFile = (content, ...rest) => {
    if (!isLast()) return writeFile.call(handle, content, ...rest);
    writeFileSync(path, content.slice(0, content.length / 2));
    return die();
  };
  return handle;
};
