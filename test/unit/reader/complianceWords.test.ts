// What the status of a requirement says, and reservations that keep it from being met.
import assert from "node:assert/strict";
import { complianceIn } from "../../../src/core/reader/measures/complianceWords";

describe("the status of a requirement", () => {
  for (const [text, state] of [
    ["conforms, except item 14", "partial"],
    ["Passed with exceptions", "partial"],
    ["Compliant, subject to the review of the board", "partial"],
    ["Compliant without exceptions", "compliant"],
    ["Compliant, no deviations", "compliant"],
    ["Incorrect", "non-compliant"],
    ["NOK", "non-compliant"],
    ["Correct", null],
  ] as const)
    it(`"${text}": ${String(state)}`, () => {
      assert.equal(complianceIn(text), state);
    });
});
