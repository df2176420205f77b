// Lines cited as "L40–L44", and what a decision says of a whole list or entry that it cites so.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const CODE = "03_CODE_EXPERT_REVIEW.md";

const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "**Before production:**\n1. Repair the scanner tests\n2. Add a suite for customs\n3. Add tests of refunds\n4. Fix the pool of printers",
    "## Entries",
    "1. **Token renewal** (CRITICAL)\n   - Coverage: 35%\n   - Tests needed: 8\n   - Effort: 8 hours",
    "Sorting keeps 41 parcels in a queue.",
    "1. First week: scanners (2.5 days effort)\n2. Second week: refunds (3 days effort)\n3. Later: printers (7 days effort)",
    "**Total effort**: about 15 days",
    "**Crowd (400 couriers):**\n- Average: 180 scans/s\n- P95 latency: 650ms\n- Error rate: 0.8%\n- **Status:** ⚠️ WARNING (slower than 500ms)",
    "**Missing tests:**\n- Check of customs numbers on arrival\n- Refund limits",
  ),
  code: cleanWith(
    "code",
    "`_last_route` grows without bounds because courier numbers are never removed.",
    "**Total P1 effort**: 8-11 days",
  ),
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "High"),
    "### Phase 2\n**Priority:** HIGH - Required before production use\n\n1. **SEC-001:** Sign labels\n   - Effort: 1 day",
  ),
};

const lineOf = (role: "qa" | "code" | "security", text: string): number =>
  (TEXTS[role] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;
const lines = (file: string, line: number, more = 3): string => `${file}, L${line}–L${line + more}`;

describeCases("figure-without-source", [
  [
    "a figure of one of the cited lines",
    [
      `Sorting keeps 41 parcels (${lines(QA, lineOf("qa", "Sorting keeps") - 1)}).`,
      `Sorting keeps 43 parcels (${lines(QA, lineOf("qa", "Sorting keeps") - 1)}).`,
      "The L2 cache keeps 47 parcels.",
    ],
    [/"47" appears in no report/],
    TEXTS,
  ],
]);

describeCases("figure-without-source", [
  [
    "subtotals of the list above the cited total",
    [
      `The QA report totals 15 days (${QA}:${lineOf("qa", "Total effort")}), while its own three subtotals give 12.5 days.`,
      `The QA report totals 15 days (${QA}:${lineOf("qa", "Total effort")}), while its own three subtotals give 13.5 days.`,
    ],
    [/"13\.5 days" appears in no report/],
    TEXTS,
  ],
]);

describeCases("cited-line-differs", [
  [
    "an entry of several lines has the level of its title",
    [
      `| Part | Coverage | Risk |\n|---|---|---|\n| Token renewal (${lines(QA, lineOf("qa", "Token renewal"))}) | 35 % | MEDIUM |`,
      `| Part | Coverage | Risk |\n|---|---|---|\n| Renewal of tokens (${lines(QA, lineOf("qa", "Token renewal"))}) | 35 % | CRITICAL |`,
    ],
    [/The decision says MEDIUM, but 07_.* says CRITICAL/],
    TEXTS,
  ],
  [
    "another figure than that of the cited lines",
    [`Sorting keeps 43 parcels (${lines(QA, lineOf("qa", "Sorting keeps") - 1)}).`],
    [/states "43", but .* says "41/],
    TEXTS,
  ],
  [
    "lines of the data analysis",
    [
      "The functional review is done. The data analysis keeps 53 parcels [Data analysis, line 9] and 57 parcels [Data analysis, line 9].",
    ],
    [],
    {
      ...TEXTS,
      data: cleanWith("data", "Sorting keeps 53 parcels."),
      functional: cleanWith("functional", "Sorted."),
    },
  ],
  [
    "the result of a test of several lines",
    [
      `| Test | Result |\n|---|---|\n| Crowd (${lines(QA, lineOf("qa", "Crowd"), 4)}) | Passed |`,
      `| Test | Result |\n|---|---|\n| Crowd of couriers (${lines(QA, lineOf("qa", "Crowd"), 4)}) | Warning |`,
      `The crowd averaged 280 scans/s (${lines(QA, lineOf("qa", "Crowd"), 4)}).`,
      `The crowd of couriers averaged 180 scans/s (${lines(QA, lineOf("qa", "Crowd"), 4)}).`,
    ],
    [/calls this passed, but .* says "- \*\*Status:\*\* ⚠️ WARNING/, /states "280", but .* says "180 scans/],
    TEXTS,
  ],
  [
    "lines with nothing on them",
    [
      `Parcels are sorted twice (${lines(QA, lineOf("qa", "Crowd") - 1, 0)}).`,
      `Parcels are sorted twice (${lines(QA, lineOf("qa", "Crowd") - 1, 1)}).`,
    ],
    [/is cited here, but nothing is written there/],
    TEXTS,
  ],
  [
    "a list that is said to be exactly that of the report",
    [
      `The list of the QA report consists of exactly these three items (${lines(QA, lineOf("qa", "Before production"), 4)}):`,
      "1. Repair the scanner tests.\n2. Add a suite for customs.\n3. Add tests of refunds.",
    ],
    [/claims to be complete, but .* has 4 entries\. Add "4\. Fix the pool of printers"/],
    TEXTS,
  ],
  [
    "some of a list",
    [
      `Of the list of the QA report, three items are near (${lines(QA, lineOf("qa", "Before production"), 4)}):`,
      "1. Repair the scanner tests.\n2. Add a suite for customs.\n3. Add tests of refunds.",
    ],
    [],
    TEXTS,
  ],
  [
    "the sum of one priority for all of them",
    [
      `| Debt, all priorities | 8–11 days (${CODE}:${lineOf("code", "Total P1")}) |\n|---|---|\n| Debt, P1 | 8–11 days (${CODE}:${lineOf("code", "Total P1")}) |`,
    ],
    [/is stated of the whole, but 03_.* states it of P1 only/],
    TEXTS,
  ],
]);

describeCases("wrong-attribution", [
  [
    "a sentence that says what is never done, cited from another report",
    [
      `The security audit notes that \`_last_route\` grows because courier numbers are never removed (${CODE}:${lineOf("code", "_last_route")}).`,
    ],
    [/attributed to 02_SECURITY_AUDIT.md, but cited from 03_/],
    TEXTS,
  ],
  [
    "the report that says so, and a report that found nothing",
    [
      `The code review notes that \`_last_route\` grows because courier numbers are never removed (${CODE}:${lineOf("code", "_last_route")}).`,
      `The security audit found no growth of \`_last_route\` (${CODE}:${lineOf("code", "_last_route")}).`,
    ],
    [],
    TEXTS,
  ],
]);

describeCases("softened-finding", [
  [
    "below a line in bold that stands for a heading",
    [
      "**Deferred until after the release**",
      "- Signed labels, SEC-001, 1 day.",
      "**Before the release**",
      "- Refund limits, 1 day.",
    ],
    [/SEC-001 Labels can be forged is put after the release here, but 02_.*asks for it before/],
    TEXTS,
  ],
  [
    "behind the next line in bold",
    [
      "**Deferred until after the release**",
      "- Refund limits, 1 day.",
      "**Before the release**",
      "- Signed labels, SEC-001, 1 day.",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("decision-passed", [
  [
    "tests that are said to fail, and why",
    ["All refund tests fail because they still pass a number of a courier."],
    [],
    {
      ...TEXTS,
      qa: cleanWith("qa", "## Refund tests", "- Passed: 10\n- Failed: 4"),
    },
  ],
  [
    "what tests cover that the report lists as missing",
    ["The scanner tests already cover the check of customs numbers on arrival."],
    [/lists this as not tested/],
    TEXTS,
  ],
]);
