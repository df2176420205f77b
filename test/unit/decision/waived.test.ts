// A waiver allows a release; it does not make the risk lower or the score higher.
import assert from "node:assert/strict";
import { computedOf } from "../../../src/core/decision/computed";
import type { SetModel } from "../../../src/core/readiness/model";
import { decided, nodesOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { cleanWith, findingOf, judge, waiverOf } from "../support/reports";

const TEXTS = {
  security: cleanWith(
    "security",
    "## Findings",
    "### S-1: Login without a password\n\n**Severity:** Critical\n\n**CVSS:** 9.1\n\n**Impact:** Costs $5,000 per incident.",
  ),
};
const OPEN = judge({ texts: TEXTS });
const WAIVED = judge({
  texts: TEXTS,
  waivers: [
    waiverOf({
      finding: findingOf(OPEN, "S-1").key,
      reason: "The port is closed",
      compensatingControl: "a firewall",
      owner: "Desk team",
      approver: "Release board",
    }),
  ],
});

describe("a waived blocker", () => {
  it("does not block, but stays in risk, scores, and exposure", () => {
    assert.notEqual(findingOf(WAIVED, "S-1").waiver, null);
    assert.equal(WAIVED.verdict, "conditional");
    const [open, waived] = [computedOf(OPEN), computedOf(WAIVED)];
    assert.deepEqual(waived.readiness, open.readiness);
    assert.deepEqual(waived.security, open.security);
    assert.deepEqual(waived.stability, open.stability);
    assert.deepEqual(waived.exposure, open.exposure);
    assert.deepEqual(waived.risks, open.risks);
    assert.equal(waived.overall.rating, open.overall.rating);
  });

  it("is part of the residual risk, which only leaves out what will be fixed", () => {
    assert.equal(computedOf(WAIVED).residual.rating, computedOf(WAIVED).overall.rating);
  });

  it("has a row with title, reason, owner, approver, and expiry", () => {
    const [table] = tablesOf(markdownOf(WAIVED), "Waivers");
    assert.deepEqual(table?.slice(0, 1), [["Finding or gate", "Reason", "Owner", "Approver", "Valid until"]]);
    assert.deepEqual(table[1], [
      "S-1 Login without a password",
      "The port is closed; compensating control: a firewall",
      "Desk team",
      "Release board",
      "2026-12-31",
    ]);
  });
});

describe("a waived gate", () => {
  const texts = { qa: cleanWith("qa", "## More Results\n\n- **Failed:** 3") };
  const failing = judge({ texts, gates: { A5: { waivable: true } } });
  const waived = judge({ texts, gates: { A5: { waivable: true } }, waivers: [waiverOf({ gate: "A5" })] });

  it("keeps the risk of a failing gate", () => {
    const stateOf = ({ gates }: SetModel): string | undefined => gates.find(({ id }) => id === "A5")?.state;
    assert.deepEqual([stateOf(failing), stateOf(waived)], ["fail", "waived"]);
    assert.equal(computedOf(waived).overall.rating, computedOf(failing).overall.rating);
    assert.ok(plainOf(sectionOf(markdownOf(waived), "Risk")).includes("A5 (waived)"));
  });

  it("has a row with its title", () => {
    const rows = tablesOf(markdownOf(waived), "Waivers")[0];
    assert.match(rows?.[1]?.[0] ?? "", /^A5 \S/);
  });
});

describe("a set without waivers", () => {
  it("has no table of waivers", () => {
    assert.equal(nodesOf(sectionOf(markdownOf(OPEN), "Waivers"), "table").length, 0);
  });
});

function markdownOf(model: SetModel): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model }).markdown;
}
