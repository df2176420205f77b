// By when plans ask for the fixes of criticals; a figure that may be an effort is not a deadline.
import assert from "node:assert/strict";
import { daysIn, deadlinesOf } from "../../../src/core/readiness/deadlines";
import { cleanWith, judge } from "../support/reports";

describe("the time that a heading gives for criticals", () => {
  const cases: readonly (readonly [heading: string, days: number | null])[] = [
    ["Step 1: Immediate (12-36 hours)", 2],
    ["Urgent: within 3 days", 3],
    ["Step 1: critical repairs (week 1)", 7],
    ["P0 issues, week 1-2", 14],
    ["Step 1: critical journey tests (60 hours)", null],
    ["Step 2: high repairs (week 2)", null],
    ["Immediate Actions", null],
  ];
  for (const [heading, days] of cases)
    it(`is ${days ?? "not stated"} for "${heading}"`, () => {
      assert.equal(daysIn(heading), days);
    });
});

describe("deadlines", () => {
  it("are those of plans, counted from the as-of date", () => {
    const part = "### Immediate (2 days)\n\n1. Close the door";
    const model = judge({ texts: { security: cleanWith("security", "## Remediation Roadmap", part) } });
    const [deadline, ...others] = deadlinesOf({ reports: model.reports, asOf: "2026-03-02" });
    assert.equal(deadline?.date, "2026-03-04");
    assert.equal(deadline.report.role, "security");
    assert.deepEqual(others, []);
    const other = judge({ texts: { security: cleanWith("security", "## Incident", part) } });
    assert.deepEqual(deadlinesOf(other), []);
  });
});
