// The usual listing, and the counts in a file, so that the sum over several suites does not depend on parsing text.
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
      const { passes, failures, pending } = this.stats;
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(output, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
};
