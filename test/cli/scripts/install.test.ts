import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { scriptAddress } from "../../unit/scripts/scriptModule";

/** Stands for npm: notes each call and its end, takes as long and fails as it is told. */
const FAKE_NPM = `#!${process.execPath}
const { appendFileSync, mkdirSync } = require("node:fs");
appendFileSync("calls", "begin\\n");
setTimeout(() => {
  mkdirSync("node_modules", { recursive: true });
  appendFileSync("calls", "end\\n");
  process.exit(Number(process.env.FAKE_STATUS ?? 0));
}, Number(process.env.FAKE_MILLISECONDS ?? 0));
`;

const INSTALL = `
const { installDependencies } = await import(process.env.INSTALL_MODULE);
try {
  await installDependencies({ root: process.cwd() });
  console.log("installed");
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
`;

describe("installing what package-lock.json names", function () {
  let parent: string;
  let root: string;

  before(function () {
    // A stand-in for npm is no .cmd file.
    if (process.platform === "win32") this.skip();
  });

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "release-readiness-install-"));
    root = join(parent, "with spaces");
    mkdirSync(join(parent, "bin"), { recursive: true });
    mkdirSync(root);
    writeFileSync(join(parent, "bin", "npm"), FAKE_NPM);
    chmodSync(join(parent, "bin", "npm"), 0o755);
    writeFileSync(join(root, "package-lock.json"), "{}");
  });

  afterEach(() => {
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = (environment: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, ["--input-type=module", "--eval", INSTALL], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        PATH: `${join(parent, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
        INSTALL_MODULE: scriptAddress("install.mjs"),
        ...environment,
      },
    });
  const outcome = async (run: ChildProcess): Promise<{ code: number | null; out: string }> => {
    let out = "";
    run.stdout?.on("data", (data: Buffer) => (out += data.toString()));
    const code = await new Promise<number | null>((resolve) => run.on("close", resolve));
    return { code, out };
  };
  const calls = (): readonly string[] =>
    existsSync(join(root, "calls")) ? readFileSync(join(root, "calls"), "utf8").trim().split("\n") : [];
  const begun = async (): Promise<void> => {
    while (calls().length === 0) await delay(20);
  };

  it("happens once, and again when the file is another one", async () => {
    assert.equal((await outcome(start())).code, 0);
    assert.equal((await outcome(start())).code, 0);
    assert.deepEqual(calls(), ["begin", "end"]);
    writeFileSync(join(root, "package-lock.json"), '{ "other": 1 }');
    assert.equal((await outcome(start())).code, 0);
    assert.deepEqual(calls(), ["begin", "end", "begin", "end"]);
  });

  it("that fails says what to do, and is tried again", async () => {
    const failed = await outcome(start({ FAKE_STATUS: "7" }));
    assert.equal(failed.code, 1);
    assert.match(failed.out, /npm ci failed \(7\).*registry can be reached.*run the same command again/);
    assert.match((await outcome(start())).out, /installed/);
  });

  it("says when there is no npm", async () => {
    const { out } = await outcome(start({ PATH: join(parent, "nothing") }));
    assert.match(out, /There is no npm command\. Install Node\.js with npm/);
  });

  it("of two runs at the same time is done by one, and the other one waits for it", async () => {
    const runs = await Promise.all(
      [start({ FAKE_MILLISECONDS: "1000" }), start({ FAKE_MILLISECONDS: "1000" })].map(outcome),
    );
    assert.deepEqual(
      runs.map(({ code }) => code),
      [0, 0],
    );
    assert.deepEqual(calls(), ["begin", "end"]);
    assert.equal(runs.filter(({ out }) => out.includes("Waiting for another run")).length, 1);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
    it(`that is ended by ${signal} ends npm, too, and is done by the next run`, async () => {
      const run = start({ FAKE_MILLISECONDS: "4000" });
      const ended = outcome(run);
      await begun();
      run.kill(signal);
      await ended;
      assert.match((await outcome(start())).out, /installed/);
      // Long enough for an npm that went on to come to its end.
      await delay(signal === "SIGKILL" ? 2000 : 500);
      assert.deepEqual(calls(), ["begin", "begin", "end"]);
      assert.deepEqual(readdirSync(join(root, ".cache", "locks")), []);
    });
  }
});
