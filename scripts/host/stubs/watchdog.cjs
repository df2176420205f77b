// Replaces the native watchdog: an extension host must not outlive the server that started it.
"use strict";

exports.start = (/** @type {number} */ parentPid) => {
  setInterval(() => {
    try {
      process.kill(parentPid, 0);
    } catch {
      process.exit(87);
    }
  }, 3000).unref();
};
