import assert from "node:assert/strict";
import { requiredMetric } from "../../../src/core/policy/plainNames";
import {
  findPolicy,
  findPolicyFile,
  policyByReports,
  setSearchOf,
} from "../../../src/core/workspace/findPolicy";
import { memoryFileSystem } from "../support/memoryFileSystem";

const files = (...names: string[]) => names.map((name) => ({ name, title: null }));
const SET = "docs/assessment";

describe("policy of a set", () => {
  it("is told by the name of the decision file, then by the reports", () => {
    const cases: [string[], string, boolean, RegExp][] = [
      [["08_RELEASE_DECISION.md", "04_qa.md"], "seven-phase", true, /decision file 08_RELEASE_DECISION\.md/],
      [["05_Production_Release_Decision.md", "07_qa.md"], "four-report", true, /decision file/],
      [["05-release-decision.md"], "four-report", true, /number/],
      [["01_architecture.md", "04_UI_review.md"], "seven-phase", true, /ui report, 04_UI_review\.md/],
      [["functional-review.md"], "seven-phase", true, /functional report/],
      [["07_QA_VALIDATION.md"], "seven-phase", true, /number 7/],
      [["04_qa_validation_report.md"], "four-report", true, /number 4/],
      [
        ["01_architecture.md", "02_security.md", "03_code_review.md", "qa.md"],
        "seven-phase",
        false,
        /nothing tells/,
      ],
    ];
    for (const [names, id, isDecided, reason] of cases) {
      const choice = policyByReports(files(...names));
      assert.deepEqual([choice.policy?.id, choice.isDecided], [id, isDecided], names.join());
      assert.match(choice.reason, reason);
      assert.equal(choice.policyPath, null);
    }
  });

  it("the policy file in the set wins over what the reports say, and over one above it", async () => {
    const fileSystem = memoryFileSystem({
      ".git/HEAD": "x",
      [`${SET}/release-readiness.json`]: '{ "extends": "four-report" }',
      "release-readiness.json": '{ "extends": "seven-phase" }',
    });
    const choice = await findPolicy(fileSystem, SET, files("07_qa.md"));
    assert.equal(choice.policy?.id, "four-report");
    assert.equal(choice.policyPath, `${SET}/release-readiness.json`);
    assert.equal(choice.reason, `the policy file ${SET}/release-readiness.json`);
    assert.ok(choice.isDecided);
  });

  it("a file without `extends` changes the policy that the reports determine, and leaves it undecided if they do", async () => {
    const fileSystem = memoryFileSystem({
      "release-readiness.json": '{ "metrics": ["errors"] }',
      [`${SET}/a.md`]: "",
    });
    const choice = await findPolicy(fileSystem, SET, files("04_qa.md"));
    assert.equal(choice.policy?.id, "four-report");
    assert.deepEqual(choice.policy.metrics, [requiredMetric("errors")]);
    assert.match(choice.reason, /policy file release-readiness\.json, over four-report: the QA report/);
    assert.ok(choice.isDecided);
    assert.ok(!(await findPolicy(fileSystem, SET, files("01_architecture.md"))).isDecided);
  });

  it("the file is looked for up to the folder with .git, and not beyond", async () => {
    const fileSystem = memoryFileSystem({
      "/home/me/release-readiness.json": "{}",
      "/home/me/project/.git/HEAD": "x",
      "/home/me/project/backend/docs/assessment/a.md": "",
    });
    assert.equal(await findPolicyFile(fileSystem, "/home/me/project/backend/docs/assessment"), null);
    assert.equal(await findPolicyFile(fileSystem, "backend/docs/assessment"), null);
    const withRoot = { root: "/home/me" };
    const found = await findPolicyFile(fileSystem, "/home/me/project/backend/docs/assessment", withRoot);
    assert.equal(found, "/home/me/release-readiness.json");
  });

  it("finds the repository above the working directory too, so that CLI and editor agree", async () => {
    const fileSystem = memoryFileSystem(
      {
        "/home/me/project/.git/HEAD": "x",
        "/home/me/project/release-readiness.json": "{}",
        "/home/me/project/api/docs/assessment/a.md": "",
      },
      "/home/me/project/api",
    );
    assert.equal(await findPolicyFile(fileSystem, "docs/assessment"), "../release-readiness.json");
    assert.equal(await findPolicyFile(fileSystem, "."), "../release-readiness.json");
    assert.equal(
      await findPolicyFile(fileSystem, "/home/me/project/api/docs/assessment"),
      "/home/me/project/release-readiness.json",
    );
  });

  it("without .git the root is the workspace folder, or the working directory", async () => {
    const fileSystem = memoryFileSystem({
      "/home/release-readiness.json": "{}",
      "/home/me/project/release-readiness.json": "{}",
      "/home/me/project/docs/assessment/a.md": "",
    });
    assert.equal(await findPolicyFile(fileSystem, "docs/assessment"), "release-readiness.json");
    const workspaceFolder = "/home/me/project";
    assert.equal(
      await findPolicyFile(fileSystem, "/home/me/project/docs/assessment", { workspaceFolder }),
      "/home/me/project/release-readiness.json",
    );
    assert.equal(await findPolicyFile(fileSystem, "docs/assessment", { root: "docs" }), null);
  });

  it("what the caller asks for wins: an id, or a file", async () => {
    const fileSystem = memoryFileSystem({
      [`${SET}/release-readiness.json`]: '{ "extends": "four-report" }',
      "strict.json": '{ "extends": "four-report", "gates": { "B3": { "threshold": 80 } } }',
    });
    const byId = await findPolicy(fileSystem, SET, files("04_qa.md"), { policy: "seven-phase" });
    assert.deepEqual([byId.policy?.id, byId.policyPath, byId.isDecided], ["seven-phase", null, true]);
    const byFile = await findPolicy(fileSystem, SET, [], { policy: "strict.json" });
    assert.equal(byFile.policy?.gates[2]?.threshold?.value, 80);
    assert.equal(byFile.policyPath, "strict.json");
  });

  it("a policy that is not there is a problem that names those there are", async () => {
    const choice = await findPolicy(memoryFileSystem({}), SET, [], { policy: "five-report" });
    assert.equal(choice.policy, null);
    assert.match(choice.problems[0]!.message, /no policy "five-report".*seven-phase, four-report, standard/);
  });

  it("a policy file with an error gives its problems, with path and place, and no policy", async () => {
    const fileSystem = memoryFileSystem({ [`${SET}/release-readiness.json`]: '{\n  "gate": {}\n}' });
    const { policy, problems } = await findPolicy(fileSystem, SET, files("07_qa.md"));
    assert.equal(policy, null);
    assert.deepEqual(
      problems.map((one) => [one.path, one.line, one.column]),
      [[`${SET}/release-readiness.json`, 2, 3]],
    );
  });

  it("a policy file that cannot be read is a problem, not a reason to do without it", async () => {
    const fileSystem = memoryFileSystem({
      [`${SET}/release-readiness.json`]: new Error("permission denied"),
    });
    const { policy, problems } = await findPolicy(fileSystem, SET, files("07_qa.md"));
    assert.equal(policy, null);
    assert.match(problems[0]!.message, /cannot be read: permission denied/);
  });

  it("gives the set pattern that applies below a folder", async () => {
    const fileSystem = memoryFileSystem({
      "release-readiness.json": '{ "sets": "reviews/*" }',
      "x/release-readiness.json": "{",
    });
    const patternsOf = async (files: typeof fileSystem, folder: string): Promise<readonly string[]> =>
      (await setSearchOf(files, folder)).patterns;
    assert.deepEqual(await patternsOf(fileSystem, "."), ["reviews/*"]);
    assert.deepEqual(await patternsOf(fileSystem, "x"), ["**/docs/assessment*/"]);
    assert.deepEqual(await patternsOf(memoryFileSystem({ "a.md": "" }), "."), ["**/docs/assessment*/"]);
  });
});
