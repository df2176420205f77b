// Claims of a decision about tables, grades, verdicts and levels of its reports, and figures that follow from its own tables.
import { cleanWith } from "../support/reports";
import { describeCases, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "| Depot check | Status |\n|---|---|\n| Sorting | ❌ FAIL |\n| Loading | ❌ FAIL |\n| Weighing | ⚠️ PARTIAL |\n| Labeling | ✅ PASS |",
    "**Courier handover: ⚠️ PARTIAL PASS**",
    "**Parcel handover: ✅ PASS**",
    "| Untested module | Risk |\n|---|---|\n| scales.py | CRITICAL |\n| sorter.py | HIGH |\n| labels.py | CRITICAL |\n| belts.py | LOW |",
    "| Level | Module |\n|---|---|\n| MEDIUM | one.py |\n| MEDIUM | two.py |\n| MEDIUM | three.py |\n| LOW | four.py |",
  ),
  functional: cleanWith("functional", "**Grade:** A- (9.0/10)"),
};
const line = (text: string): number =>
  (TEXTS["qa"] ?? "").split("\n").findIndex((one) => one.includes(text)) + 1;
const through = (from: string, to: string): string => `${QA}:${line(from)}-${line(to)}`;

describeCases("cited-line-differs", [
  [
    "more rows of an outcome than the table has",
    [
      `Of the depot checks, one fails, two are partial and one, the labels, passes (${through("Sorting", "Labeling")}).`,
    ],
    [/"1 fail and 2 partial" is stated, but the rows at .* say 2 fail, 1 partial and 1 pass/],
    TEXTS,
  ],
  [
    "as many as it has, and a part of them",
    [
      `Of the depot checks, two fail, one is partial and one, the labels, passes (${through("Sorting", "Labeling")}).`,
      `One check fails and one is partial for lack of scales (${through("Sorting", "Labeling")}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "a share of a table with a level",
    [
      `Four modules have no test at all (${through("scales.py", "belts.py")}). Three of the four are CRITICAL.`,
      `Four modules have no test at all (${through("scales.py", "belts.py")}). Two of the four are CRITICAL.`,
      `Four modules have no test at all (${through("scales.py", "belts.py")}). Three of the five teams call them CRITICAL.`,
    ],
    [/3 of 4 are said to be critical, but 2 of the rows/],
    TEXTS,
  ],
  [
    "a partial pass with the mark of a pass",
    [
      `The courier handover closes with a ✅ PASS (${QA}:${line("Courier handover")}).`,
      `The parcel handover closes with a ✅ PASS (${QA}:${line("Parcel handover")}).`,
    ],
    [/calls this passed, but the line that it cites, .* says .*PARTIAL PASS/],
    TEXTS,
  ],
]);

describeCases("decision-count", [
  [
    "counts of the rows that are cited",
    [
      `The table has 3 medium and 1 low (${through("one.py", "four.py")}).`,
      `The table has 7 high and 1 low (${through("one.py", "four.py")}).`,
    ],
    [/states 7 high findings/],
    TEXTS,
  ],
]);

describeCases("position-differs", [
  [
    "a grade in brackets behind the score",
    ["| Report | Grade |\n|---|---|\n| Functional review | 9.0/10 (A) |"],
    [/The grade is A here, but its report states A-/],
    TEXTS,
  ],
  ["the same grade", ["| Report | Grade |\n|---|---|\n| Functional review | 9.0/10 (A-) |"], [], TEXTS],
  [
    "a grade of something else in the cited line, and one that it does not contain",
    [
      `The scorecard of the testers gives security a B+ (${QA}:3).`,
      `The scorecard of the testers gives security a B- (${QA}:3).`,
    ],
    [/The grade is B- here, but its report states "C"/],
    { security: cleanWith("security", "**Grade:** C"), qa: "# QA Validation\n\nSecurity: B+\n" },
  ],
]);

const VERDICTS = (verdict: string): string =>
  `| Phase | Report | Verdict |\n|---|---|---|\n| 4 | Screens | ${verdict} |`;

describeCases("position-differs", [
  [
    "a verdict of a report that gives none",
    [VERDICTS("APPROVED")],
    [/The verdict is "APPROVED" here, but its report states no verdict/],
    { ui: "# UI Review\n\nThe score of the screens is 9.0/10.\n" },
  ],
  [
    "what the report says in other places, and no verdict",
    [VERDICTS("APPROVED")],
    [],
    { ui: "# UI Review\n\nThe screens have the approval of the depot.\n" },
  ],
  ["a dash", [VERDICTS("-")], [], { ui: "# UI Review\n\nThe score of the screens is 9.0/10.\n" }],
]);

describeCases("wrong-attribution", [
  [
    "a name that only another report mentions",
    [
      "The tester therefore recommends ParcelMQ for labels.",
      "The functional analyst therefore recommends ParcelMQ for labels.",
      "The tester therefore recommends DepotKit for labels.",
      "The tester therefore recommends ParcelQueue for labels.",
    ],
    [/"ParcelMQ" is attributed to 07_QA_VALIDATION.md, which does not mention it; 06_.*:3 does/],
    {
      qa: "# QA Validation\n\nUse DepotKit and parcel_queue.\n",
      functional: "# Functional Review\n\nUse ParcelMQ and ParcelQueue.\n",
    },
  ],
]);

describeCases("timeline-conflict", [
  [
    "a go-live in another week than that of the plan",
    [
      "If the work starts on Monday, the service goes live at the end of week 2.",
      "| Week | Work |\n|---|---|\n| 1 | Labels |\n| 2 | Depots |\n| 3 | Rehearsal, then go-live on the last day |",
    ],
    [/in week 2 here, but in week 3 of the plan/],
  ],
  [
    "the week of the plan, and a plan with two stages",
    [
      "If the work starts on Monday, the service goes live at the end of week 3.",
      "| Week | Work |\n|---|---|\n| 1 | Labels |\n| 2 | Depots |\n| 3 | Rehearsal, then go-live on the last day |",
    ],
    [],
  ],
  [
    "one of two stages",
    [
      "The service goes live for all depots in week 4.",
      "| Week | Work |\n|---|---|\n| 2 | Go-live of one depot |\n| 5 | Go-live abroad |",
    ],
    [],
  ],
]);

describeCases("unsupported-approval", [
  [
    "an approval among the conditions, and one outside",
    [
      "## Conditions for the release",
      "All of the following must hold on that day:",
      "- Every high finding is fixed, or accepted in writing by the security lead.",
      "## Approvals",
      "The high findings were accepted in writing by the security lead.",
    ],
    [/"The high findings were accepted/],
  ],
]);

const WORK: Texts = { qa: cleanWith("qa", "- Labels: 8 h", "- Belts: 29 h", "- Sorter: 184 h") };
const at = (text: string): string =>
  `07:${(WORK["qa"] ?? "").split("\n").findIndex((one) => one.includes(text)) + 1}`;
const EFFORTS = `| ID | Step | Effort |\n|---|---|---|\n| Q1 | Labels | 8 h (${at("Labels")}) |\n| Q2 | Belts | 29 h (${at("Belts")}) |`;
const DAYS = "| Block | Effort | Person-days |\n|---|---|---|\n| Sorter | 184 h | 23 |";

describeCases("figure-without-source", [
  [
    "a sum of efforts with citations, and days in a column",
    [EFFORTS, "Together Q1 and Q2 take 37 hours.", DAYS],
    [],
    WORK,
  ],
  [
    "neither",
    [EFFORTS, "Together Q1 and Q2 take 39 hours.", DAYS.replace("23", "21")],
    [/"39 hours"/, /"21"/],
    WORK,
  ],
]);

describeCases("sum-mismatch", [
  [
    "a total whose row begins with empty cells",
    [
      "| ID | Step | Effort |\n|---|---|---|\n| Q1 | Labels | 30 min |\n| Q2 | Belts | 2 h |\n| Q3 | Scales | 4 h |\n| | **Total** | **7.5 h** |",
      "| ID | Part | Effort |\n|---|---|---|\n| R1 | Labels | 30 min |\n| R2 | Belts | 2 h |\n| | **Total** | **2.5 h** |",
    ],
    [/7\.5 h, but its 3 parts add up to 6\.5 h/],
  ],
]);
