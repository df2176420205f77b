// Readiness documents outside `docs/assessment*`: what is found, what is judged, and by what.
import assert from "node:assert/strict";
import { createCounters } from "../../../src/core/engine/counters";
import { createEngine } from "../../../src/core/engine/engine";
import { loadSet } from "../../../src/core/judge/loadSet";
import { setSearchOf } from "../../../src/core/workspace/findPolicy";
import { findSets } from "../../../src/core/workspace/findSets";
import { memoryFileSystem } from "../support/memoryFileSystem";

const FINDING = "# Security Audit\n\n### C-1: Key in the source\n\n**Severity:** Critical\n";
const VERDICT = "# Release Decision\n\n**Decision:** GO\n";

async function foundIn(tree: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = memoryFileSystem(tree);
  return (await findSets(files, ".", await setSearchOf(files, "."))).sets;
}

async function loaded(tree: Readonly<Record<string, string>>, path: string) {
  return loadSet(memoryFileSystem(tree), path, { asOf: null, today: "2026-03-01", workspaceFolder: "." });
}

describe("the usual places", () => {
  const cases: readonly (readonly [path: string, set: string | null])[] = [
    ["docs/assessment_2/01_SECURITY_AUDIT.md", "docs/assessment_2"],
    ["docs/audit/SECURITY_AUDIT.md", "docs/audit"],
    ["audit/02_code_review.md", "audit"],
    ["docs/readiness/ARCHITECTURE_REVIEW.md", "docs/readiness"],
    ["RELEASE_DECISION.md", "RELEASE_DECISION.md"],
    ["docs/PRODUCTION_READINESS_v2.md", "docs/PRODUCTION_READINESS_v2.md"],
    ["GO_NO_GO.md", "GO_NO_GO.md"],
    ["docs/go-no-go.md", "docs/go-no-go.md"],
    ["docs/readiness/go-no-go.md", "docs/readiness"],
    ["docs/readiness/README.md", null],
    ["docs/prr/production-readiness-review.md", "docs/prr"],
    ["docs/operational-readiness-review.md", "docs/operational-readiness-review.md"],
    ["LAUNCH_READINESS_CHECKLIST.md", "LAUNCH_READINESS_CHECKLIST.md"],
    ["docs/QA_SIGN_OFF.md", "docs/QA_SIGN_OFF.md"],
    ["docs/qa-signoff.md", "docs/qa-signoff.md"],
    ["SECURITY_AUDIT.md", "SECURITY_AUDIT.md"],
    ["docs/PENETRATION_TEST_REPORT.md", "docs/PENETRATION_TEST_REPORT.md"],
    ["docs/RELEASE_SIGNOFF.md", "docs/RELEASE_SIGNOFF.md"],
    ["release-sign-off.md", "release-sign-off.md"],
    ["docs/PENTEST_REPORT_2027.md", "docs/PENTEST_REPORT_2027.md"],
    ["pen-test-report.md", "pen-test-report.md"],
    ["LAUNCH_CHECKLIST.md", "LAUNCH_CHECKLIST.md"],
    ["docs/readiness.md", "docs/readiness.md"],
    ["docs/launch.md", null],
    ["services/api/RELEASE_DECISION.md", null],
    ["README.md", null],
    ["node_modules/x/RELEASE_DECISION.md", null],
  ];
  for (const [path, set] of cases)
    it(`${path}: ${set ?? "nothing"}`, async () => {
      assert.deepEqual(await foundIn({ [path]: FINDING }), set === null ? [] : [set]);
    });

  it("do not count if the policy names its own", async () => {
    const policy = '{ "extends": "standard", "sets": ["reviews/*/", "GO.md"] }';
    const tree = { "release-readiness.json": policy, "RELEASE_DECISION.md": VERDICT, "GO.md": VERDICT };
    assert.deepEqual(await foundIn(tree), ["GO.md"]);
  });

  it("list every folder once and read no document but those whose titles are needed", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`src/m${index}/README.md`, "# M"]),
    );
    const files = memoryFileSystem({ ...many, "RELEASE_DECISION.md": VERDICT, "docs/audit/x.md": "# Notes" });
    await findSets(files, ".", await setSearchOf(files, "."));
    const searched = files.foldersRead.filter((path) => !path.startsWith(".."));
    assert.ok(searched.length <= 46, `${searched.length} folders`);
    assert.deepEqual(files.filesRead, ["docs/audit/x.md"]);
  });

  it("cost no folder more than the search without them, and no file outside", async () => {
    const packages = Array.from({ length: 60 }, (_, index) => `packages/p${index}`);
    const pages = packages.flatMap((folder) =>
      ["README.md", "docs/SECURITY_AUDIT.md", "docs/guide/a/b.md", "node_modules/x/docs/audit/y.md"].map(
        (name) => [`${folder}/${name}`, "# Page"] as const,
      ),
    );
    const tree = { ...Object.fromEntries(pages), "docs/audit/x.md": "# Notes", "GO_NO_GO.md": VERDICT };
    const [without, withThem] = [memoryFileSystem(tree), memoryFileSystem(tree)];
    const search = await setSearchOf(memoryFileSystem(tree), ".");
    await findSets(without, ".", { ...search, usual: [] });
    const { sets } = await findSets(withThem, ".", search);
    assert.deepEqual(sets, ["GO_NO_GO.md"]);
    assert.deepEqual(withThem.foldersRead, without.foldersRead);
    assert.equal(withThem.foldersRead.length, 3 + packages.length * 4 + 1);
    assert.deepEqual([without.filesRead, withThem.filesRead], [[], ["docs/audit/x.md"]]);
  });
});

describe("a document that is a set of one", () => {
  it("is judged against itself by the standard policy", async () => {
    const set = await loaded({ "docs/GO_NO_GO.md": `${VERDICT}\n${FINDING}` }, "docs/GO_NO_GO.md");
    assert.equal(set.kind, "set");
    const { model } = set;
    assert.equal(model.policy.id, "standard");
    assert.deepEqual(
      model.reports.map(({ facts, role }) => [facts.path, role]),
      [["docs/GO_NO_GO.md", "production-readiness"]],
    );
    assert.equal(model.verdict, "not-approved");
    const rules = new Set(model.problems.map(({ rule }) => rule));
    assert.ok(rules.has("unresolved-critical"));
    assert.ok(!rules.has("missing-report") && !rules.has("missing-section") && !rules.has("unread-document"));
  });

  it("is judged so whatever the policy of the assessment sets requires", async () => {
    const tree = { "release-readiness.json": '{ "extends": "seven-phase" }', "RELEASE_DECISION.md": VERDICT };
    const set = await loaded(tree, "RELEASE_DECISION.md");
    assert.equal(set.kind === "set" && set.model.policy.id, "standard");
  });

  it("is judged by a policy for any reports", async () => {
    const policy = '{ "extends": "standard", "gates": { "S3": null } }';
    const set = await loaded(
      { "release-readiness.json": policy, "RELEASE_DECISION.md": VERDICT },
      "RELEASE_DECISION.md",
    );
    assert.deepEqual(set.kind === "set" && set.model.gates.map(({ id }) => id), ["S1", "S2", "S4"]);
  });

  it("is nothing if it states no finding, gate or verdict", async () => {
    const set = await loaded(
      { "RELEASE_DECISION.md": "# Release process\n\nWe release on Mondays." },
      "RELEASE_DECISION.md",
    );
    assert.equal(set.kind, "failed");
    assert.match(set.problems[0]!.message, /Nothing to judge/);
  });
});

describe("a checklist alone", () => {
  const form = (boxes: string): string =>
    `# Operational Readiness Review\n\n## Checks\n\n${boxes}\n\n## Decision\n\n- **Ready:** all is done\n- **Not ready:** something is missing\n`;
  const path = "docs/operational-readiness-review.md";

  it("is nothing while no box is ticked", async () => {
    const set = await loaded({ [path]: form("- [ ] Alerts\n- [ ] Runbooks\n- [ ] Restore") }, path);
    assert.equal(set.kind, "failed");
  });

  it("says how many boxes are ticked where it is not judged", async () => {
    const tree = { [path]: "# Operational Readiness Review\n\n- [x] Alerts\n- [ ] Runbooks\n- [ ] Restore" };
    const set = await loaded(tree, path);
    assert.equal(set.kind, "failed");
    assert.match(set.problems[0]!.message, /1 of its 3 boxes are ticked\. To judge them, add a gate/);
  });

  it("is judged by a policy with a gate for checklists", async () => {
    const gate = { kind: "checklist-complete", title: "The checklist is complete" };
    const policy = JSON.stringify({ extends: "standard", gates: { L1: gate } });
    const stateOf = async (boxes: string): Promise<string | undefined> => {
      const set = await loaded({ "release-readiness.json": policy, [path]: form(boxes) }, path);
      return set.kind === "set" ? set.model.gates.find(({ id }) => id === "L1")?.state : set.kind;
    };
    assert.equal(await stateOf("- [ ] Alerts\n- [ ] Runbooks\n- [ ] Restore"), "fail");
    assert.equal(await stateOf("- [x] Alerts\n- [ ] Runbooks\n- [x] Restore"), "fail");
    assert.equal(await stateOf("- [x] Alerts\n- [x] Runbooks\n- [x] Restore"), "pass");
  });

  it("is judged when it is filled in, and with findings in any case", async () => {
    for (const text of [
      `${form("- [x] Alerts\n- [ ] Runbooks\n- [ ] Restore")}\n**Verdict:** not ready\n`,
      `${form("- [ ] Alerts\n- [ ] Runbooks\n- [ ] Restore")}\n${FINDING}`,
    ])
      assert.equal((await loaded({ [path]: text }, path)).kind, "set");
  });
});

describe("a folder in one of the usual places", () => {
  it("misses no report, and says nothing of documents without findings", async () => {
    const tree = { "docs/audit/07_QA_VALIDATION.md": FINDING, "docs/audit/notes.md": "# Notes\n\nLunch." };
    const set = await loaded(tree, "docs/audit");
    assert.equal(set.kind, "set");
    const { model } = set;
    assert.equal(model.policy.id, "standard");
    assert.deepEqual(
      model.problems.map(({ rule }) => rule),
      ["unresolved-critical"],
    );
  });
});

describe("the engine", () => {
  it("forgets a document that says nothing, and finds it again when it does", async () => {
    const texts = new Map([["RELEASE_DECISION.md", "# Release process"]]);
    const files = memoryFileSystem({ "RELEASE_DECISION.md": "# Release process" });
    const engine = createEngine({
      fileSystem: files,
      openText: (path) => texts.get(path) ?? null,
      today: () => "2026-03-01",
      counters: createCounters(),
    });
    const { sets } = await engine.search();
    assert.deepEqual(sets, ["RELEASE_DECISION.md"]);
    assert.equal((await engine.judge("RELEASE_DECISION.md")).kind, "gone");
    texts.set("RELEASE_DECISION.md", VERDICT);
    assert.deepEqual(engine.touch("RELEASE_DECISION.md", "changed"), ["RELEASE_DECISION.md"]);
    const judged = await engine.judge("RELEASE_DECISION.md");
    assert.equal(judged.kind === "judged" && judged.state.model?.verdict, "conditional");
  });

  it("does not search them where a setting says so", async () => {
    const files = memoryFileSystem({ "RELEASE_DECISION.md": VERDICT });
    const engine = createEngine({
      fileSystem: files,
      today: () => "2026-03-01",
      patterns: () => ({ sets: [], exclude: [], hasUsual: false }),
      counters: createCounters(),
    });
    assert.deepEqual((await engine.search()).sets, []);
    assert.equal(await engine.isSet("RELEASE_DECISION.md"), false);
  });
});
