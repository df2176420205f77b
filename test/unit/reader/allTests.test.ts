// Sentences that say how many tests passed.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

const testsIn = (...blocks: readonly string[]): readonly string[] =>
  read(report(...blocks)).tests.map(({ outcome, count }) => `${outcome} ${count}`);

describe("a sentence about all tests", () => {
  for (const text of [
    "All 40 tests passed.",
    "**All 40 integration tests are green.**",
    "- All 40 tests have passed on the release candidate",
    "The run took four minutes. All 40 of our tests passed.",
    "40 of 40 tests passed.",
  ])
    it(`is a result: ${text}`, () => {
      assert.deepEqual(testsIn("## Test results", text), ["passed 40"]);
    });
  for (const text of [
    "All 40 tests must have passed before the release.",
    "Not all 40 tests passed.",
    "All 40 tests passed except two.",
    "All 40 tests passed in the previous release.",
    "All 40 tests should pass.",
    "If all 40 tests passed, the gate would open.",
  ])
    it(`is none: ${text}`, () => {
      assert.deepEqual(testsIn("## Test results", text), []);
    });
  it("is none among criteria", () => {
    assert.deepEqual(testsIn("## Exit criteria", "- All 40 tests passed"), []);
  });
  it("counts what is missing", () => {
    assert.deepEqual(testsIn("## Test results", "38 of 40 tests passed."), ["failed 2"]);
    assert.deepEqual(testsIn("## Training", "38 of 40 guides passed."), []);
  });
});
