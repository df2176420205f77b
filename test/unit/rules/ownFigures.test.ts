// Figures of a decision that follow from what stands next to them, or that it may set itself.
import { cleanWith } from "../support/reports";
import { describeCases, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "| Area | Planned | Done |\n|---|---|---|\n| Labels | 14 | 12.5 |\n| Depots | 9 | 8.7 |\n| **Total** | 23 | 22.9 |",
    "### Cleanup (30 hours)\n\n5. **Sorter** (17h)\n   - One queue\n\n6. **Scales** (14h)\n   - One driver",
    "Courier calls, in all: 431 in an hour.",
  ),
};
const line = (text: string): string =>
  `${QA}:${(TEXTS["qa"] ?? "").split("\n").findIndex((one) => one.includes(text)) + 1}`;

const PLAN =
  "| Week | Work | Hours |\n|---|---|---|\n| 1 | Labels | 33 |\n| 2 | Depots | 29 |\n| 3 | Review | 7 |";

describeCases("figure-without-source", [
  [
    "sums of the table above, of cited rows and of cited items",
    [
      PLAN,
      "Engineering hours for weeks 1 and 2 are 62; at 8 hours a day this is about 7.8 person-days.",
      `The total of 22.9 (${line("**Total**")}) does not match its rows, which add up to 21.2 of 23, or 92.2%.`,
      `The heading says 30 hours (${line("### Cleanup")}), although its two items add up to 31.`,
      `Couriers made 431 calls (${line("Courier calls")}).`,
      "Bicycles are not among those 431.",
    ],
    [],
    TEXTS,
  ],
  [
    "time for work in the items of a plan",
    ["## Schedule\n\n- Weeks 1 and 2: labels and depots, 53 hours\n- Week 3: scales, 19 hours"],
    [],
    TEXTS,
  ],
  [
    "a gap, a downtime, and a period that announces a list",
    [
      "- Coverage today: 13%\n- Target: 71% (gap: 58 percentage points)",
      "- Uptime: 99.4%\n- Downtime: 4.3 hours/month",
      "**Actions (next 39 hours):**\n\n- Labels",
      `Couriers made 431 calls in an hour (${line("Courier calls")}).`,
      `The depots needed 19.5 h, 2.5 h above the target (${line("**Sorter** (17h)")}).`,
    ],
    [/"13%"/, /"99.4%"/, /"19.5 h"/],
    TEXTS,
  ],
  [
    "figures and dates of one list, once",
    [
      "**Decision date:** 2026-03-05",
      "Parcels for 733 to 744 euros are insured.",
      "Those for 744 euros are checked.",
      "Shipped lately:\n\n- 2026-02-03: labels\n- 2026-02-04: depots",
    ],
    [/"733" and "744/, /"2026-02-03"/],
    TEXTS,
  ],
  [
    "a row that a sentence with its number explains",
    [
      "| ID | Blocker | Effort |\n|---|---|---|\n| B-04 | Open couriers | 37 h |",
      "B-04 is made of the 23 hours of the first package and the 14 hours of the second.",
    ],
    [/"23 hours"/],
    TEXTS,
  ],
  [
    "limits that the decision sets for its rollback and its alerts",
    [
      "## Rollback\n\n- P95 above 1,700 ms for 12 minutes",
      "## Monitoring\n\n| Signal | Page |\n|---|---|\n| Open parcels | >6,400 |",
    ],
    [],
    TEXTS,
  ],
  [
    "sums that are wrong, and figures of nothing",
    [
      PLAN,
      "Engineering hours for weeks 1 and 2 are 63.",
      `Its two items add up to 33 (${line("### Cleanup")}).`,
      "## Rollback\n\nThe last rollback took 1,700 ms.",
    ],
    [/"63"/, /"33"/, /"1,700 ms"/],
    TEXTS,
  ],
]);
