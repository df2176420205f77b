import assert from "node:assert/strict";
import { FOUR, judge, SEVEN } from "../support/reports";

describe("a set without problems", () => {
  for (const [policy, words] of [
    [SEVEN, "APPROVED"],
    [FOUR, "APPROVE"],
  ] as const) {
    it(`passes every gate of ${policy.id} and is ${words}`, () => {
      const model = judge({ policy });
      assert.deepEqual(
        model.gates.map((gate) => [gate.id, gate.state, gate.toPass]),
        policy.gates.map((gate) => [gate.id, "pass", ""]),
      );
      assert.equal(model.verdict, "approved");
      assert.equal(model.verdictText, words);
      assert.deepEqual(model.reasons, ["All gates pass, and there are no conditions."]);
      assert.deepEqual(model.blockers, []);
    });
  }
});
