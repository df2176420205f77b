// What became of a finding: answers, remarks, and cells that say that nothing is left to do.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

function statusBelow(...lines: readonly string[]): string | undefined {
  return findingsIn("## Findings", "### H-1 The kiosk gives too much change", ...lines)[0]?.statusDetail;
}

describe("answers to a finding", () => {
  const ANSWERS: readonly (readonly [string, string])[] = [
    ["Review: Resolved. The drawer is counted.", "claimed"],
    ["**Update (2026-03-01):** The fix has been merged in PR #12.", "verified"],
    ["**Team response:** We acknowledge this risk and will not change it.", "accepted"],
    [
      "*This drawer was chosen for its size. This issue has been fixed in the new version: PR #136.*",
      "verified",
    ],
    ["The coins are old. No action required, noted for completeness.", "accepted"],
  ];
  for (const [line, status] of ANSWERS)
    it(line, () => {
      assert.equal(statusBelow("The drawer is never counted.", line), status);
    });
});

describe("what is not an answer", () => {
  const OTHERS = [
    "**Team response:** We will fix it in the next release.",
    "Review: the drawer has to be counted first.",
    "No action required by the visitor: the kiosk pays by itself.",
    "*The limit is fixed. Nobody can change it.*",
  ];
  for (const line of OTHERS)
    it(line, () => {
      assert.equal(statusBelow("The drawer is never counted.", line), "open");
    });
});

describe("a remark behind the list that explains a finding", () => {
  it("says what became of it", () => {
    const [finding] = findingsIn(
      "## High issues",
      "Visitors can take coins for free. The attack:",
      "1. Open the drawer.\n2. Close it.",
      "*Fixed in PR #17.*",
    );
    assert.equal(finding?.statusDetail, "verified");
  });
});

describe("the column of the efforts", () => {
  const row = (effort: string): string =>
    `| ID | Title | Severity | Est. time |\n|---|---|---|---|\n| K-1 | The drawer stays open | High | ${effort} |\n| K-2 | The lamp is dark | Low | 2 h |`;

  it("may say that the work is done", () => {
    assert.equal(findingsIn("## Findings", row("Done"))[0]?.statusDetail, "claimed");
  });

  it("says nothing else with an amount", () => {
    assert.equal(findingsIn("## Findings", row("3 h"))[0]?.statusDetail, "open");
  });
});
