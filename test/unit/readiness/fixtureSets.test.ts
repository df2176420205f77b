// Two invented sets, read from files as on the command line.
import assert from "node:assert/strict";
import type { SetModel } from "../../../src/core/readiness/model";
import { loadSet } from "../../../src/core/judge/loadSet";
import { diskFileSystem } from "../support/diskFileSystem";
import { gateOf } from "../support/reports";

async function load(name: string): Promise<SetModel> {
  const loaded = await loadSet(diskFileSystem, `test/fixtures/sets/${name}`, {
    root: `test/fixtures/sets/${name}`,
    asOf: null,
    today: null,
  });
  assert.ok(loaded.kind === "set", JSON.stringify(loaded));
  return loaded.model;
}

const places = (gate: { readonly evidence: readonly { readonly path: string; readonly line: number }[] }) =>
  gate.evidence.map(({ path, line }) => `${path.split("/").at(-1)?.slice(0, 2) ?? ""}:${line}`);

describe("the set parcel-tracking", () => {
  it("is approved except for one open high finding", async () => {
    const model = await load("parcel-tracking");
    assert.equal(model.policy.id, "seven-phase");
    assert.equal(model.verdictText, "CONDITIONAL APPROVAL");
    assert.deepEqual(model.reasons, ["1 open high or P1 finding: SEC-1."]);
    assert.ok(model.gates.every(({ state }) => state === "pass"));
    assert.deepEqual(model.missing, []);
    assert.deepEqual(
      model.reports.flatMap(({ missingSections }) => missingSections),
      [],
    );
    assert.equal(model.asOf, "2026-03-06");
    assert.equal(model.subject.name.value, "Parcel Tracking");
    assert.equal(model.subject.version.value, "3.2.0");
    assert.deepEqual(
      model.findings.map(({ key, statusDetail }) => [key, statusDetail]),
      [
        ["architecture:ARCH-1", "open"],
        ["architecture:ARCH-2", "verified"],
        ["security:SEC-1", "in-progress"],
        ["security:SEC-2", "open"],
      ],
    );
    const effort = model.findings[2]?.effort;
    assert.deepEqual([effort?.minHours, effort?.maxHours], [16, 16]);
  });
});

describe("the set locker-gateway", () => {
  it("is rejected, with the lines for each gate", async () => {
    const model = await load("locker-gateway");
    assert.equal(model.policy.id, "four-report");
    assert.equal(model.verdictText, "REJECT");
    const states = model.gates.map((gate) => [gate.id, gate.state, places(gate)]);
    assert.deepEqual(states, [
      ["B1", "fail", ["02:23"]],
      ["B2", "fail", ["01:12", "01:29"]],
      ["B3", "fail", ["04:16", "04:23"]],
      ["B4", "not-evidenced", []],
      ["B5", "not-evidenced", []],
      ["B6", "fail", ["02:49"]],
      ["B7", "fail", ["01:12", "01:29", "02:23"]],
      ["B8", "fail", ["02:11", "04:8"]],
    ]);
    assert.match(gateOf(model, "B3").why, /30% weighted .*\(120 of 400 statements\); 45% stated/);
    assert.ok(
      gateOf(model, "B4").lookedAt.some(({ text }) => text.startsWith("in a code fence: rollback plan")),
    );
    assert.deepEqual(model.blockers, [
      "architecture:deadlock-between-the-door-pool-and-the-event-log",
      "architecture:session-cache-grows-without-limit",
      "security:CRITICAL-001",
    ]);
  });

  it("keeps what the reports state about each finding", async () => {
    const { findings } = await load("locker-gateway");
    const one = (id: string) => findings.find(({ displayId }) => displayId === id);
    assert.equal(one("CRITICAL-001")?.cvss, 9.4);
    assert.deepEqual(one("CRITICAL-001")?.alsoAt, [17, 54]);
    assert.equal(one("CRITICAL-002")?.statusDetail, "verified");
    assert.deepEqual([one("HIGH-001")?.effort?.minHours, one("HIGH-001")?.effort?.maxHours], [24, 40]);
    assert.deepEqual([one("M-1")?.effort?.minHours, one("M-1")?.effort?.maxHours], [80, null]);
    assert.deepEqual(
      ["H-1", "H-2", "H-3"].map((id) => one(id)?.range.line),
      [20, 21, 22],
    );
  });
});
