// What a report says of the whole: grade, score, verdict, coverage, tests, targets and the rest.
import assert from "node:assert/strict";
import { meets, targetOf } from "../../../src/core/reader/measures/targets";
import { read, report } from "../support/reports";

const facts = (...blocks: readonly string[]) => read(report(...blocks));

describe("grade and score", () => {
  it("are those of the whole report", () => {
    const { grade, score } = facts("**Code Quality Score:** 60/100", "**Overall Grade:** B+ (8.3/10)");
    assert.equal(grade?.text, "B+");
    assert.deepEqual([score?.value, score?.max], [8.3, 10]);
  });

  it("are none where none is stated", () => {
    const { grade, score } = facts("**Risk score:** 8/10", "A door.", "**CVSS rating:** 9/10");
    assert.deepEqual([grade, score], [null, null]);
  });
});

describe("verdicts", () => {
  const stated: readonly (readonly [string, string | null])[] = [
    ["**Verdict:** APPROVED", "approved"],
    ["**Decision:** GO", "approved"],
    ["**Production Readiness:** ✅ READY FOR PRODUCTION", "approved"],
    ["**Verdict:** CONDITIONAL APPROVAL", "conditional"],
    ["**Recommendation:** Approve with conditions", "conditional"],
    ["**Recommendation:** APPROVE after the critical findings are fixed", "conditional"],
    ["**Verdict:** Approved, subject to the fixes", "conditional"],
    ["**Verdict:** NOT APPROVED", "not-approved"],
    ["**Decision:** NO-GO", "not-approved"],
    ["**Verdict:** ❌ REJECTED", "not-approved"],
    ["**Production Readiness:** NOT READY", "not-approved"],
    ["**Production ready:** No", "not-approved"],
    ["**DO NOT DEPLOY** until the door is closed.", "not-approved"],
    ["**Severity:** Approved", null],
    ["- [ ] Verdict: APPROVED", null],
    ["The board approved the budget.", null],
    ["```\n**Verdict:** APPROVED\n```", null],
  ];
  for (const [text, verdict] of stated) {
    it(`${JSON.stringify(text)}: ${verdict ?? "none"}`, () => {
      assert.deepEqual(
        facts(text).verdicts.map((one) => one.verdict),
        verdict === null ? [] : [verdict],
      );
    });
  }

  it("are all kept, with their lines", () => {
    const { verdicts } = facts("**Verdict:** APPROVED", "## Conclusion", "**Status:** BLOCKED");
    assert.deepEqual(
      verdicts.map(({ verdict, range }) => [verdict, range.line]),
      [
        ["approved", 3],
        ["not-approved", 7],
      ],
    );
  });
});

describe("coverage", () => {
  const scopes = (...blocks: readonly string[]) =>
    facts(...blocks).coverage.map(({ percent, scope }) => [percent, scope]);

  it("is distinguished by its subject", () => {
    assert.deepEqual(scopes("## Coverage", "**Overall coverage:** 33.87 %"), [[33.87, "overall"]]);
    assert.deepEqual(scopes("**Critical path coverage:** 54%"), [[54, "critical-paths"]]);
    assert.deepEqual(scopes("## The printer", "**Coverage:** 40%"), [[40, "other"]]);
    assert.deepEqual(
      scopes(
        "## Coverage",
        "| Scope | Coverage |\n|---|---|\n| Overall | 60% |\n| Critical paths | 54% |\n| Coverage on new code | 90% |",
      ),
      [
        [60, "overall"],
        [54, "critical-paths"],
        [90, "new-code"],
      ],
    );
  });

  it("is the lower end of a range, and no target", () => {
    assert.deepEqual(scopes("## Coverage", "**Test coverage:** ~40-50%"), [[40, "overall"]]);
    assert.deepEqual(scopes("## Coverage", "**Test coverage:** target 80%"), []);
  });

  it("of critical paths is weighted by their statements", () => {
    const table =
      "| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Scan | 300 | 270 | 10% |\n| Label | 100 | 0 | 100% |";
    const [paths] = facts("## Critical Path Coverage", table).criticalPaths;
    assert.deepEqual(
      [paths?.weightedPercent, paths?.coveredStatements, paths?.totalStatements, paths?.rows.length],
      [32.5, 130, 400, 2],
    );
  });
});

describe("test results", () => {
  const results = (...blocks: readonly string[]) =>
    facts(...blocks).tests.map(({ outcome, count }) => `${count} ${outcome}`);
  const stated: readonly (readonly [string, readonly string[]])[] = [
    [
      "- **Passed:** 40\n- **Failed:** 2\n- **Errors:** 1\n- **Skipped:** 3",
      ["40 passed", "2 failed", "1 error", "3 skipped"],
    ],
    ["The run: 118 passed, 2 failed, 1 skipped", ["118 passed", "2 failed", "1 skipped"]],
    ["3 tests failed.", ["3 failed"]],
    ["6 failing tests remain.", ["6 failed"]],
    ["**Tests:** 8/9 passing", ["1 failed"]],
    ["**Tests:** 9/9 passing", ["9 passed"]],
    ["**Failing tests:**\n\n- Prints a label\n- Scans a label", ["2 failed"]],
    ["| Suite | Result |\n|---|---|\n| Unit | 96% (8/9) |", ["1 failed"]],
    [
      "| Test case | Status |\n|---|---|\n| Prints a label | ✅ PASS |\n| Scans a label | ❌ FAIL |",
      ["1 failed"],
    ],
    ["- [ ] Failed: 3", []],
    ["5 errors were made in the minutes.", []],
    ["The door failed 3 times.", []],
  ];
  for (const [text, expected] of stated) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(results(text), expected);
    });
  }
});

describe("targets", () => {
  const held: readonly (readonly [string, string, boolean | null])[] = [
    ["<50ms", "15-35ms", true],
    ["<50ms", "35-85ms", false],
    ["<50ms", "50ms", false],
    ["≤ 50 ms", "50 ms", true],
    ["< 500ms", "0.4s", true],
    ["< 500ms", "1.2 s", false],
    ["50ms", "60ms", false],
    ["under 2 seconds", "1,900 ms", true],
    ["> 1,000 req/s", "1,200 req/s", true],
    ["> 1,000 req/s", "900-1,200 req/s", false],
    ["100+", "99", false],
    [">= 99.9%", "99.95%", true],
    ["<80%", "85%", false],
    ["<50ms", "fast", null],
    ["<50ms", "20 MB", null],
    ["quick", "20ms", null],
    ["< 2 minutes", "90 s", true],
    ["< 2 minutes", "3 min", false],
    ["≤ 4 h", "4 h 35 min", false],
    ["≤ 4 h", "4h35m", false],
    ["≤ 4 h", "3 h 40 min - 4 h 5 min", false],
    ["≤ 4 h", "3 h 50 min", true],
    ["≤ 4 h", "4:35 h", false],
    ["≤ 1.5 s", "1,9 s", false],
    ["≥ 98,6 %", "98,5 %", false],
  ];
  for (const [target, actual, met] of held) {
    it(`${actual} against ${target}: ${String(met)}`, () => {
      const parsed = targetOf(target);
      assert.equal(parsed ? meets(parsed, actual) : null, met);
    });
  }

  it("are called what the report calls them", () => {
    const table =
      "| Query | Target | Actual | Status |\n|---|---|---|---|\n| History | <50ms | 80ms | ⚠️ OPTIMIZE |\n| Prices | <50ms | 20ms | ✅ |";
    assert.deepEqual(
      facts("## Query Performance", table).performance.map(({ stated, mark }) => [stated, mark]),
      [
        ["borderline", "OPTIMIZE"],
        ["pass", ""],
      ],
    );
  });

  it("of two columns are each compared with their own value", () => {
    const table =
      "| Query | Target (P50) | Target (P95) | Actual |\n|---|---|---|---|\n| History | <50ms | <100ms | 40ms/180ms |";
    assert.deepEqual(
      facts("## Query Performance", table).performance.map(({ name, met }) => [name, met]),
      [
        ["History (P50)", true],
        ["History (P95)", false],
      ],
    );
  });
});

describe("declared counts", () => {
  const counts = (...blocks: readonly string[]) =>
    facts(...blocks).declaredCounts.map(({ severity, count }) => [severity, count]);

  it("are those of a table of counts", () => {
    const table = "| Severity | Count |\n|---|---|\n| Critical | 2 |\n| High | 11 |\n| Low | 0 |";
    assert.deepEqual(counts("## Summary", table), [
      ["critical", 2],
      ["high", 11],
      ["low", 0],
    ]);
    assert.deepEqual(counts("## Summary", table.replace("Count", "#")), [
      ["critical", 2],
      ["high", 11],
      ["low", 0],
    ]);
  });

  it("are those of a list", () => {
    assert.deepEqual(counts("- ⚠️ **4 CRITICAL issues** to mend\n- 7 high priority issues"), [
      ["critical", 4],
      ["high", 7],
    ]);
    assert.deepEqual(counts("- **Critical:** 4\n- **High:** 7"), [
      ["critical", 4],
      ["high", 7],
    ]);
  });

  it("are none in a list of findings with numbers as ids", () => {
    assert.deepEqual(
      counts(
        "| # | Finding | Severity | Line |\n|---|---|---|---|\n| 1 | Door open | Critical | 12 |\n| 2 | Light on | High | 14 |",
      ),
      [],
    );
  });
});

describe("the head of a report", () => {
  it("gives its fields, and nothing of later parts does", () => {
    const { fields, title } = facts("**Branch:** main", "Version: 2.4.0", "## Later", "**Commit:** 1a2b3c4");
    assert.equal(title?.text, "Assessment of the Parcel Desk");
    assert.deepEqual(
      fields.map(({ name, value }) => [name, value]),
      [
        ["branch", "main"],
        ["version", "2.4.0"],
      ],
    );
  });
});

describe("monitoring and compliance", () => {
  it("state what exists, is missing or is untested", () => {
    const { monitoring } = facts(
      "## Monitoring and Alerting",
      "- ✅ Queue depth\n- ❌ No disk alert\n- ❌ Latency alert (not tested)",
    );
    assert.deepEqual(
      monitoring.map(({ name, state }) => [name, state]),
      [
        ["Queue depth", "present"],
        ["disk alert", "missing"],
        ["Latency alert (not tested)", "untested"],
      ],
    );
  });

  it("are read from tables with a status, in the words that people use", () => {
    const { monitoring } = facts(
      "## Monitoring",
      "| Alert | Threshold | Status |\n|---|---|---|\n| Uptime | 1 min | In place |\n| Heap | 90 % | Not configured |\n| P95 | 1 s | Configured, not tested |\n| Disk | 85 % | n/a |",
    );
    assert.deepEqual(
      monitoring.map(({ name, state }) => [name, state]),
      [
        ["Uptime", "present"],
        ["Heap", "missing"],
        ["P95", "untested"],
      ],
    );
  });

  it("are read from a table of alerts with limits, unless they are only wanted", () => {
    const table = "| Alert | Condition | Action |\n|---|---|---|\n| Uptime | down for 1 min | page |";
    const states = (heading: string) => facts(heading, table).monitoring.map(({ state }) => state);
    assert.deepEqual(states("## Alerting rules"), ["present"]);
    assert.deepEqual(states("## Missing alerts"), ["missing"]);
    assert.deepEqual(states("## Recommended alerts"), []);
    assert.deepEqual(states("## Alerts to be added, as planned"), []);
  });

  it("are read from labeled lines in a part about monitoring", () => {
    const { monitoring } = facts(
      "## Monitoring",
      "- **Error rate:** in place\n- **Heap:** missing\n- **Owner:** Ada",
    );
    assert.deepEqual(
      monitoring.map(({ name, state }) => [name, state]),
      [
        ["error rate", "present"],
        ["heap", "missing"],
      ],
    );
  });

  it("are missing where any part proposes them, with its words", () => {
    const { monitoring } = facts(
      "## Database",
      "- Add connection pool monitoring\n- Add tests of the metrics\n- Update the metrics page\n- [x] Add heap metrics",
      "**Still missing:** queue depth alerts",
      "## Metrics to add",
      "1. **Disk metrics**\n2. Write to Ada",
    );
    assert.deepEqual(
      monitoring.map(({ name, state, isProposal }) => [name, state, isProposal]),
      [
        ["connection pool monitoring", "missing", true],
        ["queue depth alerts", "missing", true],
        ["Disk metrics", "missing", true],
      ],
    );
  });

  it("are missing where a list of gaps in any part says that they are not measured", () => {
    const { monitoring } = facts(
      "## Loans",
      "**Not tested:**\n- ❌ No P95 latency measurements\n- No heap metrics\n- ❌ No latency tests",
      "**Observations:**\n- No open alerts\n- ✅ No pending alerts",
    );
    assert.deepEqual(
      monitoring.map(({ name, state }) => [name, state]),
      [
        ["P95 latency measurements", "missing"],
        ["heap metrics", "missing"],
      ],
    );
  });

  it("are not missing where only their tests are", () => {
    const { monitoring } = facts(
      "## Monitoring",
      "**State:**\n- ✅ Health endpoint",
      "**Tests needed:**\n- ❌ Health of the queue",
    );
    assert.deepEqual(
      monitoring.map(({ name }) => name),
      ["Health endpoint"],
    );
  });

  it("take the status of a part about a standard for that of the standard", () => {
    const { compliance } = facts(
      "## PCI-DSS Compliance",
      "**Status:** NON-COMPLIANT",
      "## SOC 2",
      "**Status:** Partial",
    );
    assert.deepEqual(
      compliance.map(({ standard, state }) => [standard, state]),
      [
        ["PCI-DSS", "non-compliant"],
        ["SOC 2", "partial"],
      ],
    );
  });
});
