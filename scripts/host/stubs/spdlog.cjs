// Replaces the native @vscode/spdlog: the same names, written so that an ES import sees each one.
"use strict";
const { appendFileSync } = require("node:fs");

const levelNames = ["trace", "debug", "info", "warn", "error", "critical", "off"];

/** @param {string} name @param {string} file */
function createLogger(name, file) {
  let level = 2;
  const write = (/** @type {number} */ at) => (/** @type {string} */ message) => {
    if (at < level || level === 6) return;
    try {
      appendFileSync(file, `${new Date().toISOString()} [${levelNames[at]}] ${message}\n`);
    } catch {
      // A log that cannot be written must not end the server.
    }
  };
  return {
    name,
    trace: write(0),
    debug: write(1),
    info: write(2),
    warn: write(3),
    error: write(4),
    critical: write(5),
    getLevel: () => level,
    setLevel: (/** @type {number} */ next) => {
      level = next;
    },
    setPattern() {},
    clearFormatters() {},
    flush() {},
    drop() {},
  };
}

exports.version = 11100;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = function Logger(
  /** @type {unknown} */ _kind,
  /** @type {string} */ name,
  /** @type {string} */ file,
) {
  return createLogger(name, file);
};
const createLater = (/** @type {string} */ name, /** @type {string} */ file) =>
  Promise.resolve(createLogger(name, file));
exports.createRotatingLogger = createLater;
exports.createAsyncRotatingLogger = createLater;
