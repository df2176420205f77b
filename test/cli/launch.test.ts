import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const FILES = ["cli.js", "cliProgram.js", "cliProgram.cache"];

describe("the start of the command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "launch-"));
    for (const name of FILES) copyFileSync(resolve("dist", name), join(folder, name));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("takes the code that was compiled by the build", () => {
    const result = run([
      "-e",
      `for (const flag of ["--no-opt", "--no-regexp-tier-up"]) require("node:v8").setFlagsFromString(flag);
       const { readFileSync } = require("node:fs");
       const { Script } = require("node:vm");
       const cachedData = readFileSync("cliProgram.cache");
       process.stdout.write(String(new Script(readFileSync("cliProgram.js", "utf8"), { cachedData }).cachedDataRejected));`,
    ]);
    assert.equal(result.stdout, "false");
  });

  it("does without it where it is missing or of something else", () => {
    const whole = run(["cli.js", "help"]);
    assert.equal(whole.status, 0, whole.stderr);
    const cache = readFileSync(join(folder, "cliProgram.cache"));
    writeFileSync(join(folder, "cliProgram.cache"), cache.subarray(0, 1000));
    assert.deepEqual(run(["cli.js", "help"]).stdout, whole.stdout);
    rmSync(join(folder, "cliProgram.cache"));
    assert.deepEqual(run(["cli.js", "help"]).stdout, whole.stdout);
  });

  function run(args: readonly string[]) {
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  }
});
