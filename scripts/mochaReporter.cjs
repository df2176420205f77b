// The usual listing, and counts and failures in a file, so that the sum over several suites does not depend on parsing text.
"use strict";
const { mkdirSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");
const { reporters } = require("mocha");

module.exports = class extends reporters.Dot {
  /** @param {import("mocha").Runner} runner @param {Record<"reporterOption" | "reporterOptions", { output?: string } | undefined>} options */
  constructor(runner, options) {
    super(runner, options);
    const output = options.reporterOptions?.output ?? options.reporterOption?.output;
    runner.once("end", () => {
      if (!output) return;
      const { passes, failures: failed, pending } = this.stats;
      const failures = this.failures.map((test) => ({ title: test.fullTitle(), reason: String(test.err) }));
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(output, JSON.stringify({ passed: passes, failed, pending, failures }));
    });
  }
};
