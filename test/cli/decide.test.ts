import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sidecarSchema } from "../../src/core/contract/sidecar";
import { shippedSchema } from "../unit/export/shippedSchema";
import { runCli } from "./runCli";
import { DECISION, SET, SIDECAR, securityReport, smallPolicy, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

const PREVIOUS = DECISION.replace(".md", ".previous.md");
const FOREIGN = "# Release Decision\n\nAPPROVED, says the boss.\n";

describe("decide", () => {
  const makeFolder = temporaryFolders();
  const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

  it("writes document and sidecar, nothing else, and nothing on stdout", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const before = readdirSync(join(folder, SET));
    const run = runCli(folder, ["decide", SET]);
    assert.deepEqual([run.code, run.out], [0, ""]);
    assert.equal(run.err, `Wrote ${SIDECAR}, ${DECISION}: NOT APPROVED.\n`);
    assert.deepEqual(
      readdirSync(join(folder, SET)).filter((name) => !before.includes(name)),
      ["02_RELEASE_DECISION.json", "02_RELEASE_DECISION.md"],
    );
    const sidecar = sidecarSchema.parse(JSON.parse(read(folder, SIDECAR)));
    const validate = shippedSchema("decision.schema.json");
    assert.ok(validate(sidecar), JSON.stringify(validate.errors));
    assert.ok(read(folder, DECISION).includes(sidecar.decisionHash));
    assert.equal(sidecar.asOf, "2026-03-02");
  });

  it("prints with --stdout what it would write, and writes nothing", () => {
    const folder = makeFolder(smallSet("HIGH"));
    const before = readdirSync(join(folder, SET));
    const printed = runCli(folder, ["decide", SET, "--stdout"]);
    assert.deepEqual([printed.code, printed.err], [0, ""]);
    assert.deepEqual(readdirSync(join(folder, SET)), before);
    runCli(folder, ["decide", SET]);
    assert.equal(read(folder, DECISION), printed.out);
  });

  it("gives the same bytes from every working directory, by relative and absolute paths", () => {
    const folder = makeFolder({ ...smallSet("CRITICAL"), "elsewhere/x": "" });
    const calls: readonly (readonly [string, string])[] = [
      [".", SET],
      ["docs", "assessment 1"],
      [SET, "."],
      ["elsewhere", `../${SET}/`],
      ["elsewhere", join(folder, SET)],
    ];
    const results = calls.map(([cwd, set]) => {
      const run = runCli(join(folder, cwd), ["decide", set]);
      assert.equal(run.code, 0, run.err);
      const result = read(folder, DECISION) + read(folder, SIDECAR);
      rmSync(join(folder, DECISION));
      rmSync(join(folder, SIDECAR));
      return result;
    });
    for (const result of results) assert.equal(result, results[0]);
    assert.ok(!results[0]?.includes(folder));
  });

  it("ends with the verdict's code when asked to", () => {
    for (const [severity, code] of [
      ["LOW", 0],
      ["HIGH", 3],
      ["CRITICAL", 4],
    ] as const) {
      const folder = makeFolder(smallSet(severity));
      assert.equal(runCli(folder, ["decide", SET, "--exit-verdict"]).code, code, severity);
      assert.equal(runCli(folder, ["decide", SET, "--stdout"]).code, 0);
    }
  });

  it("leaves files alone that are up to date", () => {
    const folder = makeFolder(smallSet("HIGH"));
    runCli(folder, ["decide", SET]);
    const before = read(folder, DECISION);
    const again = runCli(folder, ["decide", SET]);
    assert.equal(again.err, `${DECISION} is up to date: CONDITIONAL APPROVAL.\n`);
    assert.equal(read(folder, DECISION), before);
  });

  it("never overwrites what another author wrote, and names the options", () => {
    const folder = makeFolder({ ...smallSet("LOW"), [DECISION]: FOREIGN });
    const run = runCli(folder, ["decide", SET]);
    assert.deepEqual([run.code, run.out], [2, ""]);
    for (const way of ["--stdout", "--output FILE", "--replace"]) assert.ok(run.err.includes(way), run.err);
    assert.equal(read(folder, DECISION), FOREIGN);
    assert.ok(!existsSync(join(folder, SIDECAR)));
    assert.equal(runCli(folder, ["decide", SET, "--stdout"]).code, 0);
  });

  it("is up to date after --replace, even with the old document next to it", () => {
    const folder = makeFolder({ ...smallSet("LOW"), [DECISION]: FOREIGN });
    assert.equal(runCli(folder, ["decide", SET, "--replace"]).code, 0);
    const check = runCli(folder, ["decide", SET, "--check"]);
    assert.equal(check.code, 0, check.err);
    assert.match(runCli(folder, ["decide", SET]).err, /is up to date/);
    assert.ok(!read(folder, DECISION).includes("previous.md"));
  });

  it("does not overwrite text outside the fields: names the line, and keeps the document when told to", () => {
    const folder = makeFolder(smallSet("HIGH"));
    runCli(folder, ["decide", SET]);
    const edited = read(folder, DECISION).replace("\n## ", "\nThe board has seen it.\n\n## ");
    writeFileSync(join(folder, DECISION), edited);
    writeFileSync(join(folder, SET, "01_SECURITY_AUDIT.md"), securityReport("LOW"));
    const run = runCli(folder, ["decide", SET]);
    assert.deepEqual([run.code, run.out], [2, ""]);
    const line = edited.split("\n").indexOf("The board has seen it.") + 1;
    assert.ok(run.err.startsWith(`${DECISION}:${line}: `), run.err);
    assert.match(run.err, /--replace, which keeps the current text as .*02_RELEASE_DECISION\.previous\.md/);
    assert.equal(read(folder, DECISION), edited);
    assert.equal(runCli(folder, ["decide", SET, "--stdout"]).code, 0);
    assert.equal(runCli(folder, ["decide", SET, "--replace"]).code, 0);
    assert.equal(read(folder, PREVIOUS), edited);
    assert.equal(runCli(folder, ["decide", SET, "--check"]).code, 0);
  });

  it("keeps a sign-off, and marks it when the decision is another one; shows what has changed since", () => {
    const policy = smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA manager" }] });
    const folder = makeFolder(smallSet("HIGH", policy));
    runCli(folder, ["decide", SET]);
    writeFileSync(
      join(folder, DECISION),
      read(folder, DECISION).replace("- Name:\n- Decision:\n", "- Name: R. Example\n- Decision: yes\n"),
    );
    runCli(folder, ["decide", SET]);
    assert.match(read(folder, DECISION), /filled in for this decision/);
    assert.ok(!read(folder, DECISION).includes("## Since the last decision"));
    writeFileSync(join(folder, SET, "01_SECURITY_AUDIT.md"), securityReport("LOW"));
    runCli(folder, ["decide", SET]);
    const text = read(folder, DECISION);
    assert.match(text, /- Name: R\. Example\n- Decision: yes\n/);
    assert.match(text, /given for another decision; not valid for this decision/);
    assert.match(
      text,
      /## Since the last decision\n[\s\S]*\| Verdict \| CONDITIONAL APPROVAL \| APPROVED \|/,
    );
    assert.equal(runCli(folder, ["decide", SET, "--check"]).code, 0);
    assert.match(runCli(folder, ["decide", SET]).err, /is up to date/);
    assert.equal(read(folder, DECISION), text);
  });

  it("keeps the replaced document, and does not lose an earlier one", () => {
    const folder = makeFolder({ ...smallSet("LOW"), [DECISION]: FOREIGN });
    const run = runCli(folder, ["decide", SET, "--replace"]);
    assert.equal(run.code, 0, run.err);
    assert.equal(read(folder, PREVIOUS), FOREIGN);
    assert.notEqual(read(folder, DECISION), FOREIGN);
    writeFileSync(join(folder, DECISION), "# Another\n\nBy hand.\n");
    const second = runCli(folder, ["decide", SET, "--replace"]);
    assert.equal(second.code, 2);
    assert.match(second.err, /02_RELEASE_DECISION\.previous\.md contains an earlier document/);
    assert.equal(read(folder, PREVIOUS), FOREIGN);
    assert.equal(read(folder, DECISION), "# Another\n\nBy hand.\n");
  });

  it("overwrites no JSON that is not its sidecar, and no report", () => {
    const folder = makeFolder({ ...smallSet("LOW"), "package.json": '{ "name": "parcel-desk" }\n' });
    const run = runCli(folder, ["decide", SET, "--output", "package.md"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /^package\.json is where the decision is written as JSON/);
    assert.deepEqual(
      [read(folder, "package.json"), existsSync(join(folder, "package.md"))],
      ['{ "name": "parcel-desk" }\n', false],
    );
    const report = `${SET}/01_SECURITY_AUDIT.md`;
    const onReport = runCli(folder, ["decide", SET, "--output", report, "--replace"]);
    assert.equal(onReport.code, 2);
    assert.match(onReport.err, /is a report of the set/);
    assert.match(read(folder, report), /^# Security Audit/);
  });

  it("writes elsewhere with links that lead back", () => {
    const folder = makeFolder({ ...smallSet("CRITICAL"), "out/x": "" });
    const run = runCli(folder, ["decide", SET, "--output", "out/decision.md"]);
    assert.equal(run.code, 0, run.err);
    assert.ok(read(folder, "out/decision.md").includes(": ../docs/assessment%201/01_SECURITY_AUDIT.md"));
    const upwards = runCli(join(folder, "out"), ["decide", `../${SET}`, "--output", "second.md"]);
    assert.equal(upwards.code, 0, upwards.err);
    assert.equal(read(folder, "out/second.md"), read(folder, "out/decision.md"));
  });

  it("refuses a place that cannot take the document, and leaves nothing half written", () => {
    const folder = makeFolder({ ...smallSet("LOW"), "out/x": "" });
    const refusals: readonly (readonly [string, RegExp])[] = [
      ["out", /^out: the decision is a Markdown file/],
      ["none/a.md", /^none\/a\.md: there is no folder none/],
      ["a.txt", /must end in \.md/],
    ];
    for (const [output, message] of refusals) {
      const run = runCli(folder, ["decide", SET, "--output", output]);
      assert.equal(run.code, 2);
      assert.match(run.err, message);
    }
    const long = `${"x".repeat(250)}.md`;
    const tooLong = runCli(folder, ["decide", SET, "--output", `out/${long}`]);
    assert.equal(tooLong.code, 2);
    assert.match(tooLong.err, /^out\/x+\.md: cannot be written: the name is too long\. Nothing was changed/);
    if (process.platform === "win32" || process.getuid?.() === 0) return;
    chmodSync(join(folder, "out"), 0o555);
    const run = runCli(folder, ["decide", SET, "--output", "out/a.md"]);
    chmodSync(join(folder, "out"), 0o755);
    assert.equal(run.code, 2);
    assert.match(run.err, /^out\/a\.md: cannot be written: permission is missing/);
    assert.deepEqual(readdirSync(join(folder, "out")), ["x"]);
  });

  it("keeps what people wrote, and stops at a damaged field", () => {
    const folder = makeFolder(
      smallSet("CRITICAL", smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA Manager" }] })),
    );
    runCli(folder, ["decide", SET]);
    const path = join(folder, DECISION);
    const signed = read(folder, DECISION).replace("- Name:", "- Name: R. Example");
    assert.ok(signed.includes("R. Example"));
    writeFileSync(path, signed);
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    assert.ok(read(folder, DECISION).includes("- Name: R. Example"));
    const damaged = read(folder, DECISION).replace("<!-- /human -->", "");
    writeFileSync(path, damaged);
    const run = runCli(folder, ["decide", SET]);
    assert.equal(run.code, 2);
    assert.match(run.err, new RegExp(`^${DECISION.replaceAll(".", "\\.")}:\\d+: `));
    assert.equal(read(folder, DECISION), damaged);
  });

  it("checks the existing decision: missing, stale, up to date", () => {
    const folder = makeFolder(smallSet("HIGH"));
    const check = (...args: string[]) => runCli(folder, ["decide", SET, "--check", ...args]);
    const missing = check();
    assert.deepEqual([missing.code, missing.out], [1, ""]);
    assert.match(missing.err, /is stale: it does not exist yet/);
    runCli(folder, ["decide", SET]);
    assert.equal(check().code, 0);
    assert.equal(check("--exit-verdict").code, 3);
    writeFileSync(join(folder, DECISION), `${read(folder, DECISION)}\nAdded by hand.\n`);
    const stale = check("--exit-verdict");
    assert.equal(stale.code, 1);
    assert.match(stale.err, /is stale: line \d+: there is .*, expected is /);
    assert.match(stale.err, /It was edited outside its fields\. .* --replace/, "decide alone would refuse");
    runCli(folder, ["decide", SET, "--replace"]);
    assert.equal(check().code, 0, "what was kept beside it does not make it stale");
    writeFileSync(join(folder, SIDECAR), read(folder, SIDECAR).replace('"version": 1', '"version": 2'));
    assert.match(check().err, /02_RELEASE_DECISION\.json, line \d+/);
  });

  it("says what made a decision stale: its inputs, or what people filled in", () => {
    const folder = makeFolder(
      smallSet("HIGH", smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA Manager" }] })),
    );
    runCli(folder, ["decide", SET]);
    const check = () => runCli(folder, ["decide", SET, "--check"]);
    const path = join(folder, DECISION);
    writeFileSync(path, read(folder, DECISION).replace("- Name:", "- Name: R. Example"));
    const filled = check();
    assert.equal(filled.code, 1);
    assert.match(
      filled.err,
      /is stale: its fields were filled in or changed since, and .+\.json does not contain that yet\. Run decide\./,
    );
    runCli(folder, ["decide", SET]);
    assert.equal(check().code, 0);
    const report = join(folder, SET, "01_SECURITY_AUDIT.md");
    writeFileSync(report, `${readFileSync(report, "utf8")}\nOne more line.\n`);
    const changed = check();
    assert.equal(changed.code, 1);
    assert.match(
      changed.err,
      /is stale: it is decision sha256:[0-9a-f]{12}, and its reports, its policy or the as-of date now give sha256:[0-9a-f]{12}; verify names what changed\. Run decide\./,
    );
  });

  it("compares as of the date of the document", () => {
    const folder = makeFolder(smallSet("HIGH"));
    runCli(folder, ["decide", SET, "--as-of", "2026-03-20"]);
    assert.equal(runCli(folder, ["decide", SET, "--check"]).code, 0);
    assert.equal(runCli(folder, ["decide", SET, "--check", "--as-of", "2026-03-21"]).code, 1);
  });

  it("refuses a waiver that has expired today, unless a date is given", () => {
    const waiver = {
      finding: "security:SEC-1",
      owner: "A",
      approver: "B",
      reason: "C",
      expires: "2026-03-31",
    };
    const folder = makeFolder(smallSet("CRITICAL", smallPolicy({ waivers: [waiver] })));
    const run = runCli(folder, ["decide", SET]);
    assert.equal(run.code, 2);
    assert.match(run.err, /waiver for security:SEC-1 expired on 2026-03-31/);
    const asOf = ["decide", SET, "--as-of", "2026-03-10"];
    assert.equal(runCli(folder, [...asOf, "--exit-verdict"]).code, 3);
    const check = runCli(folder, ["decide", SET, "--check"]);
    assert.equal(check.code, 1);
    assert.match(check.err, /stale: The waiver for security:SEC-1 expired on 2026-03-31/);
    const inForce = { RELEASE_READINESS_TODAY: "2026-03-31" };
    assert.equal(runCli(folder, ["decide", SET, "--check"], inForce).code, 0);
    assert.equal(runCli(folder, ["decide", SET, "--stdout"], inForce).code, 0);
  });

  it("agrees with check about a waiver that ends between today and the date of the reports", () => {
    const waiver = {
      finding: "security:SEC-1",
      owner: "A",
      approver: "B",
      reason: "C",
      expires: "2026-01-31",
    };
    const folder = makeFolder(smallSet("CRITICAL", smallPolicy({ waivers: [waiver] })));
    const early = { RELEASE_READINESS_TODAY: "2026-01-15" };
    assert.equal(runCli(folder, ["decide", SET, "--stdout", "--exit-verdict"], early).code, 4);
    const check = runCli(folder, ["check", SET], early);
    assert.match(check.out, /NOT APPROVED/);
    assert.match(check.out, /expired on 2026-01-31, before 20\d\d-\d\d-\d\d: today, or the newest date/);
  });

  it("asks for a date if there are waivers and no report states one", () => {
    const waiver = { gate: "G1", owner: "A", approver: "B", reason: "C", expires: "2099-01-31" };
    const folder = makeFolder({
      ...smallSet("LOW", smallPolicy({ waivers: [waiver] })),
      [`${SET}/01_SECURITY_AUDIT.md`]: "# Security Audit\n\n### SEC-1: Open port\n\n**Severity:** Low\n",
    });
    const run = runCli(folder, ["decide", SET]);
    assert.equal(run.code, 2);
    assert.match(run.err, /No report states its date/);
    assert.equal(runCli(folder, ["decide", SET, "--stdout", "--as-of", "2026-03-10"]).code, 0);
  });

  it("asks for a date if no report states one and something would only count later", () => {
    const gate = {
      kind: "approval-recorded",
      approvers: ["Harbor master"],
      title: "The harbor master approves",
    };
    const folderWith = (day: string): string =>
      makeFolder({
        ...smallSet("LOW", smallPolicy({ gates: { H1: gate } })),
        [`${SET}/01_SECURITY_AUDIT.md`]: `# Security Audit\n\n### SEC-1: Open port\n\n**Severity:** Low\n\n## Approvals\n\n- Harbor master: approved on ${day}\n`,
      });
    const today = { RELEASE_READINESS_TODAY: "2026-03-10" };
    const later = runCli(folderWith("2026-03-11"), ["decide", SET, "--stdout"], today);
    assert.equal(later.code, 2);
    assert.match(later.err, /No report states its date, and gate H1 depends on it/);
    assert.equal(runCli(folderWith("2026-03-09"), ["decide", SET, "--stdout"], today).code, 0);
  });

  it("refuses dates that are none, and options that contradict each other", () => {
    const folder = makeFolder(smallSet("LOW"));
    const message = (...args: string[]): string => {
      const run = runCli(folder, ["decide", SET, ...args]);
      assert.deepEqual([run.code, run.out], [2, ""], args.join(" "));
      return run.err;
    };
    assert.match(message("--as-of", "2026-02-30"), /--as-of is "2026-02-30"; it must be a date/);
    assert.match(message("--stdout", "--output", "x.md"), /--stdout and --output cannot be given together/);
    assert.match(message("--check", "--replace"), /--check and --replace cannot be given together/);
  });

  it("asks for the policy where the reports do not tell it", () => {
    const folder = makeFolder({
      ".git/HEAD": "",
      "docs/assessment/02_SECURITY_AUDIT.md": "# Security Audit\n",
    });
    const run = runCli(folder, ["decide", "docs/assessment"]);
    assert.deepEqual([run.code, run.out], [2, ""]);
    assert.match(run.err, /--policy seven-phase, --policy four-report/);
  });

  it("takes one set only", () => {
    const folder = makeFolder({
      ...smallSet("LOW"),
      "docs/assessment 2/02_SECURITY_AUDIT.md": "# Security Audit\n",
    });
    const run = runCli(folder, ["decide", "docs"]);
    assert.equal(run.code, 2);
    assert.match(
      run.err,
      /several assessment sets\. Name one of them:\n {2}docs\/assessment 1\n {2}docs\/assessment 2/,
    );
  });
});
