import assert from "node:assert/strict";
import { differenceOfProblems, withoutNewProblems } from "../../../src/core/engine/problemDifference";
import type { Problem } from "../../../src/core/readiness/model";

function problem(path: string, line: number, fingerprint: string): Problem {
  return {
    rule: "unresolved-critical",
    severity: "error",
    path,
    line,
    column: 1,
    endLine: line,
    endColumn: 9,
    message: fingerprint,
    fingerprint,
    related: [],
  };
}

describe("the difference of problems", () => {
  it("lists only files whose problems changed, with all their current problems", () => {
    const before = [problem("a.md", 1, "x"), problem("b.md", 1, "y"), problem("c.md", 1, "z")];
    const after = [problem("a.md", 1, "x"), problem("b.md", 1, "y"), problem("b.md", 5, "new")];
    assert.deepEqual(differenceOfProblems(before, after), [
      { path: "b.md", problems: after.slice(1), added: 1 },
      { path: "c.md", problems: [], added: 0 },
    ]);
    assert.deepEqual(differenceOfProblems(after, after), []);
  });

  it("counts a moved problem as new", () => {
    const [moved] = differenceOfProblems([problem("a.md", 1, "x")], [problem("a.md", 2, "x")]);
    assert.equal(moved?.added, 1);
  });

  it("omits new problems while you type, and moves existing ones", () => {
    const before = [problem("a.md", 1, "x"), problem("a.md", 4, "gone")];
    const after = [problem("a.md", 2, "x"), problem("a.md", 9, "new")];
    assert.deepEqual(withoutNewProblems(before, after), [problem("a.md", 2, "x")]);
  });
});
