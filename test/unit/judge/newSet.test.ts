// A set that was only just created: it reads as empty, and says what to write.
import assert from "node:assert/strict";
import { loadSet } from "../../../src/core/judge/loadSet";
import { newPolicyFile, newReports } from "../../../src/core/judge/newSet";
import { BUILTIN_POLICIES } from "../../../src/core/policy/builtin/builtinPolicies";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { readPolicyFile } from "../../../src/core/policy/policyFile";
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

const OWN = JSON.stringify({
  extends: null,
  phases: [
    {
      role: "brake-test",
      number: 1,
      file: "01_brake_test.md",
      sections: [
        { id: "hazards", title: "Hazards", content: "findings" },
        { id: "endurance", title: "Endurance", headings: ["endurance run"] },
        { id: "sign-off", title: "Sign-off" },
      ],
    },
    { role: "noise-test", number: 2, file: "02_noise_test.md" },
  ],
  gates: {
    B1: {
      kind: "no-open",
      severities: ["critical", "high"],
      priorities: [],
      topic: ["brakes"],
      title: "No open hazard",
    },
    B2: {
      kind: "figure",
      roles: ["brake-test"],
      measure: "endurance run",
      operator: ">=",
      value: 40,
      unit: "h",
      title: "Forty hours",
    },
    B3: { kind: "approval-recorded", approvers: ["Track Master"], title: "The track master approves" },
    B4: { kind: "standard-met", standards: ["EN 12663"], title: "EN 12663 is met" },
    B5: { kind: "tests-pass", roles: ["noise-test"], title: "It is quiet" },
  },
});

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

  it("says below the heading what the gates of a policy for another field need there", () => {
    const { policy } = readPolicyFile({ path: "release-readiness.json", text: OWN }, {});
    assert.ok(policy);
    const [text = ""] = newReports({ policy, files: [] }).map((file) => file.text);
    for (const expected of [
      "## Hazards\n\n<!-- List each finding with an id, a title, its severity and its status, or state that there are none. -->",
      "<!-- B1: List every finding about brakes with its severity and status, or state that there are none. None may be open with the level critical or high. -->",
      '## Endurance\n\n<!-- About: endurance run. -->\n\n<!-- B2: State the figure "endurance run" in a row or a labeled line. Required: ≥ 40 h. -->',
      "## Sign-off\n\n<!-- B3: Record a decision and a date for each of these: Track Master. -->",
      '- B4: EN 12663 is met. State whether this is met: EN 12663. For example, "EN 12663: Compliant".',
    ])
      assert.ok(text.includes(expected), `${expected}\n\n${text}`);
    assert.ok(!text.includes("B5"), "a gate of another report");
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
