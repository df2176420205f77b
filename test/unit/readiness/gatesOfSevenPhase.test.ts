// For each gate of seven-phase: what makes it fail, what makes it pass, and when it has no evidence.
import { report, SEVEN, waiverOf } from "../support/reports";
import { assertGates, critical, fixed, more, only } from "./gateCases";

describe("gates of seven-phase", () => {
  assertGates(SEVEN, {
    A1: [
      ["an open critical finding in the security report", "fail", more("security", critical), /C-1 Key/],
      [
        "a critical one by its CVSS score",
        "fail",
        more("security", "### V-1: X\n\n**Severity:** High\n\n**CVSS:** 9.8"),
      ],
      ["in progress is open", "fail", more("security", `${critical}\n\n**Status:** In progress`)],
      ["a fixed one", "pass", more("security", fixed)],
      ["a critical one elsewhere is not this gate's", "pass", more("architecture", critical)],
      ["high is not critical", "pass", more("security", "### H-1: X\n\n**Severity:** High")],
      ["no security report", "not-evidenced", only("security", null), /missing/],
      [
        "a report that says nothing of findings",
        "not-evidenced",
        only("security", report("## Objectives\n\nThe login will be tried for three days.")),
        /nothing says that there are none/,
      ],
      [
        "a rule that no critical finding may be open is not the result",
        "not-evidenced",
        only("security", report("## Exit criteria\n\nNo critical findings may be open.")),
      ],
      [
        "a form that nobody has filled in",
        "not-evidenced",
        only("security", report("## Findings\n\n### [Title of the finding]\n\n**Severity:** Low")),
      ],
      [
        "it says that none was found",
        "pass",
        only("security", report("No critical findings were identified.")),
      ],
      [
        "a row whose level is not known",
        "not-evidenced",
        more(
          "security",
          "## Defects\n\n| ID | Finding | Severity | Status |\n|---|---|---|---|\n| D-1 | Dust | Low | Open |\n| D-2 | Rust | Speckled | Open |",
        ),
        /could not be read/,
      ],
      ["a count of 0", "pass", only("security", report("## Summary\n\n- Critical: 0\n- High: 0"))],
      ["a clean verdict", "pass", only("security", report("**Verdict:** APPROVED"))],
      [
        "findings, none of them critical",
        "pass",
        only("security", report("## Findings\n\n### H-1: X\n\n**Severity:** High")),
      ],
      [
        "a waiver of the finding",
        "waived",
        { ...more("security", critical), waivers: [waiverOf({ finding: "security:C-1" })] },
      ],
      [
        "a waiver of the gate",
        "waived",
        { ...more("security", critical), waivers: [waiverOf({ gate: "A1" })] },
      ],
      [
        "an expired waiver",
        "fail",
        { ...more("security", critical), waivers: [waiverOf({ gate: "A1", expires: "2026-03-01" })] },
      ],
      [
        "a waiver of a gate that is not waivable",
        "fail",
        {
          ...more("security", critical),
          waivers: [waiverOf({ gate: "A1" })],
          gates: { A1: { waivable: false } },
        },
      ],
      [
        "a report with an unreadable block",
        "not-evidenced",
        more("security", `CRITICAL ${"a very long paragraph ".repeat(900)}`),
        /could not be read/,
      ],
    ],
    A2: [
      ["an open critical finding in the architecture report", "fail", more("architecture", critical)],
      ["one in the security report is not this gate's", "pass", more("security", critical)],
      ["no architecture report", "not-evidenced", only("architecture", null)],
    ],
    A3: [
      ["exactly 95% is not above 95%", "fail", only("functional", report("Functional completeness: 95 %"))],
      ["95.1%", "pass", only("functional", report("Functional completeness: 95.1 %"))],
      ["no figure", "not-evidenced", only("functional", report("Most of it is there."))],
      ["no functional report", "not-evidenced", only("functional", null)],
      [
        "a target is not a figure",
        "not-evidenced",
        only("functional", report("Functional completeness target: > 97 %")),
      ],
      [
        "a target next to the figure",
        "pass",
        only("functional", report("Target: 99 % functional completeness.", "Functional completeness: 96 %")),
      ],
      [
        "the lowest of stated, stated total and recomputed counts, and all are shown",
        "fail",
        only(
          "functional",
          report(
            "The desk has 97 % functional completeness.",
            "| Area | Features | Complete |\n|---|---|---|\n| Labels | 20 | 18 |\n| Scans | 20 | 19 |\n| **Total** | 40 | 38.6 |",
          ),
        ),
        /97% stated, 96.5% from the stated total \(38.6 \/ 40\), 92.5% recomputed from the rows \(37 \/ 40\)/,
      ],
      [
        "a figure that only rounds up above 95%",
        "fail",
        only(
          "functional",
          report(
            "| Area | Features | Complete |\n|---|---|---|\n| Labels | 50000 | 47499 |\n| Scans | 50000 | 47500 |",
          ),
        ),
        /94\.999/,
      ],
      [
        "a code fence is not evidence",
        "not-evidenced",
        only("functional", report("```\nFunctional completeness: 99 %\n```")),
      ],
    ],
    A4: [
      [
        "a range is judged by its worse end, regardless of its status",
        "fail",
        more(
          "qa",
          "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | <100ms | 80-140ms | ✅ PASS |",
        ),
        /1 of 2 targets missed/,
      ],
      [
        "the limit itself is not below the limit",
        "fail",
        more(
          "qa",
          "## Load Test\n\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 100ms |",
        ),
      ],
      [
        "another unit",
        "fail",
        more(
          "qa",
          "## Load Test\n\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 0.2s |",
        ),
      ],
      [
        "a row of the data report",
        "fail",
        more(
          "data",
          "## Query Performance\n\n| Query | Target | Actual |\n|---|---|---|\n| History | <50ms | 85ms |",
        ),
      ],
      [
        "a miss only by its status",
        "fail",
        more(
          "qa",
          "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | quick | slow at noon | ❌ |",
        ),
      ],
      [
        "a target without a measured value, marked as passed",
        "not-evidenced",
        more(
          "qa",
          "## Load Test\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Label | <100ms | not measured | ✅ |",
        ),
      ],
      ["all targets met", "pass", {}],
      ["no rows", "not-evidenced", only("qa", report("## Performance\n\nIt is fast."))],
      ["no QA report", "not-evidenced", only("qa", null)],
      [
        "rows in a code fence do not count",
        "not-evidenced",
        only(
          "qa",
          report(
            "## Performance\n\n```\n| Operation | Target | Actual |\n|---|---|---|\n| Label | <100ms | 20ms |\n```",
          ),
        ),
      ],
    ],
    A5: [
      ["failed tests", "fail", more("qa", "- **Failed:** 2"), /at least 2 failing tests/],
      ["erroring tests", "fail", more("qa", "- **Errors:** 1")],
      ["in one sentence", "fail", more("qa", "The last run: 118 passed, 2 failed, 1 skipped.")],
      ["6 failing tests", "fail", more("qa", "6 failing tests remain.")],
      ["passed of all", "fail", more("qa", "**Tests:** 8/9 passing")],
      ["passed of all, in words", "fail", more("qa", "**Tests:** 8 of 9 passed")],
      [
        "a column of a table",
        "fail",
        more("qa", "| Suite | Passed | Failed |\n|---|---|---|\n| Unit | 40 | 3 |"),
      ],
      [
        "a table that has only its total",
        "fail",
        more("qa", "| Suite | Passed | Failed |\n|---|---|---|\n| Total | 40 | 3 |"),
      ],
      [
        "a case of a table of results",
        "fail",
        more("qa", "| Test case | Result |\n|---|---|\n| Print a label | FAIL |"),
      ],
      [
        "one that is named, with what the report says of it",
        "fail",
        more(
          "qa",
          "**Failing tests:**\n\n- Prints a label (1/1)\n- **Action:** Document as known limitation",
        ),
        /1 failing test \(Prints a label\)[\s\S]*adds: “Action: Document as known limitation”/,
      ],
      ["no failing test", "pass", {}],
      ["skipped ones are listed", "pass", more("qa", "- **Skipped:** 4"), /skipped: Skipped: 4/],
      ["skipped tests are not results", "not-evidenced", only("qa", report("- **Skipped:** 4"))],
      ["no results", "not-evidenced", only("qa", report("Tests were written."))],
      [
        "results in a code fence are listed but not counted",
        "not-evidenced",
        only("qa", report("```\nFailed: 3\n```")),
        /in a code fence: Failed: 3/,
      ],
      ["no QA report", "not-evidenced", only("qa", null)],
    ],
    A6: [
      ["executed for database, code and services", "pass", {}],
      [
        "partial evidence is listed",
        "not-evidenced",
        only("qa", report("- Rollback of the database was executed on staging.")),
        /tested only for database[^]*partial \(database only\)/,
      ],
      ["not mentioned", "not-evidenced", only("qa", report("Fine."))],
      [
        "a rollback that should be tested",
        "not-evidenced",
        only(
          "qa",
          report("The rollback of database, code and services should be tested before the release."),
        ),
      ],
      [
        "a rollback that will be tested",
        "not-evidenced",
        only("qa", report("Rollback of database, code and services will be executed on Monday.")),
      ],
      [
        "a rollback that was not tested",
        "not-evidenced",
        only("qa", report("Rollback of database, code and services was not tested.")),
      ],
      [
        "an open task",
        "not-evidenced",
        only("qa", report("- [ ] Rollback of database, code and services tested")),
      ],
      [
        "a criterion of the release",
        "not-evidenced",
        only("qa", report("## Acceptance Criteria\n\n- Rollback of database, code and services tested")),
      ],
      [
        "a rollback inside the application",
        "not-evidenced",
        only("qa", report("Transaction rollback tested in database, code and services.")),
      ],
      [
        "tested without a loss",
        "pass",
        only("qa", report("Rollback of database, code and services was executed with no loss of data.")),
      ],
      [
        "in a code fence",
        "not-evidenced",
        only("qa", report("```\nrollback of database, code and services executed\n```")),
        /in a code fence/,
      ],
    ],
    A7: [
      ["an open critical finding in any report", "fail", more("ui", critical)],
      ["an open P0", "fail", more("data", "### D-1: Late index\n\n**Severity:** Low\n\n**Priority:** P0")],
      ["none", "pass", {}],
      ["a missing report", "not-evidenced", only("ui", null)],
      ["a waived one", "waived", { ...more("ui", critical), waivers: [waiverOf({ finding: "ui:C-1" })] }],
      [
        "one that is verified as fixed, with a leftover waiver",
        "pass",
        { ...more("ui", fixed), waivers: [waiverOf({ finding: "ui:C-1" })] },
      ],
    ],
    A8: [
      ["a report that is not approved", "fail", more("code", "**Verdict:** NOT APPROVED"), /not-approved/],
      [
        "the less favorable of two verdicts counts",
        "fail",
        more("code", "**Production Readiness:** ❌ NOT READY"),
      ],
      ["a conditional report", "pass", more("code", "**Verdict:** CONDITIONAL APPROVAL")],
      ["all approved", "pass", {}],
      ["a silent report is listed", "pass", only("code", report("Nothing.")), /does not state a verdict/],
      ["a missing report", "not-evidenced", only("code", null)],
      ["an approval that was denied", "fail", more("code", "**Release approved:** No")],
    ],
  });
});
