import assert from "node:assert/strict";
import { markedLines } from "../../../src/extension/features/openFindings/markedLines";
import { inSet, makeFinding, makeSet, rangeAt } from "../support/setModel";

describe("lines that are marked in the gutter", () => {
  const report = inSet("02_SECURITY.md");
  const finding = (line: number, values: Parameters<typeof makeFinding>[0] = {}) =>
    makeFinding({
      id: `F-${line}`,
      key: `security:F-${line}`,
      range: rangeAt(line),
      blocks: false,
      ...values,
    });

  it("are those of open findings: blockers, conditions and others", () => {
    const model = makeSet({
      findings: [
        finding(10, { blocks: true }),
        finding(20, { isCondition: true }),
        finding(30),
        finding(40, { statusDetail: "verified" }),
        finding(50, { report: inSet("01_ARCHITECTURE.md") }),
      ],
    });
    assert.deepEqual(markedLines(model, report), [
      { line: 10, mark: "blocker" },
      { line: 20, mark: "condition" },
      { line: 30, mark: "open" },
    ]);
  });

  it("have one mark each, that of their most serious finding", () => {
    const same = [{ isCondition: true }, { blocks: true, key: "security:B" }, { key: "security:C" }];
    const model = makeSet({ findings: same.map((values) => finding(10, values)) });
    assert.deepEqual(markedLines(model, report), [{ line: 10, mark: "blocker" }]);
  });
});
