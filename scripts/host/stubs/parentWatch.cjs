// Loaded into the server before its own code: when the script that started it is gone (even killed), the server ends too.
"use strict";

const parentPid = Number(process.env.RELEASE_READINESS_PARENT_PID);
delete process.env.RELEASE_READINESS_PARENT_PID;

function endWithParent() {
  try {
    process.kill(parentPid, 0);
  } catch {
    process.kill(-process.pid, "SIGKILL");
  }
}

if (parentPid > 0) setInterval(endWithParent, 2000).unref();
