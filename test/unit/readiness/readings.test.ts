import assert from "node:assert/strict";
import type { Outcome } from "../../../src/core/readiness/gates/gate";
import {
  NO_OBJECTION,
  doubtsOf,
  effectAfterReadings,
  outcomeAfterReadings,
  type Readings,
} from "../../../src/core/readiness/readings";
import { makeGate, makeGateDefinition } from "../support/setModel";

const PLACE = { path: "a.md", line: 4, text: "C-1" };
const PASS: Outcome = { state: "pass", actual: "0", why: "None.", toPass: "", evidence: [], lookedAt: [] };
const FAIL: Outcome = { ...PASS, state: "fail", actual: "1", why: "One.", toPass: "Fix it." };
const DISAGREE: Readings = {
  disagreements: [{ gates: ["A1"], message: "C-1 is open in one and missing in the other", places: [PLACE] }],
  unconfirmed: [],
};
const UNCONFIRMED: Readings = {
  disagreements: [],
  unconfirmed: [{ gates: ["A1"], message: "a.md:4 was not read a second time: too deep", place: PLACE }],
};

describe("a gate after the second reading", () => {
  it("stays the same without an objection, or with one to another gate", () => {
    assert.equal(outcomeAfterReadings("A1", PASS, NO_OBJECTION), PASS);
    assert.equal(outcomeAfterReadings("A2", PASS, DISAGREE), PASS);
    assert.equal(outcomeAfterReadings("A2", PASS, UNCONFIRMED), PASS);
  });

  it("has no evidence if the readings disagree, whether it passed or failed", () => {
    for (const outcome of [PASS, FAIL]) {
      const after = outcomeAfterReadings("A1", outcome, DISAGREE);
      assert.equal(after.state, "not-evidenced");
      assert.match(after.why, /C-1 is open in one and missing in the other/);
      assert.deepEqual(after.lookedAt, [PLACE]);
      assert.notEqual(after.toPass, "");
    }
  });

  it("does not pass with facts that were read only once, but fails with them as before", () => {
    const after = outcomeAfterReadings("A1", PASS, UNCONFIRMED);
    assert.equal(after.state, "not-evidenced");
    assert.match(after.why, /a\.md:4 was not read a second time: too deep/);
    assert.equal(outcomeAfterReadings("A1", FAIL, UNCONFIRMED), FAIL);
  });

  it("is judged at least as strictly as in the first reading", () => {
    const definition = makeGateDefinition({ id: "A1", onFail: "block", onMissing: "advisory" });
    const result = makeGate({ state: "not-evidenced", effect: "advisory" });
    assert.equal(effectAfterReadings(definition, FAIL, result).effect, "block");
    assert.equal(effectAfterReadings(definition, PASS, result).effect, "advisory");
    const waived = makeGate({ state: "waived", effect: "condition" });
    assert.equal(effectAfterReadings(definition, FAIL, waived).effect, "condition");
    const mild = makeGateDefinition({ id: "A1", onFail: "advisory", onMissing: "block" });
    const blocking = makeGate({ state: "not-evidenced", effect: "block" });
    assert.equal(effectAfterReadings(mild, FAIL, blocking).effect, "block");
  });

  it("is a doubt about the set if no gate depends on the fact; a long list is cut", () => {
    assert.deepEqual(doubtsOf(DISAGREE), []);
    const loose = [1, 2, 3, 4, 5].map((n) => ({ gates: [], message: `H-${n}`, places: [] }));
    assert.deepEqual(doubtsOf({ disagreements: loose, unconfirmed: [] }), [
      "Two readings of the reports with different parsers disagree: H-1; H-2; H-3; and 2 more.",
    ]);
  });
});
