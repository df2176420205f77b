import assert from "node:assert/strict";
import { findingAt } from "../../../src/extension/shared/findingAt";
import { inSet, makeFinding, makeSet, rangeAt } from "../support/setModel";

describe("the finding at a line", () => {
  const report = inSet("02_SECURITY.md");
  const finding = (id: string, line: number, endLine: number, alsoAt: readonly number[] = []) =>
    makeFinding({ id, key: id, range: rangeAt(line), endLine, alsoAt });
  const model = makeSet({
    findings: [finding("C1", 10, 30, [90]), finding("C2", 20, 25), finding("C3", 40, 45)],
  });
  const at = (line: number, path = report) => findingAt(model, path, line)?.key;

  it("states or describes it there; of nested ones, it is the innermost", () => {
    assert.deepEqual([at(10), at(19), at(20), at(25), at(26), at(45)], ["C1", "C1", "C2", "C2", "C1", "C3"]);
  });

  it("may only be mentioned there", () => {
    assert.equal(at(90), "C1");
  });

  it("is none between findings and in other reports", () => {
    assert.deepEqual(
      [at(9), at(31), at(46), at(10, inSet("01.md"))],
      [undefined, undefined, undefined, undefined],
    );
  });
});
