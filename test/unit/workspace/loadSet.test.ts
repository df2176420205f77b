import assert from "node:assert/strict";
import type { Source } from "../../../src/core/text/source";
import {
  loadSet,
  readSet,
  type LoadSetOptions,
  type ReadFacts,
  type ReadSet,
} from "../../../src/core/judge/loadSet";
import { readReport } from "../../../src/core/reader/readReport";
import { emptyFacts } from "../support/emptyFacts";
import { memoryFileSystem, type MemoryFileSystem, type MemoryNode } from "../support/memoryFileSystem";

const OPTIONS: LoadSetOptions = { asOf: "2031-01-02", today: null };
const SET = "docs/assessment 3";

const factsOf = (source: Source) => emptyFacts({ path: source.path, sha256: source.sha256 });

function setOf(tree: Readonly<Record<string, MemoryNode>>): MemoryFileSystem {
  return memoryFileSystem(
    Object.fromEntries(Object.entries(tree).map(([name, node]) => [`${SET}/${name}`, node])),
  );
}

async function read(
  fileSystem: MemoryFileSystem,
  options: Partial<LoadSetOptions> = {},
  path = SET,
  facts: ReadFacts = factsOf,
): Promise<ReadSet> {
  const result = await readSet(fileSystem, path, { ...OPTIONS, ...options }, facts);
  assert.equal(result.kind, "read");
  return result;
}

describe("reading a set", () => {
  it("reads its reports, names the rest, and passes on what it was asked", async () => {
    const fileSystem = setOf({
      "07_QA_VALIDATION.md": "# QA\n",
      "02_SECURITY_AUDIT.md": "# Security\n",
      "README.md": "# Read me\n",
      "notes.md": "# Minutes\n",
      "08_RELEASE_DECISION.md": "# Release Decision\n",
      "diagram.png": "x",
    });
    const { input, choice } = await read(fileSystem, { today: "2031-01-03" }, `${SET}/`);
    assert.equal(input.path, SET);
    assert.deepEqual(
      input.reports.map(({ role, facts }) => [role, facts.path]),
      [
        ["security", `${SET}/02_SECURITY_AUDIT.md`],
        ["qa", `${SET}/07_QA_VALIDATION.md`],
      ],
    );
    assert.deepEqual(
      input.others.map((other) => other.path),
      [`${SET}/README.md`, `${SET}/notes.md`],
    );
    assert.equal(input.decisionPath, `${SET}/08_RELEASE_DECISION.md`);
    assert.equal(input.policy.id, "seven-phase");
    assert.equal(input.policyReason, choice.reason);
    assert.deepEqual([input.asOf, input.today, input.policyIsDecided], ["2031-01-02", "2031-01-03", true]);
    assert.deepEqual(input.unreadable, []);
  });

  it("lets the front matter decide what a file is read as", async () => {
    const fileSystem = setOf({
      "02_SECURITY_AUDIT.md": "# Security\n",
      "03_CODE_EXPERT_REVIEW.md": "---\nkind: other\n---\n\n# Code\n",
      "07_QA_VALIDATION.md": "# QA\n",
      "notes.md": "---\nkind: security\n---\n\n# Minutes of the penetration test\n",
      "readiness.md": "---\nkind: production-readiness\n---\n\n# Architecture\n",
    });
    const { input } = await read(fileSystem, {}, SET, readReport);
    assert.deepEqual(
      input.reports.map(({ role, facts }) => [role, facts.path]),
      [
        ["security", `${SET}/02_SECURITY_AUDIT.md`],
        ["security", `${SET}/notes.md`],
        ["qa", `${SET}/07_QA_VALIDATION.md`],
      ],
    );
    assert.deepEqual(
      input.others.map(({ reason }) => reason),
      [
        "its front matter says that it is not a report",
        "its front matter says that it is a production-readiness report, which the policy seven-phase does not ask for",
      ],
    );
  });

  it("opens every Markdown file once, for each may state a critical finding", async () => {
    const fileSystem = setOf({
      "02_SECURITY_AUDIT.md": "# S\n",
      "audit.md": "# Code review\n",
      "README.md": "",
      "a.txt": "",
    });
    const { input } = await read(fileSystem);
    assert.deepEqual(
      input.reports.map((report) => report.role),
      ["security", "code"],
    );
    assert.deepEqual([...fileSystem.filesRead].sort(), [
      `${SET}/02_SECURITY_AUDIT.md`,
      `${SET}/README.md`,
      `${SET}/audit.md`,
    ]);
  });

  it("a report that cannot be read, or vanished, is named with its role, and the rest goes on", async () => {
    const fileSystem = setOf({
      "01_architecture.md": new Error("permission denied"),
      "02_security.md": "# S\n",
      "code-review.md": new Error("vanished"),
      "strange.md": new Error("broken"),
    });
    const { input } = await read(fileSystem);
    assert.deepEqual(
      input.reports.map((report) => report.role),
      ["security"],
    );
    assert.deepEqual(input.unreadable, [
      { path: `${SET}/01_architecture.md`, role: "architecture", reason: "permission denied" },
      { path: `${SET}/code-review.md`, role: "code", reason: "vanished" },
      { path: `${SET}/strange.md`, role: null, reason: "broken" },
    ]);
    assert.deepEqual(input.others, []);
  });

  it("reads every report of a phase, the best match first", async () => {
    const { input } = await read(setOf({ "02_security.md": "# S\n", "01_security-old.md": "# S\n" }));
    assert.deepEqual(
      input.reports.map(({ role, facts }) => [role, facts.path]),
      [
        ["security", `${SET}/02_security.md`],
        ["security", `${SET}/01_security-old.md`],
      ],
    );
  });

  it("a plan without a result is not a report, whatever its name; with a result it is", async () => {
    const plan = "# Security Test Plan\n\n## Objectives\n\nWe will try the login.\n";
    const found =
      "\n## Findings\n\n### Login without a password\n\n**Severity:** Critical\n**Status:** Open\n";
    const inputOf = async (text: string) => {
      const files = setOf({ "02_SECURITY_TEST_PLAN.md": text, "07_QA.md": "# QA\n" });
      const result = await readSet(files, SET, OPTIONS);
      assert.equal(result.kind, "read");
      return result.input;
    };
    const planned = await inputOf(plan);
    assert.deepEqual(
      planned.reports.map(({ role }) => role),
      ["qa"],
    );
    assert.match(planned.others[0]!.reason, /plan.*no result/);
    assert.deepEqual(
      (await inputOf(plan + found)).reports.map(({ role }) => role),
      ["security", "qa"],
    );
  });

  it("a stub does not take the place of the report of a phase that states a result", async () => {
    const files = setOf({
      "02_SECURITY_AUDIT.md": "# Security Audit\n\nIn progress.\n",
      "pentest.md": "# Pentest\n\n**Verdict:** APPROVED\n",
    });
    const result = await readSet(files, SET, OPTIONS);
    assert.equal(result.kind, "read");
    assert.deepEqual(
      result.input.reports.map(({ facts }) => facts.path),
      [`${SET}/pentest.md`, `${SET}/02_SECURITY_AUDIT.md`],
    );
  });

  it("open critical findings of a file that is not a report are kept with it", async () => {
    const files = setOf({
      "02_security.md": "# S\n",
      "README.md": "# Read me\n\n## Findings\n\n### Open door\n\n**Severity:** Critical\n",
    });
    const result = await readSet(files, SET, OPTIONS);
    assert.equal(result.kind, "read");
    assert.deepEqual(result.input.others[0]!.criticals, [
      { path: `${SET}/README.md`, line: 5, text: "Open door" },
    ]);
  });

  it("bytes that are no text are read all the same", async () => {
    const { input } = await read(
      setOf({ "02_security.md": new Uint8Array([0xff, 0xfe, 0x00]), "x.md": new Uint8Array([0x80]) }),
    );
    assert.equal(input.reports.length, 1);
  });

  it("the policy's units of effort go to the reader", async () => {
    const fileSystem = setOf({
      "02_security.md": "# S\n",
      "release-readiness.json": '{ "effort": { "hoursPerDay": 6 } }',
    });
    const seen: number[] = [];
    await readSet(fileSystem, SET, OPTIONS, (source, { effort }) => {
      seen.push(effort.hoursPerDay);
      return factsOf(source);
    });
    assert.deepEqual(seen, [6]);
  });

  it("fails, with the reason, where there is no folder, no report or no policy", async () => {
    const failure = async (fileSystem: MemoryFileSystem, options: Partial<LoadSetOptions> = {}) => {
      const result = await loadSet(fileSystem, SET, { ...OPTIONS, ...options }, factsOf);
      assert.equal(result.kind, "failed");
      assert.equal(result.problems.length, 1);
      return result.problems[0]!;
    };
    const missing = await failure(memoryFileSystem({}));
    assert.equal(missing.path, SET);
    assert.match(missing.message, /Cannot read the folder docs\/assessment 3: no such folder/);
    assert.match(
      (await failure(setOf({ "README.md": "" }))).message,
      /No report of the policy.*01_ARCHITECTURE/,
    );
    const invalid = await failure(setOf({ "02_security.md": "", "release-readiness.json": '{ "gate": 1 }' }));
    assert.equal(invalid.path, `${SET}/release-readiness.json`);
    assert.match(
      (await failure(setOf({ "02_security.md": "" }), { policy: "none" })).message,
      /no policy "none"/,
    );
  });
});
