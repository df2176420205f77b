// Decisions that name a finding in their own words, without its id or title.
import { cleanWith, report } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const TEXTS: Texts = {
  security: cleanWith(
    "security",
    finding(
      "SEC-001",
      "SSRF in the label fetcher",
      "Critical",
      "The address of a label template is fetched without a check.",
      "**Effort:** 6 hours",
    ),
    finding("SEC-002", "Cleartext depot passwords in the courier log", "High", "**Effort:** 5 hours"),
    finding("SEC-003", "Invoices show amounts of other customers", "High", "**Impact:** Low"),
    finding("SEC-004", "Sessions of couriers never expire", "Medium"),
  ),
};

describeCases("softened-finding", [
  [
    "plays a critical finding down in other words",
    ["The server-side request forgery in the fetcher of labels is a housekeeping matter."],
    [/SEC-001 SSRF in the label fetcher is called "housekeeping" here, but critical and open/],
    TEXTS,
  ],
  [
    "plays a high finding down after the word that does so",
    ["Of minor interest are plaintext passwords of depots in the log of the couriers."],
    [/SEC-002 .* is called "minor" here, but high/],
    TEXTS,
  ],
  [
    "denies that a finding is harmless",
    ["The server-side request forgery in the fetcher of labels is not a minor matter."],
    [],
    TEXTS,
  ],
  [
    "repeats what the report says of the impact",
    ["Invoices with amounts of other customers have a low impact."],
    [],
    TEXTS,
  ],
  [
    "plays down what is not serious",
    ["Sessions of couriers that never expire are a minor matter."],
    [],
    TEXTS,
  ],
  ["plays down something else", ["The layout of the depot list is a cosmetic matter."], [], TEXTS],
]);

describeCases("decision-passed", [
  [
    "calls a finding remediated in other words",
    ["The server-side request forgery in the fetcher of labels has already been remediated."],
    [/this finding is open: SEC-001/],
    TEXTS,
  ],
  [
    "plans a fix",
    ["The server-side request forgery in the fetcher of labels must be fixed first."],
    [],
    TEXTS,
  ],
  ["calls something else fixed", ["The layout of the depot list has been fixed."], [], TEXTS],
]);

describeCases("finding-detail", [
  [
    "gives another effort for a finding in other words, below a column that names the unit",
    ["| Work | Hours |\n|---|---|\n| Check the addresses of the label fetcher against SSRF | 2 |"],
    [/effort of SEC-001 .* is 2 here, .* says 6 hours/],
    TEXTS,
  ],
  [
    "gives the same effort",
    ["| Work | Hours |\n|---|---|\n| Check the addresses of the label fetcher against SSRF | 6 |"],
    [],
    TEXTS,
  ],
  [
    "gives the effort of something else",
    ["| Work | Hours |\n|---|---|\n| Paint the label desk of the depot | 2 |"],
    [],
    TEXTS,
  ],
]);

const CRITICAL: Texts = {
  security: cleanWith(
    "security",
    finding("SEC-001", "SSRF in the label fetcher", "Critical"),
    finding("SEC-002", "Cleartext depot passwords in the courier log", "Critical"),
    finding("SEC-003", "Invoices show amounts of other customers", "Critical"),
  ),
};

const TWO_OF_THREE =
  "- Addresses of the label fetcher are not checked\n- Couriers see plaintext passwords\n\nInvoices show amounts of other customers.";

describeCases("omitted-blocker", [
  [
    "leaves a finding out of a list that claims to be complete",
    ["## Complete list of critical security findings", TWO_OF_THREE],
    [/claims to be complete, but it has 2 entries, and 3 findings of .* are critical. Add SEC-003/],
    CRITICAL,
  ],
  ["names a selection", ["## Selected critical security findings", TWO_OF_THREE], [], CRITICAL],
  [
    "lists all of something else",
    ["## Complete list of open training topics for security", TWO_OF_THREE],
    [],
    CRITICAL,
  ],
]);

describeCases("decision-figure", [
  [
    "states a time with another unit",
    ["Moving the parcel scanner to a new bracket takes 15 hours."],
    [/states 15 hours here, but the report states 15 min \(/],
    { code: report("## Later", "Move the parcel scanner to a new bracket: 15 minutes.") },
  ],
  [
    "states a time of something else with another unit",
    ["Training the couriers takes 15 hours."],
    [],
    { code: report("## Later", "Move the parcel scanner to a new bracket: 15 minutes.") },
  ],
]);

describeCases("announced-count", [
  [
    "counts wrong in a title",
    ["### The three gaps of the desk", "- No scanner\n- No lamp"],
    [/announces 3 entries, but 2 follow/],
  ],
  ["counts right in a title", ["### 2 gaps of the desk", "- No scanner\n- No lamp"], []],
  ["numbers its titles", ["## 2 Gaps", "Some.", "## 3 Steps", "- Buy a scanner\n- Buy a lamp"], []],
]);

const GRADED: Texts = {
  security: report("**Overall Security Grade: C (6.0/10)**", "## Verdict", "**Verdict:** APPROVED"),
  qa: cleanWith("qa", "**Test coverage:** 33.8%"),
  code: cleanWith("code", "**Test coverage:** about 40%"),
};

describeCases("position-differs", [
  [
    "gives the mark of an author otherwise",
    ["The auditor's overall mark was 8.5 out of 10."],
    [/score is 8\.5 out of 10 here, but its report states 6\/10/],
    GRADED,
  ],
  ["gives the mark of an author", ["The auditor's overall mark was 6.0 out of 10."], [], GRADED],
]);

describeCases("wrong-attribution", [
  [
    "takes the figure of another report for that of an author",
    ["The code reviewer's own estimate of the test coverage is 33.8%."],
    [/"33\.8%" is attributed to .*CODE.* but appears in .*QA/],
    GRADED,
  ],
  ["gives the figure of an author", ["The tester's estimate of the test coverage is 33.8%."], [], GRADED],
]);

const UNSIGNED: Texts = {
  security: cleanWith(
    "security",
    "- [ ] The CISO has approved the release",
    "The legal team has waived the second review.",
  ),
};

describeCases("unsupported-approval", [
  [
    "invents an approval, actively or passively",
    ["The compliance officer has granted an exception.", "The exception was granted by the CISO."],
    [/no report mentions an approval by the compliance officer/, /by the CISO/],
    UNSIGNED,
  ],
  ["repeats what a report says", ["The legal team has waived the second review."], [], UNSIGNED],
  [
    "plans, denies or cites an approval",
    [
      "The compliance officer has not approved the release.",
      "The product owner must have approved the release before Friday.",
      "The CTO approved the budget on 2026-03-01.",
      "The CTO approved the budget ([minutes](minutes.md)).",
    ],
    [],
    UNSIGNED,
  ],
]);

describeCases("missed-target", [
  [
    "passes a row with a figure beyond its limit",
    [
      "| Check | Evidence | Result |\n|---|---|---|\n| Labels | 650 ms, limit 500 ms | passed |\n| Doors | 97%, at least 95% | passed |",
    ],
    [
      /"Labels \| 650 ms, limit 500 ms \| passed" is marked as passed, but 650 ms does not meet the limit 500 ms/,
    ],
  ],
  [
    "passes a time beyond its target, and a share below what is required",
    [
      "| Check | Evidence | Result |\n|---|---|---|\n| Labels | 420 ms at P50 against a target of 200 ms | passed |\n| Doors | 120 ms, target 200 ms | passed |",
      "| Gate | Requirement | Evidence | Result |\n|---|---|---|---|\n| Scanned parcels | at least 70% | 34% | passed |",
    ],
    [/420 ms does not meet the limit 200 ms/, /34% does not meet the target at least 70%/],
  ],
]);

describeCases("decision-passed", [
  [
    "passes a gate that fails in a report",
    ["| Gate | Result |\n|---|---|\n| Depot acceptance | ✅ PASS |\n| Courier acceptance | ✅ PASS |"],
    [/"Depot acceptance" is marked as passed, but 07_QA_VALIDATION\.md:\d+ says that it fails/],
    { qa: cleanWith("qa", "**Depot acceptance: ❌ FAIL**", "**Courier acceptance: ✅ PASS**") },
  ],
  [
    "requires what did not pass",
    ["| Gate | Requirement | Result |\n|---|---|---|\n| Depot acceptance | tests pass | failed |"],
    [],
    { qa: cleanWith("qa", "**Depot acceptance: ❌ FAIL**") },
  ],
]);

describeCases("date-order", [
  [
    "plans something too late",
    ["The test is on 3 December, in time for the launch on 26 November."],
    [/3 December is said to be before 26 November, but it is not/],
  ],
  [
    "plans in order, or in another year",
    [
      "The test is on 3 November, ahead of the launch on 26 November.",
      "The test is on 3 December, ahead of the launch on 4 January.",
    ],
    [],
  ],
  [
    "has one entry of a list out of order",
    ["- 10 Nov 2025: start\n- 28 Nov 2025: third week\n- 21 Nov 2025: fifth week\n- 26 Dec 2025: launch"],
    [/21 Nov 2025 is before 28 Nov 2025 in line \d+/],
  ],
  [
    "lists days in another order",
    ["- 26 Dec 2025: launch\n- 28 Nov 2025: test\n- 21 Nov 2025: fixes\n- 10 Nov 2025: start"],
    [],
  ],
]);

describeCases("cited-line-differs", [
  [
    "cites another row of the table",
    ["Lockers fail because parcels are exposed (02_SECURITY_AUDIT.md, line 8)."],
    [/02_SECURITY_AUDIT\.md:8 says nothing about this; 02_SECURITY_AUDIT\.md:9 does/],
    {
      security: report(
        "**Date:** 2026-03-02",
        "| Part | Status | Note |\n|---|---|---|\n| Vans | fail | no lock |\n| Desk | pass | backups exist |\n| Lockers | fail | exposed parcels |",
      ),
    },
  ],
]);
