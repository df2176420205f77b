// Levels, verdicts, scopes and demands that a decision cites from lines which state others.
import { cleanWith } from "../support/reports";
import { describeCases, type Texts } from "../support/auditedDecisions";

const QA = "07_QA_VALIDATION.md";
const SECURITY = "02_SECURITY_AUDIT.md";

const TEXTS: Texts = {
  qa: cleanWith(
    "qa",
    "## Modules",
    "| Module | Tests | Risk |\n|---|---|---|\n| labels.py | 0 | CRITICAL |\n| routes.py | 4 | HIGH |",
    "**Test Quality:** ✅ **APPROVED**",
    "**Production Readiness:** ⚠️ **CONDITIONAL**",
    "**Total P1 effort:** 9 days",
    "**Effort:** 6 hours",
    "| Scanner drill | None | 3 days | Repeat it |",
  ),
  security: cleanWith(
    "security",
    "1. **Shared lock (CRITICAL)** - no second node",
    "2. **Old mirror (MEDIUM)** - no backup",
    "## Payment cards",
    "**Status:** NON-COMPLIANT",
    "## Until then",
    "- All depots require a login",
    "- Drill by an outside firm passed",
  ),
};

const lineOf = (role: "qa" | "security", text: string): number =>
  (TEXTS[role] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;
const qa = (text: string): string => `${QA}:${lineOf("qa", text)}`;
const security = (text: string): string => `${SECURITY}:${lineOf("security", text)}`;

describeCases("cited-line-differs", [
  [
    "another level in brackets, behind a verb, and in a cell",
    [
      `The audit names a lock without a second node (HIGH) (${security("Shared lock")}).`,
      `The lock is a point of failure that the audit rates MEDIUM (${security("Shared lock")}).`,
      `| Module | Tests | Risk |\n|---|---|---|\n| labels.py (${qa("| labels.py")}) | 0 | MEDIUM |`,
      `The audit names a lock (CRITICAL) (${security("Shared lock")}) and a mirror (MEDIUM) (${security("Old mirror")}).`,
      `The two HIGH findings leave the lock out (${security("Shared lock")}).`,
      `| Module | Tests | Risk |\n|---|---|---|\n| routes.py (${qa("| routes.py")}) | 4 | HIGH |`,
    ],
    [
      /The decision says HIGH, but 02_.* says CRITICAL/,
      /The decision says MEDIUM, but 02_.* says CRITICAL/,
      /The decision says MEDIUM, but 07_.* says CRITICAL/,
    ],
    TEXTS,
  ],
  [
    "a verdict of another subject",
    [
      `| Report | Verdict |\n|---|---|\n| QA | Production readiness APPROVED (${qa("Production Readiness")}) |`,
      `| Report | Verdict |\n|---|---|\n| QA | Test quality APPROVED (${qa("Test Quality")}) |`,
      `| Report | Verdict |\n|---|---|\n| QA | Production readiness CONDITIONAL (${qa("Production Readiness")}) |`,
    ],
    [/Production readiness APPROVED.* is stated, but 07_.* says "Production Readiness: ⚠️ CONDITIONAL"/],
    TEXTS,
  ],
  [
    "a standard that is not met",
    [
      `For cards the depots are partially compliant (${security("NON-COMPLIANT")}).`,
      `For cards the depots are non-compliant (${security("NON-COMPLIANT")}).`,
    ],
    [/partially compliant" is stated, but 02_.* says "\*\*Status:\*\* NON-COMPLIANT"/],
    TEXTS,
  ],
  [
    "the effort of a part, and another effort",
    [
      `The entire backlog takes 9 days (${qa("Total P1 effort")}).`,
      `The P1 part of the backlog takes 9 days (${qa("Total P1 effort")}).`,
      `| Risk | Answer |\n|---|---|\n| Lost parcels (${security("Old mirror")}) | locks, 4 hours (${qa("Effort:** 6")}) |`,
      `The drill of the scanner failed. Repeating it is budgeted at 2 days (${qa("Scanner drill")}).`,
      `The drill of the scanner failed. Repeating it is budgeted at 3 days (${qa("Scanner drill")}).`,
    ],
    [
      /"The entire backlog takes 9 days" is stated of the whole, but 07_.* states it of P1 only/,
      /states "4 hours", but the line .* says "6 hours"/,
      /states "2 days", but the line .* says "3 days"/,
    ],
    TEXTS,
  ],
  [
    "conditions that ask for less than their report",
    [
      "## Conditions",
      `1. The northern depots require a login (${security("All depots")}).`,
      `2. A drill by an outside firm is commissioned (${security("Drill by")}).`,
      `3. All depots require a login (${security("All depots")}).`,
      `4. A drill by an outside firm is passed (${security("Drill by")}).`,
      `5. Depots require a login (${security("All depots")}).`,
    ],
    [
      /"The northern depots require a login" is less than 02_.* asks for/,
      /"A drill by an outside firm is commissioned" is less than 02_.* asks for/,
    ],
    TEXTS,
  ],
]);

const NAMED: Texts = {
  qa: cleanWith("qa", "The drill of the scanner takes 8 hours."),
  security: cleanWith("security", "The scanner of the depots reads 40 labels.", "The gate reads 90 labels."),
};
const line = (role: "qa" | "security", text: string): number =>
  (NAMED[role] ?? "").split("\n").findIndex((one) => one.includes(text)) + 1;

describeCases("cited-line-differs", [
  [
    "lines of the report that a row, a bracket or the sentence names",
    [
      `| Report | Labels |\n|---|---|\n| Security | 40 labels (line ${line("security", "scanner")}) |`,
      `| Part | Labels |\n|---|---|\n| Gate | 90 labels (Security, line ${line("security", "gate")}) |`,
      `The audit, line ${line("security", "scanner")}, counts 40 labels for the scanner, and line ${line("security", "gate")} counts 90 labels for the gate.`,
      `The audit counts 40 labels (line ${line("security", "scanner")}), and for the drill QA plans 8 hours (line ${line("qa", "drill")}).`,
      `The audit, line ${line("security", "scanner")}, counts 45 labels for the scanner.`,
    ],
    [/states "45", but the line .*02_SECURITY.* says "40 labels/],
    NAMED,
  ],
]);
