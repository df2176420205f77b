// What a decision says of its reports: when it is reported, and when it is not.
import { describeCases, REPORTS } from "../support/auditedDecisions";
import { cleanWith } from "../support/reports";

describeCases("softened-finding", [
  [
    "reports a lower severity by id",
    ["### SEC-001: Labels can be forged", "**Severity:** Medium"],
    [/SEC-001 .* is medium here, but critical/],
  ],
  [
    "reports a lower severity by title",
    ["### Forged labels can be made", "**Severity:** Low"],
    [/SEC-001 .* is low here/],
  ],
  [
    "reports a blocker below a title that calls everything not blocking",
    ["## Non-blockers", "| Item | Hours |\n|---|---|\n| SEC-001 | 6 |"],
    [/SEC-001 .* called not blocking/],
  ],
  [
    "reports a blocker that a sentence calls not blocking",
    ["SEC-001 does not block the release."],
    [/SEC-001 .* called not blocking/],
  ],
  [
    "accepts the same severity, a former one, and a high finding that does not block",
    [
      "| ID | Severity |\n|---|---|\n| SEC-001 | Critical |",
      "## Conditions, not blocking",
      "- SEC-002 Cookies are sent without encryption",
      "## Post-release monitoring",
      "- SEC-001 is watched",
    ],
    [],
  ],
  ["accepts a priority next to a severity", ["- SEC-001 Labels can be forged (critical, P2)"], []],
]);

describeCases("decision-count", [
  [
    "reports blockers that no report contains",
    ["**Total blockers:** 5"],
    [/states 5 blockers, but the reports contain 1/],
  ],
  [
    "reports a total that its table does not have, once",
    [
      "**Blocking issues:** 3 critical items",
      "## Blockers",
      "| ID | Title |\n|---|---|\n| SEC-001 | Labels can be forged |\n| SEC-002 | Cookies |",
      "**Total blockers:** 3",
    ],
    [/states 3 blockers, but the table above lists 2/],
  ],
  [
    "accepts counts of a report, of all reports and of what is listed, and other figures",
    [
      "**Total blockers:** 1",
      "**High findings:** 1",
      "**Findings:** 2",
      "**Blockers:** none",
      "**Blockers:** 4 hours",
      "**Blockers closed:** 7",
      "**Total tests:** 120",
    ],
    [],
  ],
]);

describeCases("sum-mismatch", [
  [
    "reports a wrong total of a table",
    ["| Work | Hours |\n|---|---|\n| SEC-001 | 6 |\n| SEC-002 | 5 |\n| **Sum** | **21** |"],
    [/stated as 21, but its 2 parts add up to 11/],
  ],
  [
    "accepts a right total",
    ["| Work | Hours |\n|---|---|\n| SEC-001 | 6 |\n| SEC-002 | 5 |\n| **Sum** | **11** |"],
    [],
  ],
]);

describeCases("two-verdicts", [
  [
    "leaves a verdict that contradicts the computed one to the rule about that",
    ["**Decision:** NOT APPROVED", "SEC-001 is open.", "**Verdict:** CONDITIONAL APPROVAL"],
    [],
  ],
  [
    "reports two verdicts in one line",
    ["**Decision:** NOT APPROVED – CONDITIONAL APPROVAL"],
    [/contains two verdicts, "not approved" and "approved with conditions"/],
  ],
  [
    "accepts a verdict for each stage",
    [
      "# Release Decision",
      "## Preview",
      "**Decision:** NOT APPROVED",
      "## General availability",
      "**Decision:** CONDITIONAL APPROVAL",
    ],
    [],
  ],
  [
    "accepts what is decided for later, and reasons",
    [
      "**Decision:** NOT APPROVED - approved once SEC-001 is fixed",
      "## Conclusion",
      "**Decision:** NOT APPROVED - SEC-001 is open",
    ],
    [],
  ],
]);

describeCases("decision-verdict", [
  [
    "names the other verdict of the decision",
    ["**Decision:** NOT APPROVED", "## Resolution", "The board approves this version with conditions."],
    [/says "approved with conditions", .*line 3 says "not approved"/],
  ],
  ["accepts the name of a step", ["**Decision:** NOT APPROVED", "**Go-live:** [Date]"], []],
]);

const QA_REPORT = cleanWith("qa", "## Coverage", "The overall test coverage is 55 %.");

describeCases("decision-passed", [
  [
    "reports boxes that a finding or a figure contradicts",
    [
      "- [x] No open critical findings in the security audit",
      "- [x] SEC-002 is fixed",
      "- [x] Test coverage: at least 60 %",
      "- [x] Overall test coverage ≥ 60%",
    ],
    [/SEC-001/, /SEC-002/, /says 55 %/, /says 55 %/],
    { ...REPORTS, qa: QA_REPORT },
  ],
  [
    "reports a gate by its id, and one that only names what must not be",
    [
      "| Gate | Status |\n|---|---|\n| A1 Security | PASS |\n| Open critical findings | ✅ |\n| Open medium findings | ✅ |",
    ],
    [/gate A1 fails/, /SEC-001/],
  ],
  [
    "accepts what is right, tasks, conditions, and open boxes",
    [
      "- [ ] All critical findings are fixed",
      "- [x] All critical findings were read",
      "- [x] All medium findings are fixed",
      "- [x] Overall test coverage at least 50 %",
      "- [x] SEC-001 was discussed",
      "## Conditions",
      "- ✅ All critical findings are fixed",
      "## Strengths",
      "- ✅ Test coverage: 239+ tests, 99.6% pass rate",
    ],
    [],
    { ...REPORTS, qa: QA_REPORT },
  ],
]);

describeCases("placeholder", [
  [
    "reports values that were not filled in, the same one once",
    [
      "**Owner:** [Name]",
      "**Deputy:** [name]",
      "Staging costs €X,XXX and X days. Pager: TBD",
      "- Phone of the desk: +49-XXX-XXXXX",
      "- Phone of the team: +49-XXX-XXXXX",
      "| Ticket | Date |\n|---|---|\n| DESK-XXXX | 2 May |",
    ],
    [/"\[Name\]" is/, /"€X,XXX", "X days" and "TBD" are/, /"\+49-XXX-XXXXX" is/, /XXXX" is/],
  ],
  [
    "accepts status words, code, names, and fields of people",
    [
      "- [ ] Send [Date] to the desk",
      "Print labels (90% - TODO), 4XX and XXE, OS X, `$XX` and [the plan](plan.md).",
      "| Work | Status |\n|---|---|\n| Labels | TODO |",
      "| Check | Result |\n|---|---|\n| Manifest | All `<service>` and `[Date]` entries are explicit |",
      "[Section B] lists 3 TODO comments.",
      "## Sign-off",
      "**Date:** [Date]",
    ],
    [],
  ],
]);

const MEASURED = cleanWith(
  "qa",
  "## Coverage",
  "The overall test coverage is 55 %. The run of 140 tests took 19 minutes.",
  "| Area | Coverage |\n|---|---|\n| Overall | 55 % |\n| Critical paths | 83 % |",
);

describeCases("decision-figure", [
  [
    "reports the coverage of something else",
    ["The overall test coverage is 83 %."],
    [/states 83 % as the overall test coverage, but the reports say 55 %/],
    { ...REPORTS, qa: MEASURED },
  ],
  [
    "accepts the right ones, targets, and other figures",
    [
      "The overall test coverage is 55 %, target 70 %.",
      "Coverage of critical paths: 83 %",
      "Test coverage of the printer: 12 %",
    ],
    [],
    { ...REPORTS, qa: MEASURED },
  ],
]);

describeCases("figure-without-source", [
  [
    "reports figures that the reports and the policy state about something else",
    ["Last year 19 parcels were lost.", "Warehouses: 140.", "The longest outage took 6 days."],
    [/"19"/, /"140"/, /"6 days"/],
    { ...REPORTS, qa: MEASURED },
  ],
  [
    "accepts figures about the same thing, derived ones, and what the document aims at",
    [
      "All 140 tests were run, in 19 minutes.",
      "Coverage: 55 % → 75 %. Latency (target: 85 ms)",
      "The coverage of critical paths is 43 points above the 40 % that are asked for.",
      "## First 48 hours",
    ],
    [],
    { ...REPORTS, qa: MEASURED },
  ],
]);

describeCases("wrong-attribution", [
  [
    "reports what a sentence says that another report found",
    [
      "QA testing found that SEC-001 is open.",
      "- SEC-002 Cookies are sent without encryption, reported by the QA team",
      "| Item | Reported by |\n|---|---|\n| Labels can be forged | QA Validation |",
    ],
    [/SEC-001/, /SEC-002/, /SEC-001/],
    { ...REPORTS, qa: QA_REPORT },
  ],
  [
    "accepts the right report, several reports, and denials",
    [
      "The security audit found that SEC-001 is open.",
      "The QA team and the security audit found SEC-002.",
      "The QA report has not found SEC-001.",
      "QA found no defect. SEC-002 is open.",
    ],
    [],
    { ...REPORTS, qa: QA_REPORT },
  ],
]);

describeCases("decision-passed", [
  [
    "a sentence that states the fix of an open finding",
    [
      "**Decision:** NOT APPROVED",
      "SEC-001, the forged labels in `app/labels.py`, was fixed with the new printer.",
    ],
    [/SEC-001.*is stated, but this finding is open: SEC-001 Labels can be forged\. Correct the sentence/],
  ],
  [
    "a condition, a task and a denial are no such statement",
    [
      "**Decision:** NOT APPROVED",
      "The release follows after SEC-001 is fixed.",
      "SEC-001 must be fixed first.",
      "SEC-001 is not fixed.",
    ],
    [],
  ],
]);

describeCases("decision-verdict", [
  [
    "what single people think is not what the document decides",
    [
      "**Decision:** NOT APPROVED",
      "| Role | Position |\n|---|---|\n| Architect | Approved |\n| Tester | Conditional |\n| Auditor | Not approved |",
    ],
    [],
  ],
  [
    "a last verdict that differs is, also below such a table",
    [
      "**Decision:** NOT APPROVED",
      "| Role | Position |\n|---|---|\n| Architect | Approved |\n| Tester | Conditional |",
      "**Final verdict of the release manager:** GO",
    ],
    [/The decision says "approved"/],
  ],
]);

describeCases("softened-finding", [
  [
    "a condition in a later clause takes nothing back",
    [
      "**Decision:** NOT APPROVED",
      "The forged labels (SEC-001) are non-blocking; they may follow if time is short.",
    ],
    [/SEC-001/],
  ],
  [
    "a condition in front of it does",
    ["**Decision:** NOT APPROVED", "If the printers are replaced, SEC-001 is non-blocking."],
    [],
  ],
]);

describeCases("group-effort", [
  [
    "accepts a sum that is near, another number of findings, and a finding without an effort",
    [
      "### SEC-001: Labels can be forged\n\n**Severity:** Critical\n\n**Effort:** 6 hours",
      "### SEC-002: Cookies are sent without encryption\n\n**Severity:** Critical\n\n**Effort:** 4 hours",
      "- Fix the 2 critical findings (10.5 hours)",
      "- Fix the 3 critical findings (30 hours)",
      "### SEC-003: Doors are open\n\n**Severity:** High",
      "- Fix the 3 findings (30 hours)",
    ],
    [],
  ],
  [
    "compares ranges",
    [
      "### SEC-001: Labels can be forged\n\n**Severity:** Critical\n\n**Effort:** 4-6 hours",
      "### SEC-002: Cookies are sent without encryption\n\n**Severity:** Critical\n\n**Effort:** 4 hours",
      "- Fix both of the 2 blockers (8-10 hours)",
      "- Fix both of the 2 blockers (2 days)",
    ],
    [/states 16 h, but the efforts of the 2 findings add up to 8-10 h/],
  ],
]);
