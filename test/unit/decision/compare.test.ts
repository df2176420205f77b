import assert from "node:assert/strict";
import type { SnapshotFinding, WaiverRecord } from "../../../src/core/contract/snapshot";
import { compareSnapshots } from "../../../src/core/decision/compare/compareSnapshots";
import { findingRows, sideRows, summed } from "../../../src/core/decision/compare/words";
import { makeSnapshot as snapshot, makeSnapshotFinding as finding } from "../support/snapshots";

function compared(before: readonly SnapshotFinding[], after: readonly SnapshotFinding[]) {
  return compareSnapshots(snapshot({ findings: [...before] }), snapshot({ findings: [...after] })).findings;
}

const keys = (findings: readonly { readonly key: string }[]): readonly string[] =>
  findings.map(({ key }) => key);

describe("findings of two sets", () => {
  it("are new, unchanged, or gone; each is in one place", () => {
    const result = compared([finding("A"), finding("B")], [finding("B"), finding("C")]);
    assert.deepEqual(keys(result.new), ["security:C"]);
    assert.deepEqual(keys(result.unchanged), ["security:B"]);
    assert.deepEqual(keys(result.goneWithoutEvidence), ["security:A"]);
    assert.deepEqual([result.changed, result.goneResolved], [[], []]);
  });

  it("are matched by key, even if words and line differ", () => {
    const [change, ...none] = compared(
      [finding("A")],
      [finding("A", { fingerprint: "other", title: "In new words", line: 7 })],
    ).changed;
    assert.deepEqual(none, []);
    assert.equal(change?.matchedBy, "key");
    assert.deepEqual(change.changes, [{ what: "title", before: "Title of A", after: "In new words" }]);
  });

  it("are matched by fingerprint if the key differs, and each only once", () => {
    const before = [finding("A", { fingerprint: "same" }), finding("B", { fingerprint: "same" })];
    const after = [
      finding("X", { fingerprint: "same" }),
      finding("Y", { fingerprint: "same" }),
      finding("Z", { fingerprint: "same" }),
    ];
    const result = compared(before, after);
    assert.deepEqual(
      result.changed.map(({ keyBefore, finding: { key }, matchedBy }) => [keyBefore, key, matchedBy]),
      [
        ["security:A", "security:X", "fingerprint"],
        ["security:B", "security:Y", "fingerprint"],
      ],
    );
    assert.deepEqual(keys(result.new), ["security:Z"]);
  });

  it("are matched by what they say before their ids: a dropped one does not live on under its number", () => {
    const result = compared(
      [finding("C-1", { fingerprint: "token" }), finding("C-2", { fingerprint: "query" })],
      [finding("C-1", { fingerprint: "query" })],
    );
    assert.deepEqual(keys(result.goneWithoutEvidence), ["security:C-1"]);
    assert.deepEqual(
      result.changed.map(({ keyBefore, finding: { key }, matchedBy }) => [keyBefore, key, matchedBy]),
      [["security:C-2", "security:C-1", "fingerprint"]],
    );
  });

  it("are matched by title in the same role where key and fingerprint differ", () => {
    const moved = finding("A", { title: "Query is built from text" });
    const [change] = compared([moved], [finding("B", { title: "Query is built from text" })]).changed;
    assert.deepEqual([change?.keyBefore, change?.matchedBy], ["security:A", "title"]);
    const other = { ...moved, key: "code:B", fingerprint: "f-B" };
    assert.deepEqual(keys(compared([moved], [other]).new), ["code:B"]);
  });

  it("prefer the key among findings with the same fingerprint", () => {
    const result = compared(
      [finding("A", { fingerprint: "same" })],
      [finding("B", { fingerprint: "same" }), finding("A", { fingerprint: "same" })],
    );
    assert.deepEqual([keys(result.unchanged), keys(result.new)], [["security:A"], ["security:B"]]);
  });

  it("list what changed: severity, priority, status, effort", () => {
    const [change] = compared(
      [finding("A", { effort: null })],
      [finding("A", { severity: "critical", priority: "P0", status: "resolved", statusDetail: "claimed" })],
    ).changed;
    assert.deepEqual(
      change?.changes.map(({ what, before, after }) => [what, before, after]),
      [
        ["severity", "high", "critical"],
        ["priority", "none", "P0"],
        ["status", "open", "resolved (claimed)"],
        ["effort", "unknown", "2–4 h"],
      ],
    );
  });

  it("are gone without evidence unless they were resolved before", () => {
    const before = [
      finding("A", { status: "in-progress", statusDetail: "in-progress" }),
      finding("B", { status: "accepted", statusDetail: "accepted" }),
      finding("C", { status: "resolved", statusDetail: "verified" }),
    ];
    const result = compared(before, []);
    assert.deepEqual(keys(result.goneWithoutEvidence), ["security:A", "security:B"]);
    assert.deepEqual(keys(result.goneResolved), ["security:C"]);
    const stated = compared([finding("A")], [finding("A", { status: "resolved", statusDetail: "claimed" })]);
    assert.deepEqual(stated.goneWithoutEvidence, []);
  });

  it("are listed with lost ones first", () => {
    const comparison = compareSnapshots(
      snapshot({ findings: [finding("A"), finding("B")] }),
      snapshot({ findings: [finding("B", { severity: "low" }), finding("C")] }),
    );
    assert.deepEqual(
      findingRows(comparison).map(({ kind, finding: { id }, change }) => [kind, id, change]),
      [
        ["gone without evidence", "A", "was high, open"],
        ["new", "C", "high, open"],
        ["changed", "B", "severity: high → low"],
      ],
    );
  });
});

describe("gates, waivers, and sums of two sets", () => {
  const gate = (id: string, state: "pass" | "fail", actual = "") => ({
    id,
    title: id,
    state,
    actual,
    threshold: "0",
  });
  const waiver = (values: Partial<WaiverRecord> = {}): WaiverRecord => ({
    ...{ finding: "security:A", gate: null, fingerprint: null, owner: "O", approver: "P" },
    ...{ reason: "R", compensatingControl: null, expires: "2026-05-01" },
    ...values,
  });

  it("lists gates whose state or figure changed, and those that only one side has", () => {
    const { gates } = compareSnapshots(
      snapshot({
        gates: [gate("A1", "pass"), gate("A2", "fail", "2 open"), gate("A3", "pass"), gate("A9", "pass")],
      }),
      snapshot({
        gates: [gate("A1", "fail"), gate("A2", "fail", "1 open"), gate("A3", "pass"), gate("A4", "pass")],
      }),
    );
    assert.deepEqual(
      gates.changed.map(({ id, before, after }) => [id, before?.state, after?.state]),
      [
        ["A1", "pass", "fail"],
        ["A2", "fail", "fail"],
        ["A4", undefined, "pass"],
        ["A9", "pass", undefined],
      ],
    );
    assert.equal(gates.unchanged, 1);
  });

  it("matches waivers by what they apply to", () => {
    const { waivers } = compareSnapshots(
      snapshot({
        waivers: [waiver(), waiver({ finding: null, gate: "A1" }), waiver({ finding: "security:B" })],
      }),
      snapshot({
        waivers: [
          waiver({ expires: "2026-06-01" }),
          waiver({ finding: null, gate: "A1" }),
          waiver({ finding: "security:C" }),
        ],
      }),
    );
    assert.deepEqual(
      waivers.changed.map(({ before, after }) => [before.expires, after.expires]),
      [["2026-05-01", "2026-06-01"]],
    );
    assert.deepEqual(
      [waivers.new, waivers.gone, waivers.unchanged].map((list) =>
        list.map((one) => one.finding ?? one.gate),
      ),
      [["security:C"], ["security:B"], ["A1"]],
    );
  });

  it("lists verdict, score, and effort of both, and what was never recorded", () => {
    const effort = { minHours: 2, maxHours: null, known: 1, unknown: 3 };
    const rows = sideRows(
      summed(snapshot()),
      summed(
        snapshot({
          ...{ verdict: "approved", verdictText: "APPROVED", score: { lowest: 6.5, highest: 8 } },
          effort: { open: effort, blockers: { minHours: 0, maxHours: 0, known: 0, unknown: 0 } },
        }),
      ),
    );
    assert.deepEqual(Object.fromEntries(rows.map(([label, before, after]) => [label, [before, after]])), {
      Verdict: ["NOT APPROVED", "APPROVED"],
      "As of": ["2026-03-01", "2026-03-01"],
      Policy: ["seven-phase", "seven-phase"],
      Findings: ["0", "0"],
      Blockers: ["0", "0"],
      "Readiness score": ["not stated", "6.5–8 of 10"],
      "Effort for blockers": ["not recorded", "none"],
      "Effort for all open findings": ["not recorded", "at least 2 h, unknown for 3"],
    });
  });
});
