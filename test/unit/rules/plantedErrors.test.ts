// Ways in which a decision may contradict its reports, and statements that only look so.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const SECURITY = "02_SECURITY_AUDIT.md";

const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "## Suites",
    "| Suite | Tests | Pass rate |\n|---|---|---|\n| Labels | 40 | 97% |\n| Routes | 25 | 88% |",
    "## Load",
    "- Depot search: P95 180 ms, target 150 ms ⚠️ BORDERLINE\n- Label print: P95 90 ms ✅ PASS",
    "The couriers' log keeps 30 days.",
    "**Stress runs**\n\n- Executed: 6\n- Passed: 4",
    "Refunds need 3 weeks.",
  ),
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "Critical", "**CWE:** CWE-345", "**Effort:** 6 hours"),
    finding("SEC-002", "Courier sessions never expire", "Critical", "**Effort:** 5 hours"),
    finding("SEC-003", "Cookies are sent without encryption", "High", "**Effort:** 4 hours"),
  ),
};

/** The 1-based line of a report that contains a text. */
const lineOf = (role: "qa" | "security", text: string): number =>
  (TEXTS[role] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;
const qa = (text: string): string => `${QA}:${lineOf("qa", text)}`;
const security = (text: string): string => `${SECURITY}:${lineOf("security", text)}`;

describeCases("cited-line-differs", [
  [
    "another share than the cited row",
    [`The routes suite passes at 98% (${qa("| Routes")}).`],
    [/states "98%", but the line that it cites, .* says "88%"/],
    TEXTS,
  ],
  [
    "another count in words",
    [
      `Thirty tests cover the labels (${qa("| Labels")}).`,
      `Two weeks are needed for refunds (${qa("Refunds")}).`,
    ],
    [/states "Two weeks", but the line .* says "3 weeks"/],
    TEXTS,
  ],
  [
    "how many of the executed runs passed",
    [`Of the stress runs 6 were executed, 6 passed (${qa("Executed: 6")}).`],
    [/counts 6 passed, but .* says 4/],
    TEXTS,
  ],
  [
    "a weakness of another kind",
    [`Forged labels are CWE-798 (${security("CWE-345")}).`],
    [/states "CWE-798", but the line .* says "CWE-345"/],
    TEXTS,
  ],
  [
    "a miss that is called passed",
    [`The depot search passes (${qa("Depot search")}).`],
    [/calls this passed, but the line .* BORDERLINE/],
    TEXTS,
  ],
  ["an empty line", [`The couriers are many (${QA}:2).`], [/but nothing is written there/], TEXTS],
  [
    "accepts what the line says, what is less than it, and what the line says of something else",
    [
      `The routes suite passes at 88% (${qa("| Routes")}).`,
      `More than 80% of the routes suite passes (${qa("| Routes")}).`,
      `Refunds need three weeks (${qa("Refunds")}).`,
      `The label print passes (${qa("Label print")}), and the depot search does not pass (${qa("Depot search")}).`,
      `Of the stress runs 6 were executed, 4 passed (${qa("Executed: 6")}).`,
      `Within 2 sprints the log keeps 30 days (${qa("log keeps")}).`,
    ],
    [],
    TEXTS,
  ],
]);

describeCases("cited-line-differs", [
  [
    "lines without a report are those of the report that is named last",
    [
      `The QA report measured the suites (the QA report, line ${lineOf("qa", "| Labels")}).`,
      `The routes suite passes at 98% (line ${lineOf("qa", "| Routes")}).`,
    ],
    [/states "98%"/],
    TEXTS,
  ],
  [
    "lines of a source file are not those of a report",
    [
      `The QA report measured the suites (the QA report, line ${lineOf("qa", "| Labels")}).`,
      `The routes suite passes at 98% in \`routes.py\`, lines ${lineOf("qa", "| Routes")}-${lineOf("qa", "| Routes")}.`,
    ],
    [],
    TEXTS,
  ],
  [
    "reports have the short names that a table gives them",
    [
      `| Name | Report |\n|---|---|\n| TEST | ${QA} |`,
      `The routes suite passes at 98% (TEST:${lineOf("qa", "| Routes")}).`,
    ],
    [/states "98%"/],
    TEXTS,
  ],
  [
    "the text of a link names more lines than its target",
    [
      `The suites have 25 tests of routes ([lines ${lineOf("qa", "| Labels")}-${lineOf("qa", "| Routes")}](${QA}#L${lineOf("qa", "| Labels")})).`,
    ],
    [],
    TEXTS,
  ],
]);

describeCases("accepted-without-waiver", [
  [
    "accepts a finding that no waiver covers, by its id and as this",
    ["SEC-001 is accepted for the first release.", "SEC-002 is known. I accept this risk."],
    [/accepts SEC-001/, /accepts SEC-002/],
    TEXTS,
  ],
  [
    "accepts all findings of a level",
    ["Risk acceptance: the critical findings are accepted for launch."],
    [/accepts the critical findings, of which 2 are open/],
    TEXTS,
  ],
  [
    "denies it, asks for it, and speaks of other things",
    [
      "SEC-001 cannot be accepted.",
      "SEC-001 will only be accepted with a waiver.",
      "SEC-002 means that old sessions are accepted as input.",
      "The layout of the depot list is accepted.",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("decision-passed", [
  [
    "a finding that no longer exists, and one that a row calls fixed",
    [
      "Labels can no longer be forged.",
      "| Id | Finding | Status |\n|---|---|---|\n| SEC-002 | Courier sessions never expire | ✅ Fixed in the last sprint |",
    ],
    [/SEC-001 .* is open/, /SEC-002 .* is open/],
    TEXTS,
  ],
  [
    "what is planned, known or of something else",
    [
      "Labels can no longer be forged once the key is rotated.",
      "Encrypted cookies are planned.",
      "The depot list is now sorted.",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("softened-finding", [
  [
    "a finding of the sentence before, as it",
    ["SEC-001 concerns labels. It is merely a technicality."],
    [/SEC-001 .* is called "merely a" here|SEC-001 .* is called "technicality" here/],
    TEXTS,
  ],
  [
    "a sentence about something else after one with an id",
    ["SEC-001 concerns labels. The layout of the list is merely a technicality."],
    [],
    TEXTS,
  ],
]);

describeCases("unsupported-approval", [
  [
    "approvals in other words, with a date, and in a row",
    [
      "The CTO countersigned the plan on 2026-03-02.",
      "The rollout was formally accepted by the risk manager.",
      "| Role | Position |\n|---|---|\n| Security officer | Signed off for release |",
    ],
    [/approval by the CTO/, /approval by the risk manager/, /approval by the Security officer/],
    TEXTS,
  ],
  [
    "approvals that are missing or wanted",
    [
      "The CTO has not countersigned the plan.",
      "The rollout has to be accepted by the risk manager.",
      "| Role | Position |\n|---|---|\n| Security officer | Pending |",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("sum-mismatch", [
  [
    "figures that a sentence adds up, and the row All",
    [
      "The labels need 6 hours and the sessions 5 hours, together 13 hours.",
      "| Report | Findings |\n|---|---|\n| Security | 7 |\n| QA | 4 |\n| All | 12 |",
    ],
    [/states 13 hours, but its 2 parts add up to 11/, /states 12, but its 2 parts add up to 11/],
    TEXTS,
  ],
  [
    "right sums, ranges, and rows that are no total",
    [
      "The labels need 6 hours and the sessions 5 hours, together 11 hours.",
      "The items take 2, 4 and 5 hours, together 11 hours; the plan says 2 days.",
      "Five phases of 4, 6 and 8 hours add up to 18.",
      "The labels need 2-3 days and the sessions 5 days, together 9 days.",
      "| Report | Findings |\n|---|---|\n| Security | 7 |\n| QA | 4 |\n| All | 11 |",
      "| Suite | Tests |\n|---|---|\n| Labels | 7 |\n| Routes | 4 |\n| All others | 90 |",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("missed-target", [
  [
    "a value beyond the target in another column, with the name of its measure",
    [
      "| Gate | Target | Measured | Result |\n|---|---|---|---|\n| Depot search | P95 <150ms | 180ms | ✅ PASS |",
    ],
    [/180ms does not meet the limit P95 <150ms/],
    TEXTS,
  ],
  [
    "a value within it",
    [
      "| Gate | Target | Measured | Result |\n|---|---|---|---|\n| Label print | P95 <150ms | 90ms | ✅ PASS |",
    ],
    [],
    TEXTS,
  ],
]);

const BLOCKERS = ["SEC-001: Labels can be forged", "SEC-002: Courier sessions never expire"]
  .map((title) => `### ${title}\n\n**Severity:** Critical`)
  .join("\n\n");

describeCases("omitted-blocker", [
  [
    "required actions that name fewer blockers than the decision",
    [
      "**Required actions:** stop forged labels + courier sessions that expire",
      `${BLOCKERS}\n\n### Depot keys are public\n\n**Severity:** Critical`,
    ],
    [/names 2 of the 3 blockers that the decision itself lists. Add "Depot keys are public"/],
    TEXTS,
  ],
  [
    "required actions that name all of them, or are something else",
    [
      "**Required actions:** stop forged labels + courier sessions that expire",
      "**Required actions:** tell the depots + stop forged labels",
      BLOCKERS,
    ],
    [],
    TEXTS,
  ],
]);
