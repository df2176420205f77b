// Gate B3 if the policy names the critical paths.
import assert from "node:assert/strict";
import type { GateResult } from "../../../src/core/readiness/model";
import { FOUR, gateOf, judge, report } from "../support/reports";

const TABLE = `## Critical Path Coverage

| Path | Statements | Missed | Coverage |
|---|---|---|---|
| Take a parcel in | 100 | 10 | 90% |
| Hand a parcel over | 100 | 25 | 75% |
| Print a label | 800 | 760 | 5% |`;

function gate(criticalPaths: readonly string[], ...parts: readonly string[]): GateResult {
  const qa = report(...parts, "**Verdict:** APPROVED");
  return gateOf(judge({ policy: { ...FOUR, criticalPaths }, texts: { qa } }), "B3");
}

describe("critical paths of the policy", () => {
  it("are the only paths that count: without them another path makes the gate fail", () => {
    assert.deepEqual([gate([], TABLE).state, gate([], TABLE).actual], ["fail", "20.5%"]);
    const { state, why } = gate(["parcel in", "hand parcel over"], TABLE);
    assert.equal(state, "pass");
    // (90 + 75) of 200 statements, and both at 70% or more.
    assert.match(why, /82\.5% weighted.*\(165 of 200 statements\)/);
    assert.match(why, /100% of the policy's critical paths are protected \(2 of 2\)/);
  });

  it("make the gate fail if too few are protected, even if the mean is sufficient", () => {
    const table = TABLE.replace("| Print a label | 800 | 760 | 5% |", "| Print a label | 1 | 1 | 0% |");
    const { state, actual, why } = gate(["take in", "print label", "hand over"], table);
    assert.deepEqual([state, actual], ["pass", "66.7%"]);
    assert.match(why, /66\.7% of the policy's critical paths are protected \(2 of 3\)/);
    const lower = table.replace("| 25 | 75% |", "| 31 | 69% |");
    assert.deepEqual(
      [
        gate(["take in", "print label", "hand over"], lower).state,
        gate(["take in", "print label", "hand over"], lower).actual,
      ],
      ["fail", "33.3%"],
    );
  });

  it("need a figure each: the gate does not pass and names paths that no report mentions", () => {
    const { state, why, toPass } = gate(["take in", "refund a fee"], TABLE);
    assert.equal(state, "not-evidenced");
    assert.match(
      why,
      /50% of the policy's critical paths.*\(1 of 2\).* No report states the coverage of: refund a fee\./,
    );
    assert.equal(toPass, "Add the coverage of these paths to a table: refund a fee.");
  });

  it("that no report mentions do not make the gate fail by themselves", () => {
    const { state, actual } = gate(["take in", "refund a fee", "lose a parcel"], TABLE);
    assert.deepEqual([state, actual], ["not-evidenced", "33.3%"]);
    assert.equal(gate(["print label", "refund a fee"], TABLE).state, "fail");
  });

  it("without any figure leave the gate without evidence, with their names", () => {
    const { state, actual, why } = gate(["refund a fee"], TABLE);
    assert.deepEqual([state, actual], ["not-evidenced", "no figure"]);
    assert.match(why, /No report states the coverage of: refund a fee\./);
  });

  it("do not hide a figure that is stated for the critical paths together", () => {
    const { state, actual } = gate(["take in"], "**Critical path coverage:** 30 %", TABLE);
    assert.deepEqual([state, actual], ["fail", "30%"]);
  });
});

describe("critical paths of the reports", () => {
  it("have no ratio: the figure is that of their coverage", () => {
    const { actual, why } = gate([], TABLE);
    assert.equal(actual, "20.5%");
    assert.doesNotMatch(why, /protected/);
  });
});
