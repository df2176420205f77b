import assert from "node:assert/strict";
import { coverageTable } from "../../../../src/core/readiness/computed/coverageTable";
import { testProtection } from "../../../../src/core/readiness/computed/testProtection";
import { read, report } from "../../support/reports";
import { inSet, makeReport } from "../../support/setModel";

function qa(...blocks: readonly string[]) {
  return makeReport({ role: "qa", facts: read(report(...blocks), inSet("07_QA.md")) });
}

const TABLE = `## Critical Path Coverage

| Path | Statements | Miss | Coverage | Status |
|---|---|---|---|---|
| Booking | 100 | 10 | 90% | ✅ |
| Refund | 100 | 60 | 40% | ❌ |
| Tracking | 100 | 20 | 80% | ❌ |`;

describe("testProtection", () => {
  it("is the share of protected paths in the tables of the reports", () => {
    // By hand: Booking is protected; Refund is below 70%, Tracking is marked as failed.
    const { paths, protectedCount, from } = testProtection([], [qa(TABLE)], 70);
    assert.deepEqual(
      paths.map(({ name, coverage, isProtected, reason }) => [name, coverage, isProtected, reason]),
      [
        ["Booking", 90, true, ""],
        ["Refund", 40, false, "coverage below 70%"],
        ["Tracking", 80, false, "marked as failed"],
      ],
    );
    assert.deepEqual([protectedCount, from], [1, "reports"]);
  });

  it("counts a path of the policy that no report mentions as unprotected", () => {
    const { paths, protectedCount } = testProtection(["booking", "Customs check"], [qa(TABLE)], 90);
    assert.deepEqual(
      paths.map(({ name, coverage, reason }) => [name, coverage, reason]),
      [
        ["booking", 90, ""],
        ["Customs check", null, "coverage unknown"],
      ],
    );
    assert.equal(protectedCount, 1);
  });

  it("uses the lowest of several figures and reports that there are several", () => {
    const again = "## Critical Path Coverage\n\n| Path | Coverage |\n|---|---|\n| Booking | 55% |";
    const [path] = testProtection([], [qa(TABLE, again)], 70).paths;
    assert.deepEqual([path?.coverage, path?.isInConflict, path?.isProtected], [55, true, false]);
  });

  it("uses the flow heading above a figure", () => {
    const flow = "### 1. Return Parcel Flow (CRITICAL GAP)\n\n**Current Coverage:** 0%";
    const { paths } = testProtection([], [qa("## Functional Gaps", flow)], 70);
    assert.deepEqual(
      paths.map(({ name, coverage }) => [name, coverage]),
      [["Return Parcel Flow", 0]],
    );
  });

  it("does not protect a path that a failing test names", () => {
    const tests = "## Test Results\n\n- Booking tests: 11 passed\n- Booking tests: 2 failed";
    const [path] = testProtection(["Booking"], [qa(TABLE, tests)], 70).paths;
    assert.deepEqual([path?.coverage, path?.reason], [90, "a failing test names it"]);
  });

  it("has no paths if none are named", () => {
    assert.deepEqual(testProtection([], [qa("Fine.")], 70).paths, []);
  });
});

describe("coverageTable", () => {
  const thresholds = {
    overallCoverage: 70,
    criticalPathCoverage: 95,
    securityCoverage: 80,
    protectedPathCoverage: 60,
  };

  it("compares the lowest figure of each category with its target", () => {
    const reports = [qa("**Test Coverage:** 71%", "**Overall Coverage:** 64%", TABLE)];
    const rows = coverageTable(thresholds, reports, testProtection([], reports, 60));
    // By hand: 300 statements, 90 missed: 70% over the table.
    assert.deepEqual(
      rows.map(({ category, coverage, target }) => [category, coverage, target]),
      [
        ["Overall", 64, 70],
        ["Critical paths", 70, 95],
        ["Security", null, 80],
        ["Booking", 90, 95],
        ["Refund", 40, 95],
        ["Tracking", 80, 95],
      ],
    );
  });
});
