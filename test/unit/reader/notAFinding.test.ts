// What has a level and is still not a finding: nothing that could be fixed.
import assert from "node:assert/strict";
import { findingsIn, read, summaries } from "../support/reports";

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

describe("a list below a statement that nothing was found", () => {
  it("contains no findings", () => {
    const found = findingsIn(
      "## Critical blockers",
      "**NONE FOUND**",
      "- The shop sells to members only\n- The map shows one floor",
    );
    assert.deepEqual(summaries(found), []);
  });

  it("contains findings again below the name of another group, or with their own level", () => {
    const found = findingsIn(
      "## Critical blockers",
      "None found.",
      "**High findings:**",
      "- The door stays open",
      "## Blockers",
      "None found.",
      "- [CRITICAL] The lamp is dark",
    );
    assert.deepEqual(summaries(found), ["The door stays open (high)", "The lamp is dark (critical)"]);
  });
});

describe("features in the order of their priority", () => {
  it("are not findings", () => {
    const table =
      "| Feature | Priority | Status |\n|---|---|---|\n| Night tours | Critical | Planned |\n| Maps | High | Planned |";
    assert.deepEqual(summaries(findingsIn("## Features", table)), []);
  });

  it("are findings where a column says what is wrong", () => {
    const table = "| Feature | Gap | Priority |\n|---|---|---|\n| Tours | The guide is never called | High |";
    assert.deepEqual(summaries(findingsIn("## Features", table)), ["The guide is never called (high)"]);
  });
});

describe("a table in Portuguese", () => {
  it("takes the title from the column of the problems, not of the impacts", () => {
    const table =
      "| # | Problema | Impacto | Prioridade |\n|---|---|---|---|\n| 1 | Portas abertas | Qualquer pessoa entra à noite e leva tudo | Crítica |";
    assert.deepEqual(summaries(findingsIn("## Problemas", table)), ["Portas abertas (critical)"]);
  });
});
