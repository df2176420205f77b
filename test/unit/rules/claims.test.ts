// What reports claim about themselves and each other: when it is reported, and when it is not.
import assert from "node:assert/strict";
import type { Role } from "../../../src/core/reader/reportKinds";
import { cleanWith, judge, report } from "../support/reports";

type Case = readonly [title: string, blocks: readonly string[], expected: readonly RegExp[]];

const finding = (id: string, title: string, level = "High"): string =>
  `### ${id}: ${title}\n\n**Severity:** ${level}`;
const LOCK = finding("ARCH-001", "Workers share one lock");
const TIMEOUT = finding("ARCH-002", "Depot client has no timeout");

/** Declares a test for each case: the messages of a rule about one report with these blocks, in order. */
function describeCases(rule: string, cases: readonly Case[], role: Role = "architecture"): void {
  describe(`${rule} in a report`, () => {
    for (const [title, blocks, expected] of cases) {
      it(title, () => {
        const texts = { [role]: cleanWith(role, ...blocks) };
        const found = judge({ texts }).problems.filter((problem) => problem.rule === rule);
        assert.equal(found.length, expected.length, found.map(({ message }) => message).join("\n"));
        expected.forEach((pattern, index) => {
          assert.match(found[index]?.message ?? "", pattern);
        });
      });
    }
  });
}

describeCases("wrong-id", [
  [
    "reports a step that describes another finding",
    ["## Concerns", LOCK, TIMEOUT, "## Roadmap", "1. Give the depot client a timeout (ARCH-001)"],
    [/next to ARCH-001 are those of ARCH-002 .*ARCH-001 is "Workers share one lock"/],
  ],
  [
    "reports a row of a plan",
    [
      "## Concerns",
      LOCK,
      TIMEOUT,
      "## Plan",
      "| ID | Task |\n|---|---|\n| ARCH-002 | Split the shared lock of the workers |",
    ],
    [/ARCH-002 are those of ARCH-001/],
  ],
  [
    "accepts other words for the same thing, and a step about both",
    [
      "## Concerns",
      LOCK,
      TIMEOUT,
      "## Roadmap",
      "1. End calls to a depot after ten seconds (ARCH-002)\n2. Give each worker its own mutex (ARCH-001)\n3. Depot client and timeout (ARCH-001, ARCH-002)\n4. Depot client timeout first (ARCH-001/2)",
    ],
    [],
  ],
]);

describeCases("undefined-id", [
  [
    "reports an id that no finding has, once",
    ["## Concerns", LOCK, "## Roadmap", "1. Read settings once (ARCH-007)\n2. Test ARCH-007"],
    [/No report of the set contains a finding ARCH-007; similar ids are ARCH-001/],
  ],
  [
    "accepts ids of other authors, defined ones, and those of a group",
    [
      "## Concerns",
      LOCK,
      "### ARCH-003 through ARCH-005\n\n- One\n- Two\n- Three",
      "## Roadmap",
      "1. Follow CWE-307 and TICKET-12 (ARCH-001)\n2. Close ARCH-004\n3. See ARCH-2024",
    ],
    [],
  ],
]);

describeCases("count-mismatch", [
  [
    "reports a sentence of the summary, total and levels in one problem",
    [
      `## Executive Summary\n\nThe review found 4 issues: 1 critical and 3 high.`,
      "## Concerns",
      finding("ARCH-001", "Workers share one lock", "Critical"),
      TIMEOUT,
    ],
    [/states 4 findings and 3 high findings but contains 2 .* and 1 high/],
  ],
  [
    "reads numbers in words",
    ["## Executive Summary\n\nWe identified three vulnerabilities.", "## Concerns", LOCK, TIMEOUT],
    [/states 3 findings but contains 2/],
  ],
  [
    "accepts right counts, floors, counts of something else and of others",
    [
      "## Executive Summary\n\nThis audit found 2 issues. The review found 2+ issues.\n\nThe previous audit found 9 issues.\n\nThe scanner report lists 40 findings of which 38 are duplicates.",
      "## Concerns",
      LOCK,
      TIMEOUT,
      "## Coverage\n\nThe test found 12 errors in 3 runs.",
    ],
    [],
  ],
  [
    "accepts a matrix that says how findings of other reports are protected",
    [
      "## Concerns",
      LOCK,
      "## Regression",
      "| Level | Count | Protected |\n|---|---|---|\n| Critical | 4 | 0 % |\n| High | 9 | 50 % |",
    ],
    [],
  ],
]);

describeCases("sum-mismatch", [
  [
    "reports the hours of a heading against its items",
    [
      "## Plan",
      "### Short term - 14 hours\n\n1. **Split the lock** (6h)\n2. **Add a timeout** (4h)\n3. **Read settings once** (5h)",
    ],
    [/"Short term" is stated as 14 hours .* 3 parts add up to 15 h/],
  ],
  [
    "reports the hours in all against the stages of the plan",
    [
      "## Roadmap",
      "### Week 1\n\n- [ ] Split the lock (8h)\n- [ ] Add a timeout (4h)",
      "### Week 2\n\n- [ ] Read settings once (5h)\n- [ ] Load test (7h)",
      "## Next Steps\n\n**Timeline:** 2 weeks (20 hours total)",
    ],
    [/stated as 20 hours total .* 4 parts add up to 24 h/],
  ],
  [
    "accepts right hours, elapsed time, and items without hours",
    [
      "## Plan",
      "### Short term - 15 hours\n\n1. Lock (6h)\n2. Timeout (4h)\n3. Settings (5h)",
      "### Then - 2 weeks\n\n1. Lock (6h)\n2. Timeout (4h)",
      "### Later (40 hours)\n\n1. Lock (6h)\n2. Everything else",
      "### At last (10-12 hours)\n\n1. Lock (4-8h)\n2. Timeout (4h)",
    ],
    [],
  ],
]);

describeCases("grade-mismatch", [
  [
    "reports a letter far from its score",
    ["**Architecture grade:** A (64/100)"],
    [/A does not match the score 64\/100, which is D on the usual scale/],
  ],
  [
    "reports a letter on the own scale",
    ["**Quality grade:** B (78/100)", "- A: 90-100\n- B: 80-89\n- C: 70-79"],
    [/B does not match .*which is C on the scale of this document/],
  ],
  [
    "accepts neighbors, scores out of ten, and own scales",
    ["**Quality grade:** B+ (85/100)\n\n**Design grade:** B (7.0/10)"],
    [],
  ],
]);

describeCases("template-left", [
  [
    "reports choices and instructions",
    [
      "**Result:** [PASS / FAIL]",
      "**Impact:** Describe the effect on users here.",
      "[Insert the diagram of the deployment]",
    ],
    [/\[PASS \/ FAIL\].*Choose/, /Describe the effect/, /Insert the diagram/],
  ],
  [
    "accepts instructions to others, quotes, links, and tasks",
    [
      '**Impact:** The hint "Describe the damage here" is cut off.\n\n- [ ] Describe the incident here\n- [List of depots](depots.md)\n\nAdd an index on `depot_id`. Replace the lock with one per depot.',
    ],
    [],
  ],
]);

describeCases(
  "ticked-unmet",
  [
    [
      "reports an unmet row that is ticked",
      ["| Requirement | Met | Status |\n|---|---|---|\n| Labels within 500 ms | No | ✅ |"],
      [/"Labels within 500 ms" is marked as passed \(✅\), but the column Met says "No"/],
    ],
    [
      "accepts a failed mark and columns in which no is good",
      [
        "| Requirement | Implemented | Status |\n|---|---|---|\n| Labels | No | ❌ |\n\n| Check | Crashes | Status |\n|---|---|---|\n| Start | No | ✅ |\n\n| Check | Done | Status |\n|---|---|---|\n| Start | None needed | ✅ |",
      ],
      [],
    ],
  ],
  "qa",
);

describeCases(
  "complete-with-defect",
  [
    [
      "reports a part with an open finding",
      [
        "| Feature | Status |\n|---|---|\n| Label printing | ✅ Complete |",
        "## Open",
        finding("FUN-1", "Label printing fails abroad"),
      ],
      [/"Label printing" is called "✅ Complete", but FUN-1/],
    ],
    [
      "accepts other parts, fixed findings, low ones, and parts that are not complete",
      [
        "| Feature | Status |\n|---|---|\n| Label printing | ✅ Complete |\n| Depot import | Not complete |",
        "## Open",
        finding("FUN-1", "Depot import skips lines"),
        `${finding("FUN-2", "Label printing fails abroad")}\n\n**Status:** Fixed in commit 1a2b3c4`,
        finding("FUN-3", "Label printing is slow", "Low"),
      ],
      [],
    ],
  ],
  "functional",
);

describeCases(
  "loose-alert",
  [
    [
      "reports alerts that start after a promise or a rollback, and a low limit for uptime",
      [
        "- SLA: P99 latency below 800 ms\n- Alert when P99 latency > 2.5 s\n- SLO: availability 99.9 %\n- Alert if availability < 99 %\n- Roll back when the error rate > 1 %",
        "| Alert | Threshold |\n|---|---|\n| Error rate | > 5 % |",
      ],
      [
        /2\.5 s.*higher than the service level of 800 ms/,
        /99 %.*lower than the service level of 99\.9 %/,
        /5 %.*rollback of 1 %/,
      ],
    ],
    [
      "accepts stricter alerts, other percentiles, other subjects",
      [
        "- SLA: P99 latency below 800 ms\n- Alert when P99 latency > 700 ms\n- Alert when P50 latency > 900 ms\n- Alert when replica P99 latency > 900 ms\n- Alert when CPU > 90 %",
      ],
      [],
    ],
  ],
  "qa",
);

describeCases("severity-conflict", [
  [
    "reports a summary that rates a finding differently, with the line of its row",
    [
      "## Concerns",
      "### P2: Cache of routes grows without bound\n\nNobody evicts entries.",
      "## Priorities",
      "### P0: Critical (at once)\n\n| # | Issue |\n|---|---|\n| 1 | **Cache of routes grows without bound** |",
    ],
    [/medium \(line \d+\) and critical \(line \d+\)/],
  ],
  [
    "accepts impact and risk as scales of their own, and what must be fixed before a date",
    [
      "## Concerns",
      `${finding("ARCH-001", "Workers share one lock", "Critical")}\n\n**Impact:** HIGH`,
      "## Must Fix Before Beta",
      "| ID | Finding |\n|---|---|\n| ARCH-001 | Workers share one lock |",
    ],
    [],
  ],
]);

describeCases(
  "figure-conflict",
  [
    [
      "accepts milestones, weights, gaps and the coverage of a service",
      [
        "The overall test coverage is 62 %.",
        "## Next\n\n1. **Phase 2 complete:** Line coverage reaches 75 %\n2. Bring the tests of the label service to 80 % coverage (currently 41 %)",
        "| Category | Score | Weight |\n|---|---|---|\n| Test coverage | 7/50 | 35 % |",
      ],
      [],
    ],
    [
      "reports another overall figure",
      ["The overall test coverage is 62 %.", "| Area | Coverage |\n|---|---|\n| Overall | 54 % |"],
      [/54%/],
    ],
  ],
  "qa",
);

describeCases("hidden-items", [
  [
    "reports a group that lists fewer",
    ["## Concerns", LOCK, "### ARCH-003 through ARCH-008\n\n- One\n- Two\n- And more"],
    [/stands for 6 findings, but only 2 are listed/],
  ],
  [
    "reports how many are left out",
    ["## Findings\n\n- Workers share one lock\n- And 3 more"],
    [/stands for 3 findings that are not listed/],
  ],
  [
    "accepts a group that lists all, and a rest of something else",
    ["## Concerns", "### ARCH-003 to ARCH-004\n\n- One\n- Two", "## Depots\n\n- Bremen\n- And 3 more"],
    [],
  ],
]);

describe("other-subject", () => {
  const head = (date: string, branch: string, more = ""): string =>
    report(`**Date:** ${date}\n\n**Branch:** ${branch}${more}`);
  const messages = (...heads: readonly [string, string, string]): readonly string[] => {
    const [architecture, security, qa] = heads;
    const { problems } = judge({ texts: { architecture, security, qa } });
    return problems.filter(({ rule }) => rule === "other-subject").map(({ message }) => message);
  };
  const usual = head("2026-03-02", "release/2.4");

  it("reports the report about another branch and date in one problem", () => {
    const [message, ...others] = messages(usual, usual, head("2025-06-02", "release/2.1"));
    assert.deepEqual(others, []);
    assert.match(message ?? "", /the branch release\/2\.1 and the date 2025-06-02/);
  });

  it("accepts dates some days apart, remarks, and a re-assessment", () => {
    assert.deepEqual(messages(usual, head("2026-02-20", "`release/2.4` (frozen)"), usual), []);
    const again = head("2025-06-02", "release/2.1", "\n\n**Re-assessed:** 2026-03-01");
    assert.deepEqual(messages(usual, usual, again), []);
  });
});
