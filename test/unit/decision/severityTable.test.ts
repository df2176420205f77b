// How many findings of each level there are, which of them are vulnerabilities, and what says that they must be fixed first.
import assert from "node:assert/strict";
import { decided, itemsOf, tablesOf } from "../support/decisions";
import { FOUR, cleanWith, judge, type Judging, type Texts } from "../support/reports";

const document = (judging: Judging): string =>
  decided({ outputPath: "set/decision.md", setPath: "set", model: judge(judging) }).markdown;

const HIGH = "### S-2: Weak lock\n\n**Severity:** High\n\n**Effort:** 16 hours";
const SLOW = "### C-1: Slow door\n\n**Severity:** High\n\n**Effort:** 2 hours";

describe("the table of severities", () => {
  const texts = (...demands: readonly string[]): Texts => ({
    security: cleanWith("security", "## Findings", HIGH, ...demands),
    code: cleanWith("code", "## Findings", SLOW),
  });
  const rowOf = (judging: Judging, severity: string): readonly string[] =>
    tablesOf(document(judging), "Findings by severity")[0]?.find(([name]) => name === severity) ?? [];

  it("counts the vulnerabilities apart from the other findings", () => {
    assert.deepEqual(rowOf({ texts: texts() }, "high"), ["high", "2", "2", "1", "Condition"]);
    assert.deepEqual(rowOf({ texts: texts() }, "total").slice(0, 4), ["total", "2", "2", "1"]);
  });

  it("says how many of a level the reports demand first, with the place", () => {
    const demand = ["## Conclusion", "**Cannot go live** until:\n\n1. All HIGH findings closed"];
    assert.match(
      rowOf({ texts: texts(...demand) }, "high").at(-1) ?? "",
      /^Condition · reports demand 1 of 2 02:\d+$/,
    );
  });
});

describe("the meanings of the decisions", () => {
  it("are given in the words of the policy", () => {
    for (const policy of [undefined, FOUR]) {
      const judging: Judging = policy === undefined ? { texts: {} } : { texts: {}, policy };
      const wording = Object.values(judge(judging).policy.decision.wording);
      const items = itemsOf(document(judging), "Next steps").filter((item) => item.includes("blocking gate"));
      assert.deepEqual(
        items.map((item) => item.split(":")[0]?.toUpperCase()),
        wording,
      );
    }
  });
});
