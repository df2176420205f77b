import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sevenPhase } from "../../src/core/policy/builtin/sevenPhase";
import { smallPolicy } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";
import { runCli } from "./runCli";

const REPOSITORY = { ".git/HEAD": "ref: refs/heads/main\n" };
const SET = "docs/assessment";

describe("init", () => {
  const makeFolder = temporaryFolders();
  const namesIn = (folder: string, path = SET): readonly string[] => readdirSync(join(folder, path)).sort();

  it("creates a set that check reads, with every report and a policy file", () => {
    const folder = makeFolder(REPOSITORY);
    const run = runCli(folder, ["init", SET, "--policy", "seven-phase", "--subject", "Berth booking"]);
    assert.deepEqual([run.code, run.err], [0, ""]);
    const names = [...sevenPhase.phases.map(({ file }) => file), "release-readiness.json"];
    assert.deepEqual(namesIn(folder), names);
    for (const name of names) assert.match(run.out, new RegExp(`^  ${SET}/${name}$`, "m"));
    const checked = runCli(folder, ["check", "--format", "json"]);
    const [set] = (JSON.parse(checked.out) as { sets: { path: string; policy: string; blockers: [] }[] })
      .sets;
    assert.deepEqual([set?.path, set?.policy, set?.blockers], [SET, "seven-phase", []]);
  });

  it("creates only what is missing, and never writes over a file", () => {
    const folder = makeFolder({
      ...REPOSITORY,
      [`${SET}/phase2_security_audit.md`]: "# Security Audit\n",
      [`${SET}/03_CODE_EXPERT_REVIEW.md`]: "mine\n",
    });
    assert.equal(runCli(folder, ["init", SET, "--policy", "seven-phase"]).code, 0);
    assert.equal(readFileSync(join(folder, SET, "03_CODE_EXPERT_REVIEW.md"), "utf8"), "mine\n");
    assert.equal(existsSync(join(folder, SET, "02_SECURITY_AUDIT.md")), false);
    const again = runCli(folder, ["init", SET]);
    assert.deepEqual(
      [again.code, again.out],
      [0, `${SET}: every report of the policy seven-phase exists.\n`],
    );
  });

  it("copies a policy file that is named, and creates its reports", () => {
    const policy = smallPolicy();
    const folder = makeFolder({ ...REPOSITORY, "policies/small.json": policy });
    const run = runCli(folder, ["init", SET, "--policy", "policies/small.json"]);
    assert.deepEqual([run.code, run.err], [0, ""]);
    assert.deepEqual(namesIn(folder), ["01_SECURITY_AUDIT.md", "release-readiness.json"]);
    assert.equal(readFileSync(join(folder, SET, "release-readiness.json"), "utf8"), policy);
  });

  it("uses the policy file above the set, and asks for no other", () => {
    const folder = makeFolder({ ...REPOSITORY, "docs/release-readiness.json": smallPolicy() });
    assert.equal(runCli(folder, ["init", SET]).code, 0);
    assert.deepEqual(namesIn(folder), ["01_SECURITY_AUDIT.md"]);
    const refused = runCli(folder, ["init", SET, "--policy", "four-report"]);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /docs\/release-readiness\.json already applies to this set: omit --policy\./);
  });

  it("names the policies to choose from if none is given, and creates nothing", () => {
    const folder = makeFolder(REPOSITORY);
    const run = runCli(folder, ["init", SET]);
    assert.equal(run.code, 2);
    assert.match(
      run.err,
      /--policy seven-phase \(7 reports\), --policy four-report \(4 reports\) or --policy FILE/,
    );
    assert.equal(existsSync(join(folder, "docs")), false);
  });

  it("says that a folder with another name is only found by name", () => {
    const run = runCli(makeFolder(REPOSITORY), ["init", "reviews", "--policy", "four-report"]);
    assert.equal(run.code, 0);
    assert.match(run.err, /^reviews does not match .*: check reviews\.$/m);
  });

  it("follows no link out of the repository", () => {
    const folder = makeFolder({ ...REPOSITORY, "docs/README.md": "" });
    const outside = makeFolder({ "note.md": "" });
    symlinkSync(outside, join(folder, "docs", "assessment"));
    const run = runCli(folder, ["init", `${SET}/new`, "--policy", "four-report"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /leads out of the root/);
    assert.deepEqual(readdirSync(outside), ["note.md"]);
  });

  it("says so if a file is in the way", () => {
    const folder = makeFolder({ ...REPOSITORY, "docs/README.md": "" });
    writeFileSync(join(folder, "docs", "assessment"), "");
    const run = runCli(folder, ["init", SET, "--policy", "four-report"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /docs\/assessment/);
  });
});
