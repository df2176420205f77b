import assert from "node:assert/strict";
import type { Snapshot, SnapshotGate } from "../../../src/core/contract/snapshot";
import { changeWords } from "../../../src/core/decision/compare/changeWords";
import { foreignWords, type ForeignDecision } from "../../../src/core/decision/compare/foreignWords";
import { makeSnapshot, makeSnapshotFinding } from "../support/snapshots";

function gate(id: string, values: Partial<SnapshotGate> = {}): SnapshotGate {
  const title = `Title of ${id}`;
  return { id, title, state: "fail", actual: "92.4%", threshold: "> 95%", ...values };
}

/** A decision with critical findings of these ids, of which all block but those in `waived`. */
function withFindings(ids: readonly string[], waived: readonly string[] = []): Partial<Snapshot> {
  const findings = ids.map((id) => makeSnapshotFinding(id, { severity: "critical" }));
  const blockers = ids.filter((id) => !waived.includes(id)).map((id) => `security:${id}`);
  return { findings, blockers };
}

const OTHER = { decisionHash: "c".repeat(64) };

function changes(before: Partial<Snapshot>, after: Partial<Snapshot>, signOffs = 0): readonly string[] {
  return changeWords(makeSnapshot(before), makeSnapshot({ ...OTHER, ...after }), signOffs);
}

describe("what a new decision changes, in words", () => {
  it("names the blockers that are new, the gates that changed, and the sign-offs that become invalid", () => {
    const before = {
      ...withFindings(["SEC-1", "ARCH-1"], ["ARCH-1"]),
      gates: [gate("A2", { state: "waived" })],
    };
    const after = { ...withFindings(["SEC-1", "ARCH-1"]), gates: [gate("A2")] };
    assert.deepEqual(changes(before, after, 2), [
      "Blockers 1 → 2: ARCH-1 now blocks.",
      "A2: waived → fail.",
      "2 sign-offs become invalid.",
    ]);
    assert.equal(changes(before, after, 1).at(-1), "1 sign-off becomes invalid.");
  });

  it("starts with the verdict", () => {
    const after = { verdict: "approved", verdictText: "CLEAR TO SAIL" } as const;
    assert.deepEqual(changes({}, after), ["Verdict: NOT APPROVED → CLEAR TO SAIL."]);
  });

  it("tells blockers that go from blockers that come, even if their number stays the same", () => {
    assert.deepEqual(changes(withFindings(["A", "B"], ["B"]), withFindings(["A", "B"], ["A"])), [
      "Blockers 1: B now blocks; A no longer blocks.",
    ]);
  });

  it("names four blockers and counts the others", () => {
    const [sentence] = changes({}, withFindings(["A", "B", "C", "D", "E", "F"]));
    assert.equal(sentence, "Blockers 0 → 6: A, B, C, D and 2 more now block.");
  });

  it("does not take a blocker for new because its id has changed", () => {
    const before = withFindings(["A"]);
    const [finding] = before.findings ?? [];
    assert.ok(finding);
    const after = { findings: [{ ...finding, key: "security:X", id: "X" }], blockers: ["security:X"] };
    assert.deepEqual(changes(before, after), ["1 changed finding."]);
  });

  it("shows the figures of a gate whose state stays, with the limit only if the policy changed it", () => {
    const before = { gates: [gate("A3"), gate("A4")] };
    const after = { gates: [gate("A3", { actual: "93%" }), gate("A4", { threshold: "> 90%" })] };
    assert.deepEqual(changes(before, after), [
      "A3: 92.4% → 93%.",
      "A4: 92.4% (> 95% required) → 92.4% (> 90% required).",
    ]);
  });

  it("says words once that both figures of a gate end with", () => {
    const before = {
      gates: [gate("A1", { actual: "2 open findings, 1 waived" }), gate("A2", { actual: "none" })],
    };
    const after = {
      gates: [gate("A1", { actual: "3 open findings, 1 waived" }), gate("A2", { actual: "1 finding" })],
    };
    assert.deepEqual(changes(before, after), ["A1: 2 → 3 open findings, 1 waived.", "A2: none → 1 finding."]);
  });

  it("says the states of four gates and counts the others", () => {
    const ids = ["A1", "A2", "A3", "A4", "A5", "A6"];
    const said = changes(
      { gates: ids.map((id) => gate(id)) },
      { gates: ids.map((id) => gate(id, { state: "pass" })) },
    );
    assert.deepEqual(said.slice(-2), ["A4: fail → pass.", "2 more gates changed."]);
  });

  it("counts findings that are new, changed, or gone without evidence", () => {
    const before = { findings: [makeSnapshotFinding("A"), makeSnapshotFinding("B")] };
    const after = {
      findings: [makeSnapshotFinding("B", { priority: "P1" }), makeSnapshotFinding("C")],
    };
    assert.deepEqual(changes(before, after), [
      "1 new finding, 1 changed finding, 1 finding gone without evidence.",
    ]);
  });

  it("says why the document differs if the facts do not", () => {
    const policy = { id: "seven-phase", sha256: "d".repeat(64) };
    assert.match(
      changeWords(makeSnapshot(), makeSnapshot(), 0).join(""),
      /only the text of the document changes\.$/,
    );
    assert.match(changes({}, {}).join(""), /but the reports have changed\.$/);
    assert.match(changes({}, { policy }).join(""), /but the policy has changed\.$/);
  });
});

describe("a decision by another author, in words", () => {
  const says = (values: Partial<ForeignDecision>): string =>
    foreignWords({ omitted: [], blockers: 4, stated: "not-approved", computed: "not-approved", ...values });

  const rows: readonly (readonly [Partial<ForeignDecision>, string])[] = [
    [{ omitted: ["C4"], stated: "approved" }, "It leaves out C4 and approves; the reports do not."],
    [{ stated: "conditional" }, "It approves with conditions; the reports do not."],
    [{ stated: "approved", computed: "conditional" }, "It approves; the reports approve with conditions."],
    [{ stated: "not-approved", computed: "approved" }, "It does not approve; the reports approve."],
    [{ omitted: ["C4", "C5"] }, "It leaves out C4 and C5."],
    [{ omitted: ["A", "B", "C", "D", "E"] }, "It leaves out A, B, C, D and 1 more blocker."],
    [{}, "It mentions all 4 blockers and reaches the same verdict as the reports."],
    [{ stated: null, blockers: 1 }, "It mentions the blocker and states no verdict."],
    [{ stated: null, blockers: 0 }, "It states no verdict."],
  ];
  for (const [values, sentence] of rows)
    it(sentence, () => {
      assert.equal(says(values), sentence);
    });
});
