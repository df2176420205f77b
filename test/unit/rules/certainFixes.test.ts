import assert from "node:assert/strict";
import { countMismatch } from "../../../src/core/rules/countMismatch";
import { allTogether, certainFixes } from "../../../src/core/rules/fixes/certainFixes";
import { missingSection } from "../../../src/core/rules/missingSection";
import type { Rule } from "../../../src/core/rules/rule";
import { applyEdits } from "../../../src/core/text/textEdit";
import { judge, read, report, SEVEN } from "../support/reports";

const TEXT = report(
  "| Severity | Count |\n|---|---|\n| Critical | 4 |\n| High | 3 |\n| Low | 0 |",
  "## Findings",
  "### C-1: Tokens never end\n\n**Severity:** Critical",
  "### H-1: Keys are in the log\n\n**Severity:** High",
);

/** The text with all certain fixes of a rule. */
function fixedBy(
  rule: Rule,
  rules: Parameters<typeof judge>[0] = {},
): { readonly text: string; readonly count: number } {
  const model = judge({ texts: { security: TEXT }, ...rules });
  const phase = SEVEN.phases.find(({ role }) => role === "security");
  const facts = model.reports.find(({ role }) => role === "security")?.facts;
  assert.ok(phase && facts);
  const input = { text: TEXT, facts, phase, read: (other: string) => read(other, facts.path) };
  const fixes = certainFixes(rule, input, model.problems);
  return { text: applyEdits(TEXT, allTogether("all", fixes)?.edits ?? []), count: fixes.length };
}

describe("all certain fixes of a rule in a file", () => {
  it("correct every count at once", () => {
    const { text, count } = fixedBy(countMismatch);
    assert.equal(count, 2);
    assert.match(text, /\| Critical \| 1 \|\n\| High \| 1 \|\n\| Low \| 0 \|/);
  });

  it("are only those of problems that are reported", () => {
    const policy = { ...SEVEN, rules: { ...SEVEN.rules, "count-mismatch": "off" as const } };
    assert.deepEqual(fixedBy(countMismatch, { policy }), { text: TEXT, count: 0 });
  });

  it("never insert what has to be written by a person", () => {
    assert.equal(fixedBy(missingSection).count, 0);
  });

  it("leave out what would change the same text", () => {
    const fix = { title: "", fixes: [], edits: [{ from: 3, to: 5, text: "x" }] };
    assert.deepEqual(allTogether("all", [fix, fix])?.edits, fix.edits);
    assert.equal(allTogether("all", []), null);
  });
});
