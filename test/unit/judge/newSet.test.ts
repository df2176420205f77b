// A set that was only just created: it reads as empty, and says what to write.
import assert from "node:assert/strict";
import { loadSet } from "../../../src/core/judge/loadSet";
import { newPolicyFile, newReports } from "../../../src/core/judge/newSet";
import { BUILTIN_POLICIES } from "../../../src/core/policy/builtin/builtinPolicies";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { readReport } from "../../../src/core/reader/readReport";
import { memoryFileSystem } from "../support/memoryFileSystem";

const SET = "docs/assessment";

async function load(files: Readonly<Record<string, string>>) {
  const inSet = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${SET}/${name}`, text]));
  const loaded = await loadSet(
    memoryFileSystem({ ".git/HEAD": "", ...inSet }),
    SET,
    { asOf: null, today: "2026-04-01" },
    readReport,
  );
  assert.ok(loaded.kind === "set");
  return loaded.model;
}

const filesOf = (files: readonly { readonly name: string; readonly text: string }[]) =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

describe("a new set", () => {
  for (const policy of BUILTIN_POLICIES.filter(({ phases }) => phases.length > 0)) {
    it(`has every report of ${policy.id}, passes none of its gates, and misses only sections`, async () => {
      const files = newReports({ policy, files: [] });
      assert.deepEqual(
        files.map(({ name }) => name),
        policy.phases.map(({ file }) => file),
      );
      const model = await load(filesOf([...files, newPolicyFile(policy.id, "Berth booking")]));
      assert.equal(model.policy.id, policy.id);
      assert.equal(model.policy.subject.name, "Berth booking");
      assert.deepEqual(model.findings, []);
      assert.deepEqual(
        model.gates.filter(({ state }) => state === "pass").map(({ id }) => id),
        [],
      );
      assert.equal(model.verdict, "not-approved");
      const rules = new Set(model.problems.map(({ rule }) => rule));
      assert.deepEqual([...rules], ["missing-section"]);
    });
  }

  it("says in a comment below each heading what belongs there", () => {
    const [architecture] = newReports({ policy: sevenPhase, files: [] });
    const { sections } = sevenPhase.phases[0] ?? { sections: [] };
    for (const { title, guidance } of sections)
      assert.ok(architecture?.text.includes(`## ${title}\n\n<!-- ${guidance} -->\n`), title);
  });

  it("leaves out reports that exist under another name", () => {
    const names = newReports({
      policy: sevenPhase,
      files: [
        { name: "phase2_security_audit.md", title: null },
        { name: "notes.md", title: "Architecture Assessment" },
        { name: "README.md", title: "Security Audit" },
      ],
    }).map(({ name }) => name);
    assert.deepEqual(
      names,
      sevenPhase.phases.slice(2).map(({ file }) => file),
    );
  });

  it("has a policy file whose name of the release is text, whatever it contains", () => {
    const { text } = newPolicyFile("seven-phase", 'a "quoted" \\ name\n');
    assert.deepEqual(JSON.parse(text), {
      extends: "seven-phase",
      subject: { name: 'a "quoted" \\ name\n' },
    });
    assert.deepEqual(JSON.parse(newPolicyFile("four-report", null).text), { extends: "four-report" });
  });
});
