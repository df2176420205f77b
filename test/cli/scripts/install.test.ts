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

/** Stands for npm: notes each call and its end, and fails as it is told; told to wait, it ends when there is a file "go". */
const FAKE_NPM = `#!${process.execPath}
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
writeFileSync("pid", String(process.pid));
appendFileSync("calls", "begin\\n");
setInterval(() => {
  if (!existsSync("calls")) process.exit(1);
  if (process.env.FAKE_WAITS && !existsSync("go")) return;
  mkdirSync("node_modules", { recursive: true });
  appendFileSync("calls", "end\\n");
  process.exit(Number(process.env.FAKE_STATUS ?? 0));
}, 20);
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
  /** The hang guard of the tests ends the waiting. */
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await delay(20);
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
    const runs = [start({ FAKE_WAITS: "1" }), start({ FAKE_WAITS: "1" })];
    let printed = "";
    for (const { stdout } of runs) stdout?.on("data", (data: Buffer) => (printed += data.toString()));
    const outcomes = Promise.all(runs.map(outcome));
    await until(() => printed.includes("Waiting for another run"));
    writeFileSync(join(root, "go"), "");
    assert.deepEqual(
      (await outcomes).map(({ code }) => code),
      [0, 0],
    );
    assert.deepEqual(calls(), ["begin", "end"]);
    assert.equal(printed.split("Waiting for another run").length, 2);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
    it(`that is ended by ${signal} ends npm, too, and is done by the next run`, async () => {
      const run = start({ FAKE_WAITS: "1" });
      const ended = outcome(run);
      await until(() => calls().length > 0);
      const npm = Number(readFileSync(join(root, "pid"), "utf8"));
      run.kill(signal);
      await ended;
      assert.match((await outcome(start())).out, /installed/);
      await until(() => !isAlive(npm));
      assert.deepEqual(calls(), ["begin", "begin", "end"]);
      assert.deepEqual(readdirSync(join(root, ".cache", "locks")), []);
    });
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
