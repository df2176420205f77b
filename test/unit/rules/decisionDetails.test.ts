// Figures, counts and details of a decision that its reports state otherwise, and right ones that look similar.
import { describeCases, finding } from "../support/auditedDecisions";
import { cleanWith, report } from "../support/reports";

const APPROVED = "## Verdict\n\n**Verdict:** APPROVED";

const SECURITY = {
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "Critical", "**CVSS:** 9.1", "**Effort:** 6 hours"),
    finding("SEC-002", "Cookies are sent without encryption", "High", "**CVSS:** 7.4", "**Effort:** 5 hours"),
    finding("SEC-003", "Courier photos are public", "High", "**File:** `app/photos.py:12`"),
  ),
};

describeCases("finding-detail", [
  [
    "reports another effort in a table",
    ["| Id | Title | Effort |\n|---|---|---|\n| SEC-001 | Labels can be forged | 2 h |"],
    [/effort of SEC-001 .* is 2 h here, .* says 6 hours/],
    SECURITY,
  ],
  [
    "reports another effort at the end of an item, in words",
    ["- SEC-001: labels can be forged; two hours."],
    [/effort of SEC-001 .* is two hours here/],
    SECURITY,
  ],
  [
    "reports another score and the scores of several findings in turn",
    ["By CVSS, SEC-001 has 8.1 and SEC-002 (cookies) 7.4."],
    [/CVSS score of SEC-001 .* is 8\.1 here, .* says 9\.1/],
    SECURITY,
  ],
  [
    "reports another file",
    ["- SEC-003: courier photos are public (`app/labels.py:12`)"],
    [/place of SEC-003 .* is app\/labels\.py:12 here, .* says app\/photos\.py/],
    SECURITY,
  ],
  [
    "accepts what the report says, in other units, too",
    [
      "| Id | Title | CVSS | Effort |\n|---|---|---|---|\n| SEC-001 | Labels can be forged | 9.1 | 360 min |",
      "- SEC-003: courier photos are public (`photos.py:12`)",
    ],
    [],
    SECURITY,
  ],
  [
    "accepts a time that is no effort, and the files of several findings",
    ["- SEC-001 and SEC-002 have been open for 3 weeks (`app/labels.py:4`)."],
    [],
    SECURITY,
  ],
]);

const MEASURED = {
  qa: cleanWith(
    "qa",
    "## Areas",
    "| Area | Coverage | Tests |\n|---|---|---|\n| Order intake | 54% | 31 |\n| Route planning | 70% | 12 |",
    "**Met:** 8/10 criteria of the release checklist",
  ),
};

describeCases("decision-figure", [
  [
    "reports the value of another row",
    ["| Area | Coverage |\n|---|---|\n| Order intake | 70% |"],
    [/states 70% here, but the reports say 54%/],
    MEASURED,
  ],
  [
    "reports another share of the same whole",
    ["QA has 9 of 10 criteria of the checklist met."],
    [/states 9 of 10 here, but the reports say 8\/10/],
    MEASURED,
  ],
  [
    "accepts the value of the row, a rounded one, and a share of something else",
    ["| Area | Coverage |\n|---|---|\n| Route planning | 70% |", "Of the couriers, 9 of 10 have a phone."],
    [],
    MEASURED,
  ],
  [
    "accepts totals, which have their own parts",
    ["| Area | Tests |\n|---|---|\n| Total order intake | 12 |"],
    [],
    MEASURED,
  ],
]);

describeCases("decision-count", [
  [
    "reports the number of a level that no report contains",
    ["The security audit found three findings: 1 critical, 5 high."],
    [/states 5 high findings/],
    SECURITY,
  ],
  [
    "accepts the counts of all reports, of one, and of what is no finding",
    ["Security has 1 critical and 2 high findings.", "There are 5 critical paths and 3 P1 tickets."],
    [],
    SECURITY,
  ],
]);

describeCases("sum-mismatch", [
  [
    "reports a total right below its table, in other units",
    ["| Work | Effort |\n|---|---|\n| Labels | 1 day |\n| Cookies | 4 h |", "Together this is 14 hours."],
    [/states 14 hours, but the 2 rows above it add up to 12 h/],
  ],
  [
    "accepts the right total, and another time below a table",
    [
      "| Work | Effort |\n|---|---|\n| Labels | 1 day |\n| Cookies | 4 h |",
      "Together this is 12 hours.",
      "## Soak",
      "| Work | Effort |\n|---|---|\n| Labels | 1 day |\n| Cookies | 4 h |",
      "The soak takes 11 hours.",
    ],
    [],
  ],
  ["reports a share next to another percentage", ["Three of four flows (85%) are tested."], [/is 75%/]],
  ["accepts a rounded percentage", ["Two of three flows (67%) and 2/3 doors (66%) are tested."], []],
  [
    "reports the total before a milestone, and not which week it is",
    [
      "| Weeks | Work | Hours |\n|---|---|---|\n| 1 | Labels | 6 |\n| 2 | Cookies | 5 |\n| Total before launch | | 14 |",
      "| Step | Weeks |\n|---|---|\n| Fix | 1 |\n| Test | 2 |\n| Total | 2 |",
    ],
    [/Total before launch.* 14, but its 2 parts add up to 11/],
  ],
]);

describeCases("announced-count", [
  [
    "reports a wrong number of gates that pass",
    [
      "| Gate | Result |\n|---|---|\n| Audit | FAIL |\n| Tests | PASS |\n| Load | PASS |",
      "One of three gates passes.",
    ],
    [/counts 1, but 2 of the rows/],
  ],
  [
    "accepts the right number, and gates of another table",
    [
      "| Gate | Result |\n|---|---|\n| Audit | FAIL |\n| Tests | PASS |\n| Load | PASS |",
      "Two of three gates pass; two of six criteria pass.",
    ],
    [],
  ],
  [
    "reports a number that is far from the end of its line",
    [
      "The following three findings, all of which the author of the audit rates as high, come next:",
      "- One\n- Two",
    ],
    [/announces 3 entries, but 2 follow/],
  ],
  [
    "accepts parts that count, too",
    ["Seven findings are open: four from the audit and three from the review."],
    [],
  ],
]);

describeCases("two-verdicts", [
  [
    "accepts an approval above gates that pass",
    ["**Decision:** APPROVED", "| Gate | Result |\n|---|---|\n| Audit | PASS |"],
    [],
    { security: cleanWith("security") },
  ],
  [
    "reports an approval above a gate that fails",
    ["**Decision:** APPROVED", "| Gate | Result |\n|---|---|\n| Door alarm | FAIL |"],
    [/its own table says that this gate fails: Door alarm/],
    { security: cleanWith("security") },
  ],
]);

const BLOCKED = {
  architecture: report(
    "## Findings",
    finding("A-1", "Parcels are stored without a backup", "Critical"),
    finding("A-2", "Route planner blocks the label printer", "Critical"),
    finding("A-3", "Couriers share one password", "Critical"),
    finding("A-4", "Depot clock drifts by hours", "Critical"),
    APPROVED,
  ),
  security: report("## Findings", finding("A-1", "Tracking numbers can be guessed", "Critical"), APPROVED),
};

describeCases("omitted-blocker", [
  [
    "reports a blocker that is only mentioned outside of the list",
    [
      "## Blockers",
      "- A-2: the route planner blocks the label printer\n- A-3: couriers share one password\n- The stored parcels have no backup\n- Tracking numbers can be guessed",
      "## Notes",
      "The depot clock still drifts by hours (A-4).",
    ],
    [/lists 3 blockers of 01_ARCHITECTURE_ASSESSMENT\.md but not A-4 Depot clock/],
    { architecture: BLOCKED.architecture.replace("### A-1", "### A-9"), security: BLOCKED.security },
  ],
  [
    "accepts an id that two reports use next to a word of the title, or to the name of the report",
    [
      "A-2, A-3 and A-4 are open.",
      "A-1 means that no copy of the parcels is kept.",
      "The security audit adds its own A-1.",
    ],
    [],
    BLOCKED,
  ],
]);

const TESTED = {
  qa: cleanWith(
    "qa",
    "## Test Results",
    "| Suite | Passed | Failed |\n|---|---|---|\n| Integration tests | 22 | 1 |\n| Unit tests | 80 | 0 |",
  ),
  security: SECURITY.security,
};

describeCases("decision-passed", [
  [
    "reports ticked boxes for tests that failed and for findings that are open",
    ["- [x] Integration tests green\n- [x] Critical findings of security closed\n- [x] Unit tests green"],
    [
      /"Integration tests green" is ticked, but .* 1 failed/,
      /"Critical findings of security closed" is ticked, but/,
    ],
    TESTED,
  ],
  [
    "reports a finding that a column calls done",
    [
      "| Id | Title | Fixed? |\n|---|---|---|\n| SEC-001 | Labels can be forged | yes |\n| SEC-002 | Cookies | no |",
    ],
    [/SEC-001 Labels can be forged" is ticked, but this finding is open/],
    SECURITY,
  ],
  [
    "reports a criterion that a column calls met",
    ["| Criterion | Met? |\n|---|---|\n| No open critical findings | yes |\n| No open high findings | no |"],
    [/"No open critical findings" is marked as passed/],
    SECURITY,
  ],
  [
    "reports fixes by the title of the finding, and by what the line begins with",
    ["The forged labels have been fixed.", "**SEC-002 – Cookies.** This was resolved last week."],
    [/forged labels have been fixed" is stated/, /SEC-002 This was resolved" is stated/],
    SECURITY,
  ],
  [
    "accepts what is planned, what was ticked for a part, and tests that passed",
    [
      "- [ ] Integration tests green\n- [x] 22 of 23 integration tests green\n- [x] Fix SEC-001",
      "SEC-001 will be fixed; SEC-002 must be closed first.",
    ],
    [],
    TESTED,
  ],
]);

const GRADED = {
  architecture: report(
    "**Overall grade:** B+",
    "## Findings\n\nNone identified.",
    "**Verdict:** CONDITIONAL APPROVAL",
  ),
  security: report("**Overall grade:** C", "## Findings\n\nNone identified.", "**Verdict:** NOT APPROVED"),
};

describeCases("position-differs", [
  [
    "reports grades in a sentence, each of the report named last",
    ["The architecture review gives a B+, the security audit an A-."],
    [/grade is A- here/],
    GRADED,
  ],
  [
    "reports a more favorable verdict in a row, and approvals in other words",
    ["| Report | Result |\n|---|---|\n| Security audit | Approved |", "Security has given its blessing."],
    [/verdict is "Approved" here/, /approved here/],
    GRADED,
  ],
  [
    "accepts the same or a stricter verdict, and what is only hoped for",
    [
      "| Report | Result |\n|---|---|\n| Architecture review | Not approved |\n| Security audit | Not approved |",
      "If security gives the green light, we meet again.",
    ],
    [],
    GRADED,
  ],
]);

describeCases("position-differs", [
  [
    "accepts what a grade is to become",
    ["If all blockers are fixed:\n\n- Security grade: C → B+\n- Architecture grade: B+ -> A-"],
    [],
    GRADED,
  ],
]);

describeCases("timeline-conflict", [
  [
    "reports two durations",
    ["**Total timeline:** 6 weeks", "The remediation takes 1 week before the release."],
    [/1 week here, but 6 weeks/],
  ],
  [
    "accepts a point in time",
    [
      "**Total timeline:** 6 weeks",
      "**Training timeline:** 1 week before the deployment (week 5 of the plan)",
    ],
    [],
  ],
]);

describeCases("evidence-outside-set", [
  ["notes a document from outside", ["See the release notes (NOTES.md)."], [/NOTES\.md is not part/]],
  ["accepts one that is still to be written", ["- [ ] Release notes (NOTES.md)"], []],
  [
    "reports a report in an open box",
    ["- [ ] Read 02_SECURITY_AUDIT_OLD.md"],
    [/is not part of this assessment set\. Cite/],
  ],
]);

describeCases("cited-line-differs", [
  [
    "reports a line about something else, where another line is about it",
    ["Cookies are sent without any encryption (02_SECURITY_AUDIT.md:3)."],
    [/02_SECURITY_AUDIT\.md:3 says nothing about this; 02_SECURITY_AUDIT\.md:\d+ does/],
    {
      security: report(
        ...Array.from({ length: 6 }, (_, index) => `Door ${index} has a new lock.`),
        SECURITY.security,
      ),
    },
  ],
]);

describeCases("figure-without-source", [
  [
    "accepts dates with dots, days without a year, ranks, and fractions as percentages",
    [
      "**Date:** 12.11.2025",
      "The next meeting is on June 15 or on 3 December.",
      "At the 95th percentile, clients are cut off at 90%.",
    ],
    [],
    { architecture: report("## Queue", "Clients are cut off at `limit * 0.9` of the queue.", APPROVED) },
  ],
  [
    "accepts limits that a rollout sets, and sums of rows and of work in days",
    [
      "| Area | Critical | High |\n|---|---|---|\n| Labels | 211 | 102 |\n| Doors | 301 | 44 |",
      "Labels have 313.",
      "| Work | Effort |\n|---|---|\n| Labels | 211 days |\n| Doors | 4 h |",
      "All told, 1692 hours.",
      "## Rollback triggers",
      "- Error rate above 17.5% for 13 minutes",
    ],
    [/"211" and "102"/, /"301" and "44"/, /"211 days"/, /"4 h"/],
  ],
]);
