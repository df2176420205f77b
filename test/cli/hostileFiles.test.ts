import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { DECISION, SET, SIDECAR, smallPolicy, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";
import { runCli, type CliRun } from "./runCli";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const POLICY = `${SET}/release-readiness.json`;
const SECRET = "Combination of the safe";
const isWindows = process.platform === "win32";

describe("files of a hostile repository", function () {
  this.timeout(120_000);
  const makeFolder = temporaryFolders();
  before(function () {
    if (isWindows) this.skip();
  });

  /** A repository in `repository`, and next to it what it must not reach. */
  function makeRepository(change: Readonly<Record<string, string>> = {}): string {
    const inside = { ...smallSet("CRITICAL"), ...change };
    const files = Object.entries(inside).map(([path, text]) => [`repository/${path}`, text] as const);
    const folder = makeFolder({
      ...Object.fromEntries(files),
      "outside/secret.md": `# Security Audit\n\n### [CRITICAL] SEC-77: ${SECRET}\n`,
      "outside/policy.json": smallPolicy({ subject: { name: SECRET } }),
      "outside/empty.md": "",
    });
    return join(folder, "repository");
  }

  /** Puts a link in the place of a file; `to` is relative to the repository. */
  function link(repository: string, path: string, to: string): void {
    rmSync(join(repository, path), { recursive: true, force: true });
    symlinkSync(join(repository, to), join(repository, path));
  }

  function json(run: CliRun): { problems: { path: string; message: string }[]; sets: object[] } {
    return JSON.parse(run.out) as { problems: { path: string; message: string }[]; sets: object[] };
  }

  const problemsOf = (repository: string, ...args: string[]): string =>
    json(runCli(repository, ["check", SET, "--format", "json", ...args]))
      .problems.map(({ path, message }) => `${path}: ${message}`)
      .join("\n");

  it("a report that is a link out of the root is not read, and is named", () => {
    for (const root of [[], ["--root", "."], ["--root", "docs"]]) {
      const repository = makeRepository();
      link(repository, `${SET}/02_code_review.md`, "../outside/secret.md");
      link(repository, REPORT, "../outside/secret.md");
      const run = runCli(repository, ["check", SET, "--format", "json", ...root]);
      assert.ok(!`${run.out}${run.err}`.includes(SECRET));
      assert.match(run.out, /01_SECURITY_AUDIT\.md/);
      assert.match(run.out, /a symbolic link leads out of the root/);
      assert.equal(run.code, 2, "nothing of the set was read");
    }
  });

  it("a folder that is a link out of the root is neither read nor written to", () => {
    const repository = makeRepository();
    mkdirSync(join(repository, "../outside/set"));
    writeFileSync(join(repository, "../outside/set/01_SECURITY_AUDIT.md"), `# Security Audit\n\n${SECRET}\n`);
    link(repository, "docs/linked", "../outside/set");
    for (const command of ["check", "decide", "policy"]) {
      const run = runCli(repository, [command, "docs/linked"]);
      assert.equal(run.code, 2, command);
      assert.match(run.err, /a symbolic link leads out of the root/, command);
    }
    const output = runCli(repository, ["decide", SET, "--output", "docs/linked/decision.md"]);
    assert.equal(output.code, 2);
    assert.deepEqual(readdirSync(join(repository, "../outside/set")), ["01_SECURITY_AUDIT.md"]);
  });

  it("a policy that is a link out of the root is not read", () => {
    const repository = makeRepository();
    link(repository, POLICY, "../outside/policy.json");
    for (const args of [
      ["check", SET],
      ["policy", SET],
      ["policy", SET, "--policy", POLICY],
    ]) {
      const run = runCli(repository, args);
      assert.equal(run.code, 2, args.join(" "));
      assert.match(run.err, /release-readiness\.json.*a symbolic link leads out of the root/);
      assert.ok(!`${run.out}${run.err}`.includes(SECRET));
    }
  });

  it("a rollback plan that is a link out of the root passes no gate", () => {
    const gates = { G1: { kind: "rollback-plan", title: "A rollback plan exists" } };
    const repository = makeRepository({
      [POLICY]: smallPolicy({ gates, rollbackPlan: "ROLLBACK.md" }),
      [`${SET}/ROLLBACK.md`]: "Turn it back.",
    });
    const state = (): unknown => {
      const [set] = json(runCli(repository, ["check", SET, "--format", "json"])).sets;
      return (set as { gates: { state: string }[] }).gates[0]?.state;
    };
    assert.equal(state(), "pass");
    link(repository, `${SET}/ROLLBACK.md`, "../outside/secret.md");
    assert.equal(state(), "not-evidenced");
  });

  it("a decision that is a link out of the root is not written through, nor is its JSON", () => {
    for (const [path, to] of [
      [DECISION, "../outside/empty.md"],
      [DECISION, "../outside/new.md"],
      [SIDECAR, "../outside/empty.md"],
      [SIDECAR, "../outside/new.json"],
    ] as const) {
      const repository = makeRepository();
      link(repository, path, to);
      for (const more of [[], ["--replace"]]) {
        const run = runCli(repository, ["decide", SET, ...more]);
        assert.equal(run.code, 2, `${path} ${to}`);
        assert.match(run.err, /symbolic link/);
      }
      assert.deepEqual(readdirSync(join(repository, "../outside")).sort(), [
        "empty.md",
        "policy.json",
        "secret.md",
      ]);
      assert.equal(readFileSync(join(repository, "../outside/empty.md"), "utf8"), "");
      assert.ok(lstatSync(join(repository, path)).isSymbolicLink());
    }
  });

  it("files that the user names are not read through a link out of the root", () => {
    const repository = makeRepository();
    link(repository, "docs/note.md", "../outside/secret.md");
    for (const args of [
      ["extract", "docs/note.md"],
      ["audit", "docs/note.md", "--set", SET],
      ["compare", "docs/note.md", SET],
      ["verify", "docs/note.md"],
    ]) {
      const run = runCli(repository, args);
      assert.equal(run.code, 2, args.join(" "));
      assert.ok(!`${run.out}${run.err}`.includes(SECRET), args.join(" "));
    }
  });

  it("a decision that names files outside the root makes verify read none of them", () => {
    const repository = makeRepository();
    assert.equal(runCli(repository, ["decide", SET]).code, 0);
    const sidecar = readFileSync(join(repository, SIDECAR), "utf8");
    for (const [from, to] of [
      ['"set": "."', '"set": "../../../outside"'],
      ['"path": "01_SECURITY_AUDIT.md"', '"path": "../../../outside/secret.md"'],
      ['"path": "release-readiness.json"', '"path": "../../../outside/policy.json"'],
    ] as const) {
      assert.ok(sidecar.includes(from), from);
      writeFileSync(join(repository, SIDECAR), sidecar.replaceAll(from, to));
      for (const root of [[], ["--root", "."]]) {
        const run = runCli(repository, ["verify", SIDECAR, ...root]);
        assert.equal(run.code, 2, to);
        assert.match(run.err, /names .*outside.*, which is outside the root .* and is not read\./);
      }
      const wider = runCli(repository, ["verify", SIDECAR, "--root", ".."]);
      assert.doesNotMatch(wider.err, /is not read/, "the user may say so");
    }
  });

  it("something else in the place of a left-over file is named, and never followed or removed", () => {
    const journal = `${SET}/.02_RELEASE_DECISION.md.journal`;
    for (const [make, reason] of [
      [
        (path: string) => {
          mkdirSync(path);
        },
        "it is a folder, not a file",
      ],
      [
        (path: string) => {
          execFileSync("mkfifo", [path]);
        },
        "it is a named pipe, not a file",
      ],
      [
        (path: string) => {
          symlinkSync("nowhere", path);
        },
        "it is a symbolic link, not a file",
      ],
      [
        (path: string) => {
          symlinkSync("01_SECURITY_AUDIT.md", path);
        },
        "it is a symbolic link, not a file",
      ],
    ] as const) {
      const repository = makeRepository();
      make(join(repository, journal));
      const run = runCli(repository, ["decide", SET]);
      assert.equal(run.code, 2, reason);
      assert.ok(run.err.includes(`.journal: ${reason}, so ${DECISION} was not written. Delete it`), run.err);
      assert.ok(!existsSync(join(repository, DECISION)));
      assert.ok(lstatSync(join(repository, journal)));
    }
    const repository = makeRepository();
    const temporary = join(repository, SET, ".02_RELEASE_DECISION.md.0123456789ab.tmp");
    mkdirSync(temporary);
    assert.equal(runCli(repository, ["decide", SET]).code, 0, "a folder is nothing that a run leaves");
    assert.ok(existsSync(temporary));
  });

  it("a disk that takes no byte is named, and nothing is left on it", () => {
    const repository = makeRepository();
    const before = readdirSync(join(repository, SET));
    // A limit on the size of files fails as a full disk does: the name is taken, the content is not.
    const run = runLimited(repository, 0, ["decide", SET]);
    assert.equal(run.code, 2, run.err);
    assert.match(run.err, /cannot be written: .*\. Nothing was changed/);
    assert.deepEqual(readdirSync(join(repository, SET)), before);
    const later = runLimited(repository, 4, ["decide", SET]);
    assert.equal(later.code, 2, later.err);
    assert.deepEqual(readdirSync(join(repository, SET)), before);
  });

  it("a link inside of the root is followed, and stays a link", () => {
    const repository = makeRepository({ "reports/audit.md": readReport(), "reports/decision.md": "" });
    link(repository, REPORT, "reports/audit.md");
    link(repository, DECISION, "reports/decision.md");
    const run = runCli(repository, ["decide", SET]);
    assert.equal(run.code, 0, run.err);
    assert.ok(lstatSync(join(repository, DECISION)).isSymbolicLink());
    assert.match(readFileSync(join(repository, "reports/decision.md"), "utf8"), /^# .*\n/);
    assert.equal(runCli(repository, ["decide", SET, "--check"]).code, 0);
  });

  it("a link that the user reaches the repository by does not matter", () => {
    const repository = makeRepository();
    const linked = `${repository}-linked`;
    symlinkSync(repository, linked);
    assert.equal(runCli(linked, ["check", SET]).code, 1);
    assert.equal(runCli("/", ["check", join(linked, SET)]).code, 1);
  });

  for (const [name, make, message] of [
    [
      "a named pipe",
      (path: string) => {
        execFileSync("mkfifo", [path]);
      },
      /it is a named pipe, not a file/,
    ],
    [
      "a folder",
      (path: string) => {
        mkdirSync(path);
      },
      /it is a folder, not a file/,
    ],
    [
      "an endless device",
      (path: string) => {
        symlinkSync("/dev/zero", path);
      },
      /a symbolic link leads out/,
    ],
    [
      "a link that leads nowhere",
      (path: string) => {
        symlinkSync("nowhere", path);
      },
      /no such file/,
    ],
    [
      "a link to itself",
      (path: string) => {
        symlinkSync("01_SECURITY_AUDIT.md", path);
      },
      /form a loop/,
    ],
  ] as const) {
    it(`${name} in the place of a report or a policy is a problem that says so, and nothing hangs`, () => {
      const repository = makeRepository();
      rmSync(join(repository, REPORT));
      make(join(repository, REPORT));
      assert.match(problemsOf(repository), message);
      if (name === "a link to itself") return;
      rmSync(join(repository, POLICY));
      make(join(repository, POLICY));
      const run = runCli(repository, ["check", SET]);
      assert.equal(run.code, 2);
      assert.match(run.err, message);
    });
  }

  it("devices that the user names are refused as well", () => {
    const repository = makeRepository();
    for (const args of [
      ["extract", "/dev/zero"],
      ["check", SET, "--policy", "/dev/zero"],
      ["audit", "/dev/zero", "--set", SET],
    ]) {
      const run = runCli(repository, args);
      assert.equal(run.code, 2, args.join(" "));
      assert.match(run.err, /it is a device, not a file/);
    }
  });

  it("a file that is too large is not read, and the message says how large it may be", () => {
    const repository = makeRepository();
    truncateSync(join(repository, REPORT), 16 * 1024 * 1024 + 1);
    assert.match(problemsOf(repository), /01_SECURITY_AUDIT\.md: .*larger than 16 MiB/);
    truncateSync(join(repository, POLICY), 1024 * 1024 + 1);
    assert.match(runCli(repository, ["check", SET]).err, /larger than 1 MiB/);
    writeFileSync(join(repository, SIDECAR), "");
    truncateSync(join(repository, SIDECAR), 64 * 1024 * 1024 + 1);
    writeFileSync(join(repository, POLICY), smallPolicy());
    assert.match(runCli(repository, ["decide", SET]).err, /larger than 64 MiB/);
  });

  it("files and folders without permission, and a folder that takes no file, are named", function () {
    if (process.getuid?.() === 0) this.skip();
    const repository = makeRepository();
    chmodSync(join(repository, REPORT), 0);
    assert.match(problemsOf(repository), /permission is missing/);
    chmodSync(join(repository, REPORT), 0o644);
    chmodSync(join(repository, SET), 0o555);
    const run = runCli(repository, ["decide", SET]);
    chmodSync(join(repository, SET), 0o755);
    assert.equal(run.code, 2);
    assert.match(run.err, /cannot be written: permission is missing\. Nothing was changed/);
    assert.ok(!existsSync(join(repository, DECISION)));
  });

  it("odd characters in paths and 200 levels of folders change nothing", () => {
    const expected = runCli(makeRepository(), ["check", SET, "--format", "json"]);
    for (const folder of [
      "a b/#1 %20 ?",
      "näh 日本 '\"",
      "-x",
      Array.from({ length: 200 }, () => "d").join("/"),
    ]) {
      const change = Object.entries(smallSet("CRITICAL")).map(
        ([path, text]) => [`${folder}/${path}`, text] as const,
      );
      const repository = makeFolder(Object.fromEntries(change));
      const run = runCli(repository, ["check", `./${folder}/${SET}`, "--format", "json"]);
      assert.equal(run.code, 1, run.err);
      assert.equal(run.out.replaceAll(JSON.stringify(`${folder}/`).slice(1, -1), ""), expected.out, folder);
      const found = runCli(repository, ["check", "--format", "json"]);
      assert.equal(found.out, run.out, `searched for: ${folder}`);
    }
  });

  it("a policy far above the set is found", () => {
    const deep = Array.from({ length: 60 }, (_, index) => `d${index}`).join("/");
    const folder = makeFolder({
      ".git/HEAD": "",
      "release-readiness.json": smallPolicy({ subject: { name: "Deep" } }),
      [`${deep}/docs/assessment/01_SECURITY_AUDIT.md`]: readReport(),
    });
    const run = runCli(folder, ["policy", `${deep}/docs/assessment`, "--format", "json"]);
    assert.equal((JSON.parse(run.out) as { policyPath: string }).policyPath, "release-readiness.json");
  });
});

/** With a limit on the size of files, in units of the shell. */
function runLimited(cwd: string, limit: number, args: readonly string[]): CliRun {
  const script = `ulimit -f ${limit}; exec "$0" "$@"`;
  const run = spawnSync("sh", ["-c", script, process.execPath, resolve("dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function readReport(): string {
  return smallSet("CRITICAL")[REPORT] ?? "";
}
