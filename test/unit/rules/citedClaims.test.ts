// Claims of a decision about the lines that it cites: what they list, pair, replace, expect, cap and agree on.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const SECURITY = "02_SECURITY_AUDIT.md";
const ARCHITECTURE = "01_ARCHITECTURE_ASSESSMENT.md";

const TEXTS: Texts = {
  architecture: cleanWith(
    "architecture",
    "- Parcel store (pool: 5-40 connections)",
    "The label service copes with loads up to 90 RPS only (>90 RPS: rejected).",
    "### Label cache\n\n**Proposal:** keep labels in memory.\n\n**Gain:** a label takes 12 ms instead of 60 ms.",
    "### Depot list\n\n**Status:** ✅ Fixed\n\n**Proposal:** sort on the server.\n\n**Gain:** the list takes 15 ms instead of 80 ms.",
    "Moving the sorter takes 3 days.",
  ),
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "High", "**Effort:** 6 hours"),
    finding("SEC-002", "Courier sessions never expire", "High", "**Effort:** 5 hours"),
    "No parcel may be shipped until:\n\n1. Labels are signed\n2. Sessions expire\n3. Cookies are encrypted\n4. An external test has passed",
    "## Packages\n\n- parcelkit==1.2.0 CVE-2024-11111\n- labelkit==3.4.0 CVE-2024-22222",
    "## Table of findings\n\n| ID | Level |\n|---|---|\n| SEC-001 | High |\n| SEC-002 | High |\n| SEC-003 | Low |",
  ),
  qa: cleanWith(
    "qa",
    "**Depot checks**\n\n| Check | Status |\n|---|---|\n| Sorting | ❌ FAIL |\n| Loading | ❌ FAIL |\n| Weighing | ⚠️ PARTIAL |\n| Labeling | ✅ PASS |",
    "- Covered: 2/3 routes",
    "- Executed: 60\n- Passed: 41\n- Failed: 9\n- Errors: 7\n- Skipped: 3",
    "| Module | Coverage |\n|---|---|\n| parcel/store.py | 81% |\n| labels.py | 37% |",
    "**Fix:** Replace `store` with `depot`",
    "Moving the sorter takes 4 hours.",
  ),
};

/** The 1-based line of a report that contains a text. */
const at = (path: string, role: keyof typeof TEXTS, text: string): string =>
  `${path}:${(TEXTS[role] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1}`;
const qa = (text: string): string => at(QA, "qa", text);
const security = (text: string): string => at(SECURITY, "security", text);
const architecture = (text: string): string => at(ARCHITECTURE, "architecture", text);
const through = (from: string, to: string): string => `${from}-${to.split(":")[1] ?? ""}`;

describeCases("cited-line-differs", [
  [
    "fewer conditions than the cited list has",
    [
      `The audit names three conditions (${security("may be shipped until")}).`,
      `There are 2 findings in its table (${security("## Table of findings")}), each with an id.`,
    ],
    [/counts 3 conditions, but the list at .* has 4/, /counts 2 findings, but the list at .* has 3/],
    TEXTS,
  ],
  [
    "as many as it has, and a part of them",
    [
      `The audit names four conditions (${security("may be shipped until")}).`,
      `Three of its conditions (${security("may be shipped until")}) are met.`,
      `The first three conditions (${security("may be shipped until")}) are met.`,
      `Three conditions (${through(security("1. Labels"), security("3. Cookies"))}) concern the code.`,
      `There are 3 findings in its table (${security("## Table of findings")}).`,
      `Two high findings are in its table (${security("## Table of findings")}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "rows that failed and rows that did in part",
    [`Of the depot checks (${qa("Depot checks")}), three fail and one passes.`],
    [/"3 fail and 1 pass" is stated, but the rows at .* say 2 fail, 1 partial and 1 pass/],
    TEXTS,
  ],
  [
    "the same rows counted rightly, and only some of them",
    [
      `Of the depot checks (${qa("Depot checks")}), two fail, one is partial and one passes.`,
      `Of the depot checks (${qa("Depot checks")}), two fail and one is partial.`,
    ],
    [],
    TEXTS,
  ],
  [
    "packages with each other's CVE",
    [
      `\`parcelkit==1.2.0\` has CVE-2024-22222 and \`labelkit==3.4.0\` has CVE-2024-11111 (${through(security("parcelkit"), security("labelkit"))}).`,
    ],
    [/says CVE-2024-22222 of parcelkit, but .* says it of labelkit/],
    TEXTS,
  ],
  [
    "packages with their own CVE",
    [
      `\`parcelkit==1.2.0\` has CVE-2024-11111 and \`labelkit==3.4.0\` has CVE-2024-22222 (${through(security("parcelkit"), security("labelkit"))}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "a replacement the other way around",
    [`Replace \`depot\` with \`store\` in the handler (${qa("**Fix:**")}).`],
    [/replaces depot with store, but .* replaces store with depot/],
    TEXTS,
  ],
  [
    "the same replacement in other words",
    [`The handler has to change \`store\` to \`depot\` (${qa("**Fix:**")}).`],
    [],
    TEXTS,
  ],
  [
    "a gain that is only expected",
    [`The label cache has reduced the time of a label to 12 ms (${architecture("takes 12 ms")}).`],
    [/stated as a result, but .* only expects it/],
    TEXTS,
  ],
  [
    "a gain that is called expected, and one that was achieved",
    [
      `The label cache would reduce the time of a label to 12 ms (${architecture("takes 12 ms")}).`,
      `The sorted list has reduced its time to 15 ms (${architecture("takes 15 ms")}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "a limit that the pool can never exceed",
    [`| Signal | Page |\n|---|---|\n| Parcel store connections (${architecture("pool: 5-40")}) | >60 |`],
    [/limit 60 can never be exceeded: .* at most 40/],
    TEXTS,
  ],
  [
    "a limit below the size of the pool, and one of something else",
    [
      `| Signal | Page |\n|---|---|\n| Parcel store connections (${architecture("pool: 5-40")}) | >35 |`,
      `| Signal | Page |\n|---|---|\n| Parcel store calls (${architecture("pool: 5-40")}) | >60 |`,
    ],
    [],
    TEXTS,
  ],
  [
    "the number of another outcome",
    [`Of the tests 9 failed and 3 ended in errors (${through(qa("Passed: 41"), qa("Errors: 7"))}).`],
    [/counts 3 errors, but .* says 7/],
    TEXTS,
  ],
  [
    "each outcome with its own number, and a share",
    [
      `41 passed, 9 failed, 7 ended in errors, and 3 were skipped (${through(qa("Passed: 41"), qa("Skipped: 3"))}).`,
      `41 of 60 passed (${through(qa("Executed: 60"), qa("Skipped: 3"))}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "a share with another whole, and rows with all outcomes",
    [
      `The tests cover 2 of 5 routes (${qa("2/3 routes")}).`,
      `| Checks | Outcome |\n|---|---|\n| Depot (${qa("Depot checks")}) | 3 fail, 1 partial, 1 passes |`,
    ],
    [/states 2 of 5, but .* says 2 of 3/, /"3 fail, 1 partial and 1 pass" is stated/],
    TEXTS,
  ],
  [
    "the same share, and numbers of several lines",
    [
      `The tests cover 2 of 3 routes (${qa("2/3 routes")}).`,
      `9 of 60 tests failed (${through(qa("Executed: 60"), qa("Failed: 9"))}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "figures of two modules that are swapped",
    [
      `The coverage of \`parcel/store.py\` is 37% and that of \`labels.py\` is 81% (${through(qa("| parcel/store.py"), qa("| labels.py"))}).`,
    ],
    [/states 37% for parcel\/store.py, but .* says 81%/],
    TEXTS,
  ],
  [
    "figures of two modules",
    [
      `The coverage of \`parcel/store.py\` is 81% and that of \`labels.py\` is 37% (${through(qa("| parcel/store.py"), qa("| labels.py"))}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "rows of a table whose header is cited",
    [`The table of findings has five entries (${security("| ID | Level |")}).`],
    [/counts 5 entries, but the list at .* has 3/],
    TEXTS,
  ],
  [
    "everything of what is covered in part",
    [`The tests cover all three routes (${qa("2/3 routes")}).`],
    [/says 2\/3/],
    TEXTS,
  ],
  [
    "the part that is covered, and all of something else",
    [
      `The tests cover two of three routes (${qa("2/3 routes")}).`,
      `The tests cover all depots, but not all routes (${qa("2/3 routes")}).`,
    ],
    [],
    TEXTS,
  ],
  [
    "an agreement that one of the cited lines denies",
    [
      `The sorter is in two reports, ${qa("Moving the sorter")} and ${architecture("Moving the sorter")}. Both put the move at 3 days.`,
    ],
    [/both state 3 days, but .* says 4 hours/],
    TEXTS,
  ],
  [
    "what the cited reports do not agree on",
    [
      `The sorter is in two reports, ${qa("Moving the sorter")} and ${architecture("Moving the sorter")}. The first puts the move at 4 hours.`,
    ],
    [],
    TEXTS,
  ],
  [
    "each cell of a row with its own lines",
    [
      `| Part | Load | Pool |\n|---|---|---|\n| Labels | rejected above 900 RPS (${architecture("90 RPS")}) | parcel store (${architecture("pool: 5-40")}) |`,
      `| Findings |\n|---|\n| SEC-001 (${security("SEC-001: Labels")}) and SEC-002 (${security("**Effort:** 6 hours")}) |`,
    ],
    [
      /states "900", but the line that it cites, .* says "90 RPS/,
      /is about SEC-001 .*; SEC-002 .* is at line/,
    ],
    TEXTS,
  ],
  [
    "a line of a finding that a row names by its id, in words of its own",
    [
      `| Finding | Report |\n|---|---|\n| SEC-002 (${security("**Effort:** 5 hours")}), who is logged in stays so | Security |`,
    ],
    [],
    TEXTS,
  ],
  [
    "cells and ids with the right lines",
    [
      `| Part | Load | Pool |\n|---|---|---|\n| Labels | rejected above 90 RPS (${architecture("90 RPS")}) | parcel store (${architecture("pool: 5-40")}) |`,
      `| Findings |\n|---|\n| SEC-001 (${security("SEC-001: Labels")}) and SEC-002 (${security("SEC-002: Courier")}) |`,
    ],
    [],
    TEXTS,
  ],
]);
