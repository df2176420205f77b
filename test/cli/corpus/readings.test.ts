// A change of the reader shows which labeled documents it reads differently.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { needsCorpus } from "../../unit/corpus/corpus";

describe("the labeled documents", () => {
  it("are read as they were (after a change on purpose: node scripts/freezeReadings.mjs)", function () {
    needsCorpus(this);
    const run = spawnSync(process.execPath, ["scripts/freezeReadings.mjs", "--check"], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
});
