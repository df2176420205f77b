// What has a level and is still not a finding: nothing that could be fixed.
import assert from "node:assert/strict";
import { read } from "../support/reports";

const findings = (text: string): readonly string[] =>
  read(text).findings.map(({ severity, title }) => `${severity} ${title}`);

const NONE: readonly (readonly [what: string, text: string])[] = [
  ["a week of a plan", "**Week 3** (High):"],
  ["several phases", "**Phases 1 and 2** (Critical):"],
  ["a line of counts", "## Summary\n\n- **Open issues: 9** (P0: 1, P1: 3, P2: 5)"],
  ["blockers by area", "### P0 blockers\n\n- Data: 2 blockers, 12 hours\n- Payments: 3 blockers, 20 hours"],
  ["a score", "### Critical risk level\n\n- Risk score: 7.5/10"],
  ["a component and its importance", "### 2.3 Invoice Service (CRITICAL - nightly batch)"],
  [
    "a share of tests that pass",
    "### Queue tests (11/12 passing)\n\n- **Impact:** Low - only in the test environment",
  ],
  ["an objective", "## Test objectives\n\n**P1 - High priority:**\n\n1. The rights of guests"],
  ["sample data", "## Test data\n\n**Order 1: Two loaves**\n\n- Status: OPEN\n- Priority: HIGH"],
  [
    "a definition in an appendix",
    "## Appendix B - Severity\n\n### B.1 - Critical\n\nAnyone can use it at once.",
  ],
];

const FOUND: readonly (readonly [expected: string, text: string])[] = [
  ["high The queue grows without a limit", "### The queue grows without a limit (HIGH)"],
  [
    "critical Order endpoint without authentication",
    "### Order endpoint without authentication (CRITICAL - public)",
  ],
  [
    "high The parser of the tide tables is two years old",
    "## Dependencies\n\n| ID | Dependency | Finding | Severity |\n|--|--|--|--|\n| D-1 | tides | The parser of the tide tables is two years old | High |",
  ],
  ["high 3/4 of the orders are lost", "### 3/4 of the orders are lost (HIGH)"],
  [
    "high An order can be paid twice",
    "**Issue 1: An order can be paid twice**\n\n- Status: OPEN\n- Severity: HIGH",
  ],
];

describe("no finding", () => {
  for (const [what, text] of NONE) {
    it(`is ${what}`, () => {
      assert.deepEqual(findings(text), []);
    });
  }
});

describe("a finding for all its words", () => {
  for (const [expected, text] of FOUND) {
    it(`is ${JSON.stringify(text)}`, () => {
      assert.equal(findings(text).length, 1, `${expected}: ${findings(text).join(" | ")}`);
    });
  }
});
