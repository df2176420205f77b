// Which findings block or are a condition.
import assert from "node:assert/strict";
import type { SetFinding } from "../../../src/core/readiness/model";
import { cleanWith, findingOf, judge } from "../support/reports";

function finding(...fields: readonly string[]): SetFinding {
  return findingOf(judge({ texts: { code: cleanWith("code", "### CR-1: Something", ...fields) } }), "CR-1");
}

describe("what blocks", () => {
  const rows: readonly (readonly [string, readonly string[], boolean, boolean])[] = [
    ["critical", ["**Severity:** Critical"], true, false],
    ["P0", ["**Priority:** P0"], true, false],
    ["P0, whatever the severity", ["**Severity:** Low", "**Priority:** P0"], true, false],
    ["a CVSS score of the critical band", ["**Severity:** Medium", "**CVSS:** 9.0"], true, false],
    ["high", ["**Severity:** High"], false, true],
    ["P1", ["**Priority:** P1"], false, true],
    ["P1, whatever the severity", ["**Severity:** Low", "**Priority:** P1"], false, true],
    ["a CVSS score of the high band", ["**Severity:** Low", "**CVSS:** 8.9"], false, true],
    ["medium", ["**Severity:** Medium", "**CVSS:** 6.9"], false, false],
    ["low", ["**Severity:** Low", "**Priority:** P3"], false, false],
    ["info", ["**Severity:** Info"], false, false],
  ];
  for (const [what, fields, blocks, isCondition] of rows) {
    it(`${what}: ${blocks ? "blocks" : isCondition ? "is a condition" : "neither"}`, () => {
      const { blocks: actual, isCondition: condition } = finding(...fields);
      assert.deepEqual({ blocks: actual, isCondition: condition }, { blocks, isCondition });
    });
  }

  it("counts the highest level in the report, and reports the difference", () => {
    const table = "## Summary\n\n| ID | Finding | Severity |\n|---|---|---|\n| CR-1 | Something | Critical |";
    const model = judge({
      texts: { code: cleanWith("code", table, "## Findings", "### CR-1: Something", "**Severity:** Medium") },
    });
    const one = findingOf(model, "CR-1");
    assert.equal(one.severity, "medium");
    assert.equal(one.effectiveSeverity, "critical");
    assert.equal(one.blocks, true);
    const problem = model.problems.find(({ rule }) => rule === "unresolved-critical");
    assert.match(
      problem?.message ?? "",
      /severity is medium here, but the highest rating in the report counts/,
    );
    assert.deepEqual(
      problem?.related.map(({ line, message }) => [line, /says critical/.test(message)]),
      [[one.severityStatements.find(({ severity }) => severity === "critical")!.range.line, true]],
    );
  });

  it("counts two findings that may be one as two", () => {
    const text = cleanWith(
      "code",
      "## Findings",
      "### Retry loop hides the outage of the printer\n\n**Severity:** Critical\n\n**Location:** `src/print.py:10-20`",
      "### Outage of the printer goes unnoticed\n\n**Severity:** Critical\n\n**Location:** `src/print.py:12`",
    );
    assert.equal(judge({ texts: { code: text } }).blockers.length, 2);
  });

  it("numbers a finding without an id by report and order, and builds its key from its title", () => {
    const text = cleanWith("ui", "## Findings", "### Colours alone tell the state\n\n**Severity:** Critical");
    const [only] = judge({ texts: { ui: text } }).findings;
    assert.equal(only?.displayId, "UI-1");
    assert.equal(only.key, "ui:colours-alone-tell-the-state");
  });
});

describe("the fingerprint of a finding", () => {
  const of = (...fields: readonly string[]): string => finding(...fields).fingerprint;
  const place = "**Location:** `src/print.py:10`";

  it("does not depend on lines, severities, or surrounding words", () => {
    assert.equal(
      of("**Severity:** High", place),
      of("Moved down.", "**Severity:** Critical", "**Location:** `src/print.py:99`"),
    );
  });

  it("differs for other files and weaknesses", () => {
    const all = [place, "**Location:** `src/scan.py:10`", `${place}\n\n**CWE:** CWE-79`].map((fields) =>
      of("**Severity:** High", fields),
    );
    assert.equal(new Set(all).size, 3);
  });
});
