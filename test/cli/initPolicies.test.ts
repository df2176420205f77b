import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newReports } from "../../src/core/judge/newSet";
import { fourReport } from "../../src/core/policy/builtin/fourReport";
import { readPolicyFile } from "../../src/core/policy/policyFile";
import { checkOutputSchema } from "../../src/core/contract/check";
import { temporaryFolders } from "../unit/support/temporaryFolder";
import { runCli } from "./runCli";

const POLICY = readFileSync("examples/policies/medical-device/release-readiness.json", "utf8");

describe("init", () => {
  const makeFolder = temporaryFolders();
  const initialized = () => {
    const folder = makeFolder({ "release-readiness.json": POLICY });
    const run = runCli(folder, ["init", "release-file-3"]);
    assert.equal(run.code, 0, run.err);
    return { folder, set: join(folder, "release-file-3"), run };
  };

  it("creates the reports of a policy of any field, with the guidance and the gates of each", () => {
    const { set } = initialized();
    assert.deepEqual(readdirSync(set).sort(), [
      "01_risk_management_report.md",
      "02_verification_report.md",
      "03_cybersecurity_report.md",
      "04_usability_evaluation.md",
      "05_release_record.md",
    ]);
    const text = readFileSync(join(set, "02_verification_report.md"), "utf8");
    assert.ok(text.startsWith("# Software Verification Report\n"));
    assert.match(text, /- M3: Every requirement is traced to a passed test/);
    assert.match(text, /## Traceability\n\n<!-- State the share of requirements/);
    assert.doesNotMatch(text, /M9/);
  });

  it("writes the reports that the editor's command creates, for a built-in policy and for another one", () => {
    const own = readPolicyFile({ path: "release-readiness.json", text: POLICY }, {}).policy;
    for (const policy of [own, fourReport]) {
      assert.ok(policy);
      const folder = makeFolder(policy === own ? { "release-readiness.json": POLICY } : { "README.md": "" });
      const named = policy === own ? [] : ["--policy", policy.id];
      const run = runCli(folder, ["init", "release-file-3", ...named]);
      assert.equal(run.code, 0, run.err);
      for (const { name, text } of newReports({ policy, files: [] }))
        assert.equal(readFileSync(join(folder, "release-file-3", name), "utf8"), text, name);
    }
  });

  it("makes a set in which every section is still missing and no gate passes", () => {
    const { folder } = initialized();
    const { sets, problems } = checkOutputSchema.parse(
      JSON.parse(runCli(folder, ["check", "--format", "json"]).out),
    );
    assert.equal(sets[0]?.path, "release-file-3");
    assert.deepEqual(
      sets[0].gates.filter(({ state }) => state === "pass"),
      [],
    );
    const missing = problems.filter(({ rule }) => rule === "missing-section");
    assert.equal(missing.length, 11);
    assert.ok(problems.every(({ rule }) => rule === "missing-section"));
  });

  it("takes the policy file that applies by its name, too, as the page about policies shows", () => {
    const folder = makeFolder({ "release-readiness.json": POLICY });
    const run = runCli(folder, ["init", "release-file-3", "--policy", "release-readiness.json"]);
    assert.equal(run.code, 0, run.err);
    assert.ok(!readdirSync(join(folder, "release-file-3")).includes("release-readiness.json"));
    assert.equal(runCli(folder, ["check"]).err, "");
  });

  it("says that a set with its own copy of a policy is only found by its name", () => {
    const folder = makeFolder({ "policies/device.json": POLICY });
    const run = runCli(folder, ["init", "release-file-3", "--policy", "policies/device.json"]);
    assert.equal(run.code, 0, run.err);
    assert.match(run.err, /only found by name: check release-file-3\. To find it by the pattern/);
  });

  it("creates sections that are recognized, whatever their headings may also be", () => {
    const policy = JSON.stringify({
      extends: null,
      sets: "archive/*/",
      phases: [
        {
          role: "impact",
          number: 1,
          file: "01_impact.md",
          sections: [{ id: "processing", title: "Description of the Processing", headings: ["activities"] }],
        },
      ],
      gates: { G1: { kind: "no-open", title: "Nothing critical is open" } },
      decision: { file: "02_DECISION.md" },
    });
    const folder = makeFolder({ "release-readiness.json": policy });
    runCli(folder, ["init", "archive/1"]);
    appendFileSync(join(folder, "archive/1/01_impact.md"), "\nThe files of citizens.\n");
    assert.ok(!runCli(folder, ["check"]).out.includes("missing-section"));
  });

  it("changes no file that exists", () => {
    const { folder, set } = initialized();
    writeFileSync(join(set, "05_release_record.md"), "# Release Record\n\nMine.\n");
    const again = runCli(folder, ["init", "release-file-3"]);
    assert.doesNotMatch(again.out, /created/);
    assert.equal(readFileSync(join(set, "05_release_record.md"), "utf8"), "# Release Record\n\nMine.\n");
  });

  it("has to know the policy, and reports to create", () => {
    const folder = makeFolder({});
    const undecided = runCli(folder, ["init", "docs/assessment"]);
    assert.deepEqual([undecided.code, /--policy seven-phase/.test(undecided.err)], [2, true]);
    const any = runCli(folder, ["init", "docs/assessment", "--policy", "standard"]);
    assert.deepEqual([any.code, /nothing to create/.test(any.err)], [2, true]);
  });
});
