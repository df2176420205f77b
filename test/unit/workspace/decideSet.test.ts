import assert from "node:assert/strict";
import { judgeTwice, readAgain, readToDecide, type SetReadTwice } from "../../../src/core/judge/decideSet";
import { securityReport, smallPolicy } from "../support/sampleSet";
import { memoryFileSystem, type MemoryFileSystem } from "../support/memoryFileSystem";

const SET = "docs/assessment 1";
const REPORT = `${SET}/01_SECURITY_AUDIT.md`;

function filesOf(report: string, policy = smallPolicy()): MemoryFileSystem {
  return memoryFileSystem({ ".git/HEAD": "", [REPORT]: report, [`${SET}/release-readiness.json`]: policy });
}

async function readTwice(files: MemoryFileSystem): Promise<SetReadTwice> {
  const read = await readToDecide(files, SET, {});
  assert.ok(read.kind === "read");
  return readAgain(read);
}

describe("reading a set to decide", () => {
  it("reads each file once, parses it twice, and finds nothing to object", async () => {
    const files = filesOf(securityReport("CRITICAL"));
    const twice = await readTwice(files);
    assert.equal(files.filesRead.filter((path) => path === REPORT).length, 1);
    const [first, second] = [twice.input.reports[0]?.facts, twice.second.reports[0]?.facts];
    assert.equal(first, second, "equal trees have equal facts");
    const model = judgeTwice(twice, null);
    assert.deepEqual(
      [model.asOf, model.gates[0]?.state, model.verdict],
      ["2026-03-02", "fail", "not-approved"],
    );
  });

  it("reads the facts again where the parsers differ, if only in the place of an empty cell", async () => {
    const twice = await readTwice(filesOf(`${securityReport("CRITICAL")}\n| | |\n|-|-|\n| Bell | mute |\n`));
    const [first, second] = [twice.input.reports[0]?.facts, twice.second.reports[0]?.facts];
    assert.notEqual(first, second);
    assert.deepEqual(
      second?.findings.map(({ localKey }) => localKey),
      first?.findings.map(({ localKey }) => localKey),
    );
  });

  it("makes the gate not evidenced, and the verdict with it, when the second reading finds a critical more", async () => {
    const twice = await readTwice(filesOf(securityReport("LOW")));
    assert.equal(judgeTwice(twice, null).verdict, "approved");
    const worse = await readTwice(filesOf(securityReport("CRITICAL")));
    const model = judgeTwice({ ...twice, second: worse.second }, null);
    assert.deepEqual([model.gates[0]?.state, model.verdict], ["not-evidenced", "not-approved"]);
    assert.match(model.gates[0]?.why ?? "", /01_SECURITY_AUDIT\.md:11\) in one and critical, open/);
    assert.ok(model.reasons.some((reason) => reason.includes("disagree")));
  });

  it("does not hand remark what it would not get through, and lets no gate pass on it", async () => {
    const deep = `${securityReport("LOW")}\n${"> ".repeat(30)}end\n`;
    const twice = await readTwice(filesOf(deep));
    const [gate] = judgeTwice(twice, null).gates;
    assert.equal(gate?.state, "not-evidenced");
    assert.match(gate.why, /01_SECURITY_AUDIT\.md:\d+ was not read a second time: 30 quotes and lists/);
  });

  it("ends where the caller says so, before the next report", async () => {
    const read = await readToDecide(filesOf(securityReport("LOW")), SET, {});
    assert.ok(read.kind === "read");
    await assert.rejects(
      readAgain(read, () => Promise.reject(new Error("cancelled"))),
      /cancelled/,
    );
  });
});

describe("the rollback plan that the policy names", () => {
  const B4 = { gates: { B4: { kind: "rollback-plan", title: "Rollback plan" } } };
  const policy = (rollbackPlan: string): string => smallPolicy({ ...B4, rollbackPlan });

  async function gateFor(rollbackPlan: string, files: Readonly<Record<string, string>>, root?: string) {
    const tree = {
      ".git/HEAD": "",
      [REPORT]: securityReport("LOW"),
      [`${SET}/release-readiness.json`]: policy(rollbackPlan),
    };
    const fileSystem = memoryFileSystem({ ...tree, ...files });
    const read = await readToDecide(fileSystem, SET, root === undefined ? {} : { root });
    assert.ok(read.kind === "read");
    const gate = judgeTwice(await readAgain(read), null).gates.find(({ id }) => id === "B4");
    return { gate, plan: read.input.rollbackPlan, filesRead: fileSystem.filesRead };
  }

  it("is the evidence of B4 if it exists and is not empty", async () => {
    const { gate, plan } = await gateFor("../runbooks/rollback.md", {
      "docs/runbooks/rollback.md": "# Back\n",
    });
    assert.deepEqual(plan, { path: "docs/runbooks/rollback.md", exists: true, reason: null });
    assert.equal(gate?.state, "pass");
    assert.deepEqual(
      gate.evidence.map(({ path, line }) => [path, line]),
      [["docs/runbooks/rollback.md", 1]],
    );
  });

  it("is none where it is missing or empty, and the gate says why", async () => {
    const missing = await gateFor("ROLLBACK.md", {});
    assert.equal(missing.gate?.state, "not-evidenced");
    assert.match(
      missing.gate.why,
      /docs\/assessment 1\/ROLLBACK\.md, named in the policy, does not count: no such file/,
    );
    const empty = await gateFor("ROLLBACK.md", { [`${SET}/ROLLBACK.md`]: " \r\n\t\n" });
    assert.deepEqual([empty.gate?.state, empty.plan?.reason], ["not-evidenced", "it is empty"]);
  });

  it("is not searched for outside the root, however the path out is written", async () => {
    const outside = { "../secret.md": "x", "/home/me/project/../secret.md": "x" };
    for (const path of [
      "../../../secret.md",
      "..\\..\\..\\secret.md",
      "a/../../../../secret.md",
      ".././../../secret.md",
    ]) {
      const { gate, plan, filesRead } = await gateFor(path, outside);
      assert.deepEqual([gate?.state, plan?.reason], ["not-evidenced", "it is outside the root"], path);
      assert.ok(!filesRead.some((read) => read.includes("secret")), path);
    }
    const { gate } = await gateFor("../../../secret.md", outside);
    assert.deepEqual(
      gate?.lookedAt.map(({ path }) => path),
      [`${SET}/../../../secret.md`],
      "a path from where the others are from: a link of the document is computed from it",
    );
    const { plan } = await gateFor("../plan.md", { "docs/plan.md": "x" }, SET);
    assert.equal(plan?.exists, false);
    const { plan: atRoot } = await gateFor("../../plan.md", { "plan.md": "x" });
    assert.equal(atRoot?.exists, true);
  });
});
