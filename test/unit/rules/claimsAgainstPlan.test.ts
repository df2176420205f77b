// Lists that claim to be whole, work that is put off, days of the plan, limits and events that only the decision knows of.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";

const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "**Required Before Production:**\n- Fix the broken label tests\n- Add tests of the scanner\n- Add tests of the courier login\n- Clean up the depot store",
    "### Later\n\n- Translate the handbook",
    "**Depot integration:**\n- ✅ Label print tested\n- ⚠️ Parcel handover not tested (pending)",
    "Growth: 40 MB/week",
    "- [ ] All label tests pass (0 failures)",
    "| Step | Hours |\n|---|---|\n| Print | 4 |\n| Scan | 7 |\n| Sort | 9 |\n\n**Total:** 25 hours",
  ),
  security: cleanWith(
    "security",
    finding("SEC-1", "Labels can be forged", "High"),
    finding("SEC-2", "Old scale drivers", "Medium"),
    "## Phase 2\n\n**Priority:** HIGH - Required before production use\n\n1. **SEC-1:** sign the labels",
    "The couriers' tablets are unlocked, and nobody notices strange parcels.",
  ),
};

const lineOf = (role: "qa" | "security", text: string): number =>
  (TEXTS[role] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;
const qa = (text: string): string => `${QA}:${lineOf("qa", text)}`;

describeCases("cited-line-differs", [
  [
    "an entry that a list in full leaves out, by the cited list and by its own citations",
    [
      `QA asks for the following, given here in full (${qa("Required Before")}):`,
      "- Fix the broken label tests\n- Add tests of the scanner\n- Clean up the depot store",
      `QA's demands, adopted unchanged:`,
      `1. Repair all label tests. ${qa("Fix the broken")}\n2. Test the scanner. ${qa("of the scanner")}\n3. Test the login. ${qa("courier login")}`,
    ],
    [
      /claims to be complete, but 07_.* has 4 entries. Add "- Add tests of the courier login"/,
      /claims to be complete, but 07_.* has 4 entries. Add "- Clean up the depot store"/,
    ],
    TEXTS,
  ],
  [
    "the whole list, and a part of it that does not claim to be all",
    [
      `QA asks for the following, given here in full (${qa("Required Before")}):`,
      "- Fix the label tests\n- Test the scanner\n- Test the courier login\n- Clean up the depot store",
      `QA asks for these first (${qa("Required Before")}):`,
      "- Fix the broken label tests\n- Add tests of the scanner\n- Clean up the depot store",
    ],
    [],
    TEXTS,
  ],
  [
    "something that the cited list does not call tested",
    [
      `QA has tested the label print and the parcel handover (${qa("Depot integration")}).`,
      `QA has tested the label print (${qa("Depot integration")}).`,
      `The parcel handover is not tested (${qa("Depot integration")}).`,
    ],
    [/"QA has tested the label print and the parcel handover" is stated, but 07_.* says .*not tested/],
    TEXTS,
  ],
  [
    "another rate, and a tolerated number",
    [
      `The store grows by 40 MB/day (${qa("Growth")}).`,
      `The store grows by 40 MB per week (${qa("Growth")}).`,
      `- Label tests are green; up to 3 known failures are tolerated (${qa("All label tests")}).`,
      `- Label tests are green with 0 failures (${qa("All label tests")}).`,
    ],
    [
      /states 40 MB per day, but 07_.* states it per week/,
      /up to 3 known failures are tolerated" is less than/,
    ],
    TEXTS,
  ],
]);

describeCases("softened-finding", [
  [
    "work after the release that a report asks for before",
    [
      "## After the release",
      "- SEC-1, signed labels, one day",
      `- Tests of the scanner (${qa("of the scanner")})`,
      "- SEC-2, new drivers",
      `- The handbook (${qa("Translate")})`,
      "## Conditions",
      "- SEC-1 is closed",
    ],
    [
      /SEC-1 .* is put after the release here, but 02_.* asks for it before/,
      /"Tests of the scanner.* is put after/,
    ],
    TEXTS,
  ],
]);

describeCases("date-order", [
  [
    "a day before the part of the plan that has to be finished by then",
    [
      "| Week | Dates |\n|---|---|\n| 1 | 1–5 December 2025 |\n| 2–3 | 8–19 December 2025 |",
      "The meeting is on 12 December 2025, once all three weeks are closed.",
      "The meeting is on 19 December 2025, once weeks 1 to 3 are closed.",
      "The rehearsal is on 5 December 2025, after week 1.",
    ],
    [/week 3 is said to be finished on 12 December 2025, but it ends on 19 December 2025/],
    TEXTS,
  ],
]);

describeCases("decision-figure", [
  [
    "two limits for the same stage",
    [
      "The first stage of the depots is limited to 40 parallel scanners.",
      "In the first stage the depots are capped at 60 parallel scanners.",
      "The second wave of trucks is limited to 60 parallel scanners.",
    ],
    [/sets a limit of 60 parallel scanners here, but of 40 in line/],
    TEXTS,
  ],
]);

describeCases("unsupported-approval", [
  [
    "events that no report mentions",
    [
      "The return to the old depots was rehearsed on two evenings.",
      "A penetration test has been completed without findings.",
      "The return to the old depots must be rehearsed once it was held.",
      "No penetration test has been completed.",
      "The penetration test was held, see OPS-77.",
    ],
    [/no report says that this has taken place \("rehearsed"\)/, /no report says .* \("penetration test"\)/],
    TEXTS,
  ],
  [
    "an event that a report says was held",
    ["The return to the old depots was rehearsed on two evenings."],
    [],
    { ...TEXTS, qa: cleanWith("qa", "The return to the old depots was rehearsed in May.") },
  ],
]);

describeCases("wrong-attribution", [
  [
    "what only another report says, in other words",
    [
      "The QA report warns that tablets of the couriers are unlocked and that nobody notices strange parcels.",
      "The security audit warns that tablets of the couriers are unlocked and that nobody notices strange parcels.",
    ],
    [/attributed to 07_QA_VALIDATION.md, which does not say it; 02_SECURITY_AUDIT.md:\d+ does/],
    TEXTS,
  ],
]);

describeCases("figure-without-source", [
  [
    "the sum of the rows above the cited total",
    [`QA gives 25 hours, but the rows add up to 20 (${qa("**Total:** 25")}).`],
    [],
    TEXTS,
  ],
]);
