import assert from "node:assert/strict";
import { compareReadings } from "../../../src/core/decision/secondReading";
import type { Readings } from "../../../src/core/readiness/readings";
import type { SetModel } from "../../../src/core/readiness/model";
import {
  inSet,
  makeFacts,
  makeFinding,
  makeGate,
  makeGateDefinition,
  makePolicy,
  makeReport,
  makeSet,
  rangeAt,
} from "../support/setModel";

const POLICY = makePolicy({
  gates: [
    makeGateDefinition({ id: "A1" }),
    makeGateDefinition({ id: "A2", role: "architecture" }),
    makeGateDefinition({ id: "A5", kind: "tests-passing", role: "qa" }),
    makeGateDefinition({ id: "A7", kind: "no-open-critical-anywhere", role: null }),
    makeGateDefinition({ id: "A8", kind: "phase-verdicts", role: null }),
  ],
});

function modelOf(values: Partial<SetModel> = {}): SetModel {
  return makeSet({ policy: POLICY, gates: [], ...values });
}

function gatesOf({ disagreements }: Readings): readonly (readonly string[])[] {
  return disagreements.map(({ gates }) => gates);
}

describe("comparing two readings", () => {
  it("has no objection if everything relevant is the same", () => {
    assert.deepEqual(compareReadings(modelOf(), modelOf()), { disagreements: [], unconfirmed: [] });
  });

  it("ignores what is not relevant: titles, lines, findings with low severity", () => {
    const first = modelOf({ findings: [makeFinding({ title: "One" })] });
    const low = makeFinding({
      id: "L-1",
      key: "security:L-1",
      severity: "low",
      effectiveSeverity: "low",
      blocks: false,
    });
    const second = modelOf({ findings: [makeFinding({ title: "Two", range: rangeAt(41) }), low] });
    assert.deepEqual(compareReadings(first, second).disagreements, []);
  });

  it("names both readings and the location of a critical finding that is missing in one of them, and the affected gates", () => {
    const readings = compareReadings(modelOf(), modelOf({ findings: [] }));
    assert.deepEqual(gatesOf(readings), [["A1", "A7"]]);
    assert.equal(
      readings.disagreements[0]?.message,
      "security:C-1 is critical, open (docs/assessment 3/02_SECURITY.md:40) in one and missing in the other",
    );
    assert.deepEqual(readings.disagreements[0].places, [
      { path: inSet("02_SECURITY.md"), line: 40, text: "C-1 Secrets in the repository" },
    ]);
    assert.deepEqual(gatesOf(compareReadings(modelOf({ findings: [] }), modelOf())), [["A1", "A7"]]);
  });

  it("notices a different severity, status, and priority", () => {
    const changes = [
      { effectiveSeverity: "low" },
      { statusDetail: "verified" },
      { priority: "P0" },
      { mergedInto: "security:C-2" },
    ] as const;
    for (const change of changes) {
      const readings = compareReadings(modelOf(), modelOf({ findings: [makeFinding(change)] }));
      assert.deepEqual(gatesOf(readings), [["A1", "A7"]], JSON.stringify(change));
    }
    const readings = compareReadings(
      modelOf(),
      modelOf({ findings: [makeFinding({ effectiveSeverity: "low" })] }),
    );
    assert.match(
      readings.disagreements[0]?.message ?? "",
      /critical, open .* in one and low, open .* in the other/,
    );
  });

  it("assigns a high finding to the set as a whole, because no gate depends on it", () => {
    const high = makeFinding({ effectiveSeverity: "high", severity: "high", blocks: false });
    assert.deepEqual(gatesOf(compareReadings(modelOf({ findings: [high] }), modelOf({ findings: [] }))), [
      [],
    ]);
  });

  it("notices different figures of a gate with the same state", () => {
    const gate = makeGate({ id: "A5", state: "pass", actual: "0 failed of 12", evidence: [] });
    const other = {
      ...gate,
      actual: "0 failed of 14",
      evidence: [{ path: "qa.md", line: 7, text: "14 tests" }],
    };
    const readings = compareReadings(modelOf({ gates: [gate] }), modelOf({ gates: [other] }));
    assert.deepEqual(gatesOf(readings), [["A5"]]);
    assert.equal(
      readings.disagreements[0]?.message,
      "A5 is Pass (0 failed of 12) in one and Pass (0 failed of 14) in the other (qa.md:7)",
    );
  });

  it("notices a different verdict of a report", () => {
    const report = makeReport({ facts: makeFacts({ path: inSet("02_SECURITY.md") }), verdict: "approved" });
    const first = modelOf({ reports: [report] });
    const second = modelOf({ reports: [{ ...report, verdict: "not-approved" }] });
    const readings = compareReadings(first, second);
    assert.deepEqual(gatesOf(readings), [["A8"]]);
    assert.match(readings.disagreements[0]?.message ?? "", /approved in one and not-approved in the other/);
  });

  it("lists the gates that depend on a report that was not read again", () => {
    const unread = [{ path: inSet("02_SECURITY.md"), line: 3, reason: "too deep" }];
    const { unconfirmed } = compareReadings(modelOf(), modelOf(), unread);
    assert.deepEqual(unconfirmed, [
      {
        gates: ["A1", "A7", "A8"],
        message: "docs/assessment 3/02_SECURITY.md:3 was not read a second time: too deep",
        place: { path: inSet("02_SECURITY.md"), line: 3, text: "too deep" },
      },
    ]);
  });
});
