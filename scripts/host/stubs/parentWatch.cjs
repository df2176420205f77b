// Loaded into a process before its own code: when the script that started it is gone (even killed), it ends with its whole
// group, and takes its folder along.
"use strict";

const { rmSync } = require("node:fs");

const parentPid = Number(process.env.RELEASE_READINESS_PARENT_PID);
const folder = process.env.RELEASE_READINESS_PARENT_FOLDER;
delete process.env.RELEASE_READINESS_PARENT_PID;
delete process.env.RELEASE_READINESS_PARENT_FOLDER;

function endWithParent() {
  try {
    process.kill(parentPid, 0);
  } catch {
    try {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } finally {
      process.kill(-process.pid, "SIGKILL");
    }
  }
}

if (parentPid > 0) setInterval(endWithParent, 2000).unref();
