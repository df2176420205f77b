import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { TOOL_VERSION } from "../../src/core/version";
import { DECISION, SET, SIDECAR, smallSet } from "../unit/support/sampleSet";
import { runCli, runCliProcess } from "./runCli";
import { temporaryFolders } from "../unit/support/temporaryFolder";

describe("the command line", () => {
  const makeFolder = temporaryFolders();

  it("prints help and version on stdout", () => {
    const folder = makeFolder();
    const help = runCli(folder, ["--help"]);
    assert.deepEqual([help.code, help.err], [0, ""]);
    for (const command of ["check", "decide", "extract", "policy"])
      assert.match(help.out, new RegExp(`^ {2}${command} `, "m"));
    assert.equal(runCli(folder, ["help"]).out, help.out);
    assert.equal(runCli(folder, ["decide", "--help"]).out, runCli(folder, ["help", "decide"]).out);
    const version = runCli(folder, ["--version"]);
    assert.deepEqual([version.code, version.out, version.err], [0, `${TOOL_VERSION}\n`, ""]);
  });

  it("answers in a process what it answers in the thread of the other tests", () => {
    const files = { ...smallSet("CRITICAL"), "docs/broken/release-readiness.json": "{" };
    const [ofProcess, ofThread] = [makeFolder(files), makeFolder(files)];
    for (const args of [
      ["--help"],
      ["chekc"],
      ["init", "docs/new", "--policy", "four-report"],
      ["check", "--format", "sarif"],
      ["check", "docs/broken"],
      ["decide", SET, "--exit-verdict"],
      ["verify", SIDECAR],
      ["audit", DECISION],
      ["compare", SET, SET],
      ["extract", `${SET}/01_SECURITY_AUDIT.md`],
      ["policy", SET],
    ]) {
      const run = runCliProcess(ofProcess, args);
      assert.deepEqual(runCli(ofThread, args), run, args.join(" "));
    }
    const decision = (folder: string) => readFileSync(join(folder, DECISION), "utf8");
    assert.equal(decision(ofThread), decision(ofProcess));
    const below = join(SET, "..");
    assert.deepEqual(
      runCli(join(ofThread, below), ["check"]),
      runCliProcess(join(ofProcess, below), ["check"]),
    );
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    assert.equal(TOOL_VERSION, version);
  });

  it("answers wrong usage on stderr with exit code 2 and nothing on stdout", () => {
    const folder = makeFolder();
    for (const args of [
      [],
      ["chekc"],
      ["check", "--fromat"],
      ["extract"],
      ["decide"],
      ["decide", "a", "b"],
    ]) {
      const run = runCli(folder, args);
      assert.deepEqual([run.code, run.out], [2, ""], args.join(" "));
      assert.match(run.err, /Run "release-readiness .*--help" for details\.\n$/);
    }
    assert.match(runCli(folder, ["chekc"]).err, /Did you mean "check"\?/);
  });

  it("takes today only as a date", () => {
    const run = runCli(makeFolder(), ["check"], { RELEASE_READINESS_TODAY: "tomorrow" });
    assert.equal(run.code, 2);
    assert.match(run.err, /RELEASE_READINESS_TODAY is "tomorrow"; it must be a date/);
  });

  it("ends with 2 where the working directory contains no set, unless that is allowed", () => {
    const folder = makeFolder({ "README.md": "# Hello" });
    for (const [args, code] of [
      [["check"], 2],
      [["check", "--allow-empty"], 0],
    ] as const) {
      const run = runCli(folder, args);
      assert.deepEqual([run.code, run.out], [code, ""]);
      assert.match(run.err, /No assessment set found/);
    }
  });

  it("prints an empty, valid output for machines where there is no set", () => {
    const run = runCli(makeFolder(), ["check", "--format", "json", "--allow-empty"]);
    assert.equal(run.code, 0);
    assert.deepEqual(JSON.parse(run.out), { version: 1, sets: [], problems: [] });
  });

  it("exits with 2 if a named folder is not a set, is missing, or is a file", () => {
    const folder = makeFolder({ "empty/notes.txt": "x", "file.md": "# Notes" });
    const messages = {
      empty: /no assessment set found/,
      missing: /there is no such file or folder/,
      "file.md": /not a single document\. Use check to judge a document/,
    };
    for (const [name, message] of Object.entries(messages)) {
      for (const command of ["check", "decide"]) {
        // A document may be checked alone.
        if (command === "check" && name === "file.md") continue;
        const run = runCli(folder, [command, name]);
        assert.deepEqual([run.code, run.out], [2, ""], `${command} ${name}`);
        assert.match(run.err, message);
        assert.match(run.err, new RegExp(`^${name.replace(".", "\\.")}: `));
      }
    }
    const silent = runCli(folder, ["check", "file.md"]);
    assert.deepEqual([silent.code, silent.out], [2, ""]);
    assert.match(silent.err, /^file\.md:1:1 Nothing to judge in file\.md/);
  });

  it("names every problem of a policy file with its place, and ends with 2", () => {
    const folder = makeFolder({
      "docs/assessment/02_SECURITY_AUDIT.md": "# Security Audit\n",
      "docs/assessment/release-readiness.json": '{\n  "gatse": {},\n  "rules": { "x-y": "loud" }\n}\n',
    });
    for (const command of ["check", "decide", "policy"]) {
      const run = runCli(folder, [command, "docs/assessment"]);
      assert.deepEqual([run.code, run.out], [2, ""], command);
      assert.match(run.err, /^docs\/assessment\/release-readiness\.json:2:3 .*gatse.*gates/m, command);
      assert.match(run.err, /^docs\/assessment\/release-readiness\.json:3:\d+ /m, command);
    }
  });

  it("proposes the rule that a policy file most likely means", () => {
    const folder = makeFolder({
      "docs/assessment/02_SECURITY_AUDIT.md": "# Security Audit\n",
      "docs/assessment/release-readiness.json":
        '{ "extends": "seven-phase", "rules": { "missing-reprot": "off" } }\n',
    });
    const run = runCli(folder, ["check", "docs/assessment"]);
    assert.deepEqual([run.code, run.out], [2, ""]);
    assert.match(run.err, /release-readiness\.json:1:\d+ .*"missing-reprot".*"missing-report"/);
  });

  it("finishes quietly when the reader of a pipe goes away", async function () {
    if (process.platform === "win32") this.skip();
    const child = spawn(process.execPath, [resolve("dist/cli.js"), "--help"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let errors = "";
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    const code = await new Promise((done) => child.once("close", done));
    assert.deepEqual([code, errors], [0, ""]);
  });

  it("says so when its output cannot be written", function () {
    if (process.platform !== "linux") this.skip();
    const full = openSync("/dev/full", "w");
    const run = spawnSync(process.execPath, [resolve("dist/cli.js"), "--help"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /^release-readiness stopped: the disk is full/);
  });
});

describe("the policy in force", () => {
  const makeFolder = temporaryFolders();

  it("is printed with the reason why", () => {
    const folder = makeFolder({ "docs/assessment/06_FUNCTIONAL_ANALYST_REVIEW.md": "# Functional Review\n" });
    const run = runCli(folder, ["policy", "docs/assessment"]);
    assert.deepEqual([run.code, run.err], [0, ""]);
    assert.match(run.out, /^docs\/assessment: seven-phase /);
    assert.match(run.out, /because there is a functional report/);
    assert.match(run.out, /^ {2}A3 {2}.*> 95%/m);
  });

  it("is printed as JSON, and takes the nearest policy file up to the root", () => {
    const folder = makeFolder({
      "release-readiness.json": '{ "extends": "four-report", "subject": { "name": "Outer" } }',
      "app/release-readiness.json": '{ "extends": "four-report", "subject": { "name": "Inner" } }',
      "app/docs/assessment/02_security_audit.md": "# Security Audit\n",
    });
    const subject = (cwd: string, ...args: string[]): unknown => {
      const run = runCli(`${folder}/${cwd}`, ["policy", "--format", "json", ...args]);
      assert.equal(run.code, 0, run.err);
      return (JSON.parse(run.out) as { policy: { subject: { name: string | null } } }).policy.subject.name;
    };
    assert.equal(subject(".", "app/docs/assessment"), "Inner");
    assert.equal(subject("app/docs", "assessment", "--root", ".."), "Inner");
    assert.equal(subject("app", `${folder}/app/docs/assessment`, "--root", ".."), "Inner");
    assert.equal(subject(".", "app/docs/assessment", "--root", "app/docs"), null);
    assert.equal(subject(".", "app/docs/assessment", "--policy", "release-readiness.json"), "Outer");
  });

  it("says of every value where it is from", () => {
    const folder = makeFolder({
      "release-readiness.json": '{\n  "extends": "four-report",\n  "team": { "engineers": 4 },\n}',
      "docs/assessment/02_security_audit.md": "# Security Audit\n",
    });
    const text = runCli(folder, ["policy", "docs/assessment"]).out;
    assert.match(
      text,
      /every value is from the built-in policy four-report, except those marked with a line of release-readiness\.json/,
    );
    assert.match(text, /^Team\n {2}engineers: 4 {2}<- line 3\n {2}revalidationHours: \d+\n/m);
    const json = runCli(folder, ["policy", "docs/assessment", "--format", "json"]).out;
    const { origins, policy } = JSON.parse(json) as {
      origins: Record<string, unknown>;
      policy: { team: { engineers: number } };
    };
    assert.equal(policy.team.engineers, 4);
    assert.deepEqual(origins["team.engineers"], {
      source: "policy-file",
      path: "release-readiness.json",
      line: 3,
    });
    assert.deepEqual(origins["team.approvalHours"], { source: "built-in", policy: "four-report" });
  });

  it("names the existing policies when an unknown one is requested", () => {
    const folder = makeFolder({ "docs/assessment/02_security_audit.md": "# Security Audit\n" });
    const run = runCli(folder, ["policy", "docs/assessment", "--policy", "five-phase"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /no policy "five-phase".*seven-phase, four-report, standard/);
  });

  it("is also shown for a folder without reports, to see what will be required", () => {
    const folder = makeFolder({ "docs/assessment/notes.txt": "" });
    const run = runCli(folder, ["policy", "docs/assessment"]);
    assert.equal(run.code, 0);
    assert.deepEqual(readdirSync(`${folder}/docs/assessment`), ["notes.txt"]);
  });
});
