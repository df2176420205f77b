import assert from "node:assert/strict";
import { appendFileSync, chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkOutputSchema, type CheckOutput } from "../../src/core/contract/check";
import { shippedSchema } from "../unit/export/shippedSchema";
import { runCli, type CliRun } from "./runCli";
import { DECISION, SET, SIDECAR, smallPolicy, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";

function checked(run: CliRun): CheckOutput {
  return checkOutputSchema.parse(JSON.parse(run.out));
}

describe("check", () => {
  const makeFolder = temporaryFolders();

  it("prints what the shipped schema describes, paths as they were given, keys sorted", () => {
    const run = runCli(makeFolder(smallSet("CRITICAL")), ["check", SET, "--format", "json"]);
    const validate = shippedSchema("check-output.schema.json");
    const output: unknown = JSON.parse(run.out);
    assert.ok(validate(output), JSON.stringify(validate.errors));
    const [set] = checked(run).sets;
    assert.equal(set?.path, SET);
    assert.equal(set.verdict, "not-approved");
    assert.equal(set.findings[0]?.report, `${SET}/01_SECURITY_AUDIT.md`);
    assert.deepEqual(set.blockers, [set.findings[0].key]);
    assert.deepEqual(Object.keys(output as object), ["problems", "sets", "version"]);
  });

  it("names a blocker in text with what its title is about, as the decision does", () => {
    const folder = makeFolder(smallSet("LOW"));
    const table =
      "\n\n## Findings of the night\n\n| Category | Issue | Severity |\n|---|---|---|\n| Lighting | 12 of 40 are dark | Critical |\n";
    appendFileSync(join(folder, SET, "01_SECURITY_AUDIT.md"), table);
    assert.match(runCli(folder, ["check", SET]).out, / {2}Lighting: 12 of 40 are dark$/m);
  });

  it("finds the same sets from the working directory, below a folder, and by name", () => {
    const folder = makeFolder(smallSet("HIGH"));
    const outputs = [["check"], ["check", "docs"], ["check", SET]].map((args) =>
      checked(runCli(folder, [...args, "--format", "json"])),
    );
    assert.deepEqual(outputs[0], outputs[2]);
    assert.deepEqual(outputs[1], outputs[2]);
    assert.equal(outputs[0]?.sets.length, 1);
  });

  it("judges a file in its set, and names only its problems", () => {
    const folder = makeFolder({ ...smallSet("CRITICAL"), [`${SET}/notes.md`]: "# Notes" });
    const whole = checked(runCli(folder, ["check", SET, "--format", "json"]));
    const file = checked(runCli(folder, ["check", `${SET}/01_SECURITY_AUDIT.md`, "--format", "json"]));
    assert.deepEqual(file.sets, whole.sets);
    assert.ok(whole.problems.some(({ path }) => path.endsWith("notes.md")));
    assert.deepEqual(
      file.problems,
      whole.problems.filter(({ path }) => path.endsWith("01_SECURITY_AUDIT.md")),
    );
  });

  it("judges a file that is in no set against itself, and finds it in the usual places", () => {
    const folder = makeFolder({
      "RELEASE_DECISION.md": "# Go-live\n\n**Decision:** NO-GO\n",
      "a/b.md": "# A\n",
    });
    const found = checked(runCli(folder, ["check", "--format", "json"]));
    const named = checked(runCli(folder, ["check", "RELEASE_DECISION.md", "--format", "json"]));
    assert.deepEqual(named, found);
    assert.deepEqual(
      named.sets.map(({ path, policy, verdict }) => [path, policy, verdict]),
      [["RELEASE_DECISION.md", "standard", "not-approved"]],
    );
    const silent = runCli(folder, ["check", "a/b.md"]);
    assert.equal(silent.code, 2);
    assert.match(silent.err, /Nothing to judge in a\/b\.md/);
  });

  it("says nothing of the pages of a repository that are no readiness documents", () => {
    const page = "# Notes\n\n### P0: Never do this\n\n**Severity:** Critical\n";
    const folder = makeFolder({
      "SECURITY_AUDIT.md": "# Security Audit\n\n### C-1: Key in the source\n\n**Severity:** Critical\n",
      "README.md": page,
      "CHANGELOG.md": page,
      "docs/guide/security.md": page,
      "docs/INCIDENTS.md": page,
      "node_modules/other/SECURITY_AUDIT.md": page,
      "node_modules/other/docs/assessment/01_SECURITY_AUDIT.md": page,
    });
    for (const operands of [[], ["."]]) {
      const { sets, problems } = checked(runCli(folder, ["check", ...operands, "--format", "json"]));
      assert.deepEqual(
        sets.map(({ path, policy }) => [path.replace("./", ""), policy]),
        [["SECURITY_AUDIT.md", "standard"]],
      );
      assert.deepEqual(
        new Set(problems.map(({ path }) => path.replace("./", ""))),
        new Set(["SECURITY_AUDIT.md"]),
      );
      assert.ok(!problems.some(({ rule }) => rule.startsWith("missing-")));
    }
  });

  it("names the error of the policy file, not the pattern that it did not look for", () => {
    const policy = smallPolicy().replace("{", '{ "sets": "releases/*/", "gatse": {},');
    const folder = makeFolder({
      "release-readiness.json": policy,
      "releases/1/01_SECURITY_AUDIT.md": "# Security Audit\n",
    });
    const run = runCli(folder, ["check"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /^release-readiness\.json:1:\d+ Unknown key "gatse"\. Did you mean "gates"\?\n$/);
  });

  it("names the documents that say nothing if there are no others", () => {
    const folder = makeFolder({ "docs/GO_NO_GO.md": "# How we decide\n\nTogether.\n" });
    const run = runCli(folder, ["check"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /^Nothing to check: docs\/GO_NO_GO\.md states no finding with a level, no gate/);
    assert.equal(runCli(folder, ["check", "--allow-empty"]).code, 0);
  });

  it("says of a checklist that is not judged how many boxes are ticked", () => {
    const folder = makeFolder({
      "LAUNCH_CHECKLIST.md": "# Launch\n\n- [x] Keys\n- [ ] Lamps\n- [ ] Ropes\n",
    });
    const run = runCli(folder, ["check"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /no verdict\. LAUNCH_CHECKLIST\.md: 1 of its 3 boxes are ticked\./);
  });

  it("analyzes several sets in the order in which they are named, each once", () => {
    const folder = makeFolder({
      ...smallSet("LOW"),
      "docs/assessment 2/01_SECURITY_AUDIT.md": "# Security Audit\n",
      "docs/assessment 2/release-readiness.json": smallPolicy(),
    });
    const args = ["check", "docs/assessment 2", SET, `${SET}/`, "--format", "json"];
    const { sets } = checked(runCli(folder, args));
    assert.deepEqual(
      sets.map(({ path }) => path),
      ["docs/assessment 2", SET],
    );
  });

  it("ends with 1 where a problem is as severe as --fail-on", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const { problems } = checked(runCli(folder, ["check", SET, "--format", "json"]));
    const severities = new Set(problems.map(({ severity }) => severity));
    const expected = { error: ["error"], warning: ["error", "warning"], info: ["error", "warning", "info"] };
    for (const [failOn, counting] of Object.entries(expected)) {
      const fails = counting.some((severity) => severities.has(severity as "error"));
      assert.equal(runCli(folder, ["check", SET, "--fail-on", failOn]).code, fails ? 1 : 0, failOn);
    }
    assert.ok(severities.has("error"), "an open critical finding is a problem of severity error");
  });

  it("still prints the other sets when one cannot be analyzed, and exits with 2", () => {
    const folder = makeFolder({
      ...smallSet("CRITICAL"),
      "docs/assessment 0/01_SECURITY_AUDIT.md": "# Security Audit\n",
      "docs/assessment 0/release-readiness.json": "{ nonsense",
    });
    const run = runCli(folder, ["check", "--format", "json"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /^docs\/assessment 0\/release-readiness\.json:1:3 /);
    assert.deepEqual(
      checked(run).sets.map(({ path }) => path),
      [SET],
    );
    const named = runCli(folder, ["check", "nowhere", SET, "--format", "json"]);
    assert.equal(named.code, 2);
    assert.equal(checked(named).sets.length, 1);
  });

  it("goes on where a report cannot be read", function () {
    if (process.platform === "win32" || process.getuid?.() === 0) this.skip();
    const folder = makeFolder(smallSet("LOW"));
    chmodSync(join(folder, SET, "01_SECURITY_AUDIT.md"), 0);
    const { sets, problems } = checked(runCli(folder, ["check", SET, "--format", "json"]));
    assert.equal(sets[0]?.verdict, "not-approved");
    assert.match(problems.map(({ message }) => message).join("\n"), /permission is missing/);
  });

  it("says the same in every format", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const { problems, sets } = checked(runCli(folder, ["check", SET, "--format", "json"]));
    const text = runCli(folder, ["check", SET]).out;
    assert.match(text, new RegExp(`^${SET}: ${sets[0]?.verdictText ?? "?"} \\(policy custom\\)$`, "m"));
    const sarif = JSON.parse(runCli(folder, ["check", SET, "--format", "sarif"]).out) as {
      runs: {
        results: { ruleId: string; message: { text: string } }[];
        tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
      }[];
    };
    for (const { id, shortDescription } of sarif.runs[0]?.tool.driver.rules ?? [])
      assert.notEqual(shortDescription.text, id);
    assert.deepEqual(
      sarif.runs[0]?.results.map(({ ruleId, message }) => [ruleId, message.text]),
      problems.map(({ rule, message }) => [rule, message]),
    );
    const github = runCli(folder, ["check", SET, "--format", "github"]).out.trimEnd().split("\n");
    assert.equal(github.length, problems.length + 1);
    for (const { rule, path, line } of problems)
      assert.ok(text.includes(`${path}:${line}:`) && text.includes(rule));
  });

  it("gives the same bytes twice, and plain text into a pipe", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    for (const format of ["text", "json", "sarif", "github"]) {
      const [first, second] = [1, 2].map(() => runCli(folder, ["check", SET, "--format", format]));
      assert.equal(first?.out, second?.out);
      assert.ok(!first?.out.includes("\u001b"));
      assert.equal(first?.err, "");
    }
  });

  it("does not take a decision in the set for evidence", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const before = checked(runCli(folder, ["check", SET, "--format", "json"])).sets[0];
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    const after = checked(runCli(folder, ["check", SET, "--format", "json"])).sets[0];
    assert.deepEqual(after?.findings, before?.findings);
    assert.deepEqual(after?.gates, before?.gates);
    assert.ok(!JSON.stringify(after?.gates).includes(DECISION));
  });

  it("says that a decision is out of date exactly where decide --check says so", () => {
    const folder = makeFolder(smallSet("CRITICAL"));
    const stale = (): readonly string[] =>
      checked(runCli(folder, ["check", SET, "--format", "json"]))
        .problems.filter(({ rule }) => rule === "stale-decision")
        .map(({ path, message }) => `${path}: ${message}`);
    const isStale = (): boolean => runCli(folder, ["decide", SET, "--check"]).code === 1;
    runCli(folder, ["decide", SET]);
    assert.deepEqual([stale(), isStale()], [[], false]);
    appendFileSync(join(folder, SET, "01_SECURITY_AUDIT.md"), "\nOne more line.\n");
    assert.deepEqual(
      [stale(), isStale()],
      [
        [`${DECISION}: The decision is out of date: 01_SECURITY_AUDIT.md has changed. Generate it again.`],
        true,
      ],
    );
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    assert.deepEqual([stale(), isStale()], [[], false]);
    rmSync(join(folder, SIDECAR));
    assert.equal(stale().length, 1);
    assert.ok(isStale());
  });
});
