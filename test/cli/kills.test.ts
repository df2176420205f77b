import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCount } from "../support/runs";
import { DECISION, SET, SIDECAR, securityReport, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";
import { runCli, runCliProcess, TODAY, type CliRun } from "./runCli";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const PREVIOUS = `${SET}/02_RELEASE_DECISION.previous.md`;
const FOREIGN = "# Release Decision\n\nApproved, by hand.\n";
const PRELOAD = resolve("test/support/killAt.cjs");

type Files = Readonly<Record<string, string>>;

function filesOf(folder: string): Files {
  const names = readdirSync(join(folder, SET)).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, SET, name), "utf8")]));
}

interface Scenario {
  readonly name: string;
  readonly args: readonly string[];
  /** Makes what is there before `decide` is run. */
  readonly prepare: (folder: string) => void;
}

const SCENARIOS: readonly Scenario[] = [
  { name: "the first decision", args: ["decide", SET], prepare: () => undefined },
  {
    name: "the next decision",
    args: ["decide", SET],
    prepare: (folder) => {
      assert.equal(runCli(folder, ["decide", SET]).code, 0);
      writeFileSync(join(folder, REPORT), securityReport("LOW", "2026-03-09"));
    },
  },
  {
    name: "a decision that replaces another document",
    args: ["decide", SET, "--replace"],
    prepare: (folder) => {
      writeFileSync(join(folder, DECISION), FOREIGN);
    },
  },
];

describe("decide, killed while it writes", function () {
  // A hang guard for the long form on a busy machine.
  this.timeout(3_600_000);
  const makeFolder = temporaryFolders();
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  const most = Math.ceil(runCount(300, 12) / SCENARIOS.length);
  const [, next] = SCENARIOS;
  for (const { name, args, prepare } of SCENARIOS) {
    it(`leaves the old pair, the new pair, or what the next run repairs and says: ${name}`, () => {
      const template = makeFolder(smallSet("CRITICAL"));
      prepare(template);
      const old = filesOf(template);
      const done = copyOf(template);
      assert.equal(runCli(done, args).code, 0);
      const written = filesOf(done);
      const repairs = new Set<string>();
      // In the long form each change of the disk, again and again.
      const changes = most > 10 ? changesOf(template, args) : 1;
      for (let run = 0; run < most; run++) {
        const folder = copyOf(template);
        const at = most > 10 ? run % changes : killAt(run);
        const first = killed(folder, args, at);
        if (most > 10) assert.equal(first.code, null, `killed at ${at} of ${changes}`);
        const left = filesOf(folder);
        const again = runCli(folder, args);
        const said = /an earlier run was interrupted (.*?)[,;]/.exec(again.err)?.[1];
        if (first.code === null && said === undefined)
          assert.ok(
            isSame(left, old) || isSame(left, written),
            `killed at ${at}: ${Object.keys(left).join(" ")}`,
          );
        repairs.add(said ?? "");
        assert.deepEqual(filesOf(folder), written, `killed at ${at}: ${again.err}`);
      }
      assert.ok(
        [...repairs].some((said) => said !== ""),
        "a kill left something to repair",
      );
    });
  }

  it("leaves what the next run repairs, if it is killed again while it repairs", () => {
    const template = makeFolder(smallSet("CRITICAL"));
    assert.ok(next);
    next.prepare(template);
    const old = filesOf(template);
    const done = copyOf(template);
    assert.equal(runCli(done, next.args).code, 0);
    const written = filesOf(done);
    let killsDuringRepair = 0;
    for (let run = 0; run < runCount(60, 4); run++) {
      const folder = copyOf(template);
      // All of it is prepared: the repair moves the files.
      const first = [7, 8, 9, 6][run % 4]!;
      const second = Math.floor(run / 4) % 6;
      assert.equal(killed(folder, next.args, first).code, null);
      if (killed(folder, next.args, second).code === null) killsDuringRepair++;
      const again = runCli(folder, next.args);
      assert.deepEqual(filesOf(folder), written, `killed at ${first}, then at ${second}: ${again.err}`);
      assert.notDeepEqual(old, written);
    }
    assert.ok(killsDuringRepair > 0);
  });

  it("leaves what the other process or the next run repairs, if one of two at once is killed", async () => {
    assert.ok(next);
    for (let run = 0; run < runCount(60, 3); run++) {
      const template = makeFolder(smallSet("CRITICAL"));
      next.prepare(template);
      const done = copyOf(template);
      assert.equal(runCli(done, next.args).code, 0);
      const written = filesOf(done);
      const at = killAt(run);
      const ends: readonly Ended[] = await Promise.all([
        start(template, next.args, killing(at)),
        start(template, next.args),
      ]);
      const other = ends[1];
      assert.ok(other);
      assert.ok(other.code === 0 || other.code === 2, other.err);
      if (other.code === 2) assert.match(other.err, /has changed while|Another process is writing/);
      const last = runCli(template, next.args);
      assert.equal(last.code, 0, last.err);
      assert.deepEqual(filesOf(template), written, `killed at ${at}: ${other.err} ${last.err}`);
    }
  });

  /** In the short form the changes that matter, in the long form each of them, again and again. */
  function killAt(run: number): number {
    return most > 10 ? run % 24 : [1, 4, 8, 9][run % 4]!;
  }

  /** How often a run changes the disk. */
  function changesOf(template: string, args: readonly string[]): number {
    let at = 0;
    while (killed(copyOf(template), args, at).code === null) at++;
    return at;
  }

  function copyOf(template: string): string {
    const folder = makeFolder();
    cpSync(template, folder, { recursive: true });
    return folder;
  }

  it("two at once end with one whole pair, and with a clear message otherwise", async () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const runs = await Promise.all(Array.from({ length: 3 }, () => start(folder, ["decide", SET])));
    for (const { code, err } of runs) {
      assert.ok(code === 0 || code === 2, err);
      if (code === 2) assert.match(err, /has changed while|Another process is writing/);
    }
    assert.ok(runs.some(({ code }) => code === 0));
    assert.deepEqual(Object.keys(filesOf(folder)).sort(), [
      "01_SECURITY_AUDIT.md",
      "02_RELEASE_DECISION.json",
      "02_RELEASE_DECISION.md",
      "release-readiness.json",
    ]);
    assert.equal(runCli(folder, ["decide", SET, "--check"]).code, 0);
    assert.equal(runCli(folder, ["verify", SIDECAR]).code, 0);
  });

  it("keeps what was written by hand while nothing ran", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    writeFileSync(join(folder, DECISION), FOREIGN);
    // Killed when the replaced document is kept, and the new one is not there yet.
    assert.equal(killed(folder, ["decide", SET, "--replace"], 10).code, null);
    writeFileSync(join(folder, DECISION), `${FOREIGN}One more line.\n`);
    const again = runCli(folder, ["decide", SET]);
    assert.equal(again.code, 2);
    assert.match(again.err, /a file has changed since; the files stay as they are/);
    assert.equal(readFileSync(join(folder, DECISION), "utf8"), `${FOREIGN}One more line.\n`);
    assert.equal(readFileSync(join(folder, PREVIOUS), "utf8"), FOREIGN);
    assert.ok(!readdirSync(join(folder, SET)).some((name) => /\.(?:tmp|journal)$/.test(name)));
  });
});

function isSame(one: Files, other: Files): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** What makes a process kill itself in a change that it makes to the disk: 0 is the first. */
function killing(at: number): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${PRELOAD}`, KILL_AT: String(at) };
}

function killed(folder: string, args: readonly string[], at: number): CliRun {
  return runCliProcess(folder, args, killing(at));
}

function start(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve("dist/cli.js"), ...args], {
      cwd,
      env: { ...process.env, RELEASE_READINESS_TODAY: TODAY, ...environment },
    });
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.on("close", (code) => {
      done({ code, err });
    });
  });
}
