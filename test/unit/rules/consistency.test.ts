// The problems of a report that contradicts itself or another one: when they speak, and what cures them.
import assert from "node:assert/strict";
import type { Problem } from "../../../src/core/readiness/model";
import { figureCorrections } from "../../../src/core/rules/fixes/correctFigure";
import { cleanWith, judge, read, report, FOUR, type Judging } from "../support/reports";

function problemsOf(rule: string, judging: Judging): readonly Problem[] {
  return judge(judging).problems.filter((problem) => problem.rule === rule);
}
const messages = (rule: string, judging: Judging): readonly string[] =>
  problemsOf(rule, judging).map(({ message }) => message);
const security = (...blocks: readonly string[]): Judging => ({
  texts: { security: cleanWith("security", "## Open Points", ...blocks) },
});
const finding = (id: string, level: string, ...more: readonly string[]): string =>
  [`### ${id}: A door of ${id}`, `**Severity:** ${level}`, ...more].join("\n\n");
const counts = (critical: number, high: number): string =>
  `| Severity | Count |\n|---|---|\n| Critical | ${critical} |\n| High | ${high} |`;

describe("count-mismatch", () => {
  const two = [finding("C-1", "Critical"), finding("H-1", "High")];

  it("says what is counted and what is stated, with the places", () => {
    const [problem, ...others] = problemsOf("count-mismatch", security(counts(2, 1), ...two));
    assert.deepEqual(others, []);
    assert.equal(problem?.message, "Stated here: 2 critical findings; found in the report: 1 (C-1).");
    assert.deepEqual(
      problem.related.map(({ message }) => message),
      ["A door of C-1"],
    );
  });

  it("is silent where the counts are right, and about what is stated twice", () => {
    assert.deepEqual(messages("count-mismatch", security(counts(1, 1), ...two)), []);
    const again = "## Summary\n\n| ID | Severity |\n|---|---|\n| C-1 | Critical |\n| H-1 | High |";
    assert.deepEqual(messages("count-mismatch", security(counts(1, 1), ...two, again)), []);
  });

  it("counts open ones only where the column is of those", () => {
    const open = counts(0, 1).replace("Count", "Open");
    const fixed = [finding("C-1", "Critical", "**Status:** Fixed in commit 1a2b3c4"), finding("H-1", "High")];
    assert.deepEqual(messages("count-mismatch", security(open, ...fixed)), []);
    assert.equal(messages("count-mismatch", security(counts(0, 1), ...fixed)).length, 1);
  });

  it("holds a heading to what stands below it", () => {
    const rows = "| ID | Issue | Severity |\n|---|---|---|\n| H-1 | A door | High |\n| H-2 | A wall | High |";
    assert.deepEqual(messages("count-mismatch", security("### High issues (2)", rows)), []);
    assert.deepEqual(messages("count-mismatch", security("### High Priority (P1) - 5 items", rows)), [
      "Stated here: 5 findings; found in this section: 2 (H-1 and H-2).",
    ]);
    assert.deepEqual(messages("count-mismatch", security("### Costs (2024)", rows)), []);
  });

  it("leaves the counts of another report to that one", () => {
    const both: Judging = {
      texts: {
        security: cleanWith("security", "## Open Points", counts(1, 1), ...two),
        qa: cleanWith("qa", "## Security Test Results", counts(1, 1)),
      },
    };
    assert.deepEqual(messages("count-mismatch", both), []);
  });
});

describe("sum-mismatch", () => {
  it("says what is stated and what its parts give", () => {
    const list = "1. Lock the door (2 days)\n2. Say so (1 h)\n\n**Total effort:** 3 days";
    assert.deepEqual(messages("sum-mismatch", security(list)), []);
    assert.deepEqual(messages("sum-mismatch", security(list.replace("3 days", "1 day"))), [
      '"Total effort" is stated as 1 day (8 h); the 2 figures it stands for give 17 h.',
    ]);
  });
});

describe("severity-conflict", () => {
  it("names every level and its place", () => {
    const table = "## Matrix\n\n| ID | Severity |\n|---|---|\n| S-1 | Critical |";
    const [problem] = problemsOf("severity-conflict", security(finding("S-1", "Medium"), table));
    assert.match(
      problem?.message ?? "",
      /^S-1 is stated as medium \(line \d+\) and critical \(line \d+\): the highest counts, critical\.$/,
    );
  });

  it("holds a label against the band of its CVSS score", () => {
    assert.match(
      messages("severity-conflict", security(finding("S-1", "Medium", "**CVSS:** 9.1")))[0] ?? "",
      /medium \(line \d+\) and critical \(CVSS 9\.1\)/,
    );
    assert.deepEqual(
      messages("severity-conflict", security(finding("S-1", "Critical", "**CVSS:** 9.1"))),
      [],
    );
  });

  it("does not call a priority a severity", () => {
    assert.deepEqual(messages("severity-conflict", security(finding("S-1", "High", "**Priority:** P0"))), []);
  });

  it("is noticed in two reports about one finding", () => {
    const texts = {
      architecture: cleanWith("architecture", "## Concerns", finding("A-1", "Critical")),
      security: cleanWith("security", "## Open Points", finding("S-1", "Low", "Same as A-1.")),
    };
    assert.match(messages("severity-conflict", { texts })[0] ?? "", /S-1 is low here and critical as A-1/);
  });
});

describe("figure-conflict", () => {
  const coverage = (percent: number): string => `## Coverage\n\n- **Overall coverage:** ${percent} %`;
  it("names every value, of one report or of two", () => {
    const texts = {
      code: cleanWith("code", coverage(71)),
      qa: cleanWith("qa", coverage(64)),
    };
    assert.match(
      messages("figure-conflict", { texts })[0] ?? "",
      /^The overall test coverage is stated as 71 % \(line \d+\) and 64 % \(07_QA_VALIDATION\.md:\d+\): the lowest counts, 64 %\.$/,
    );
    assert.deepEqual(
      messages("figure-conflict", { texts: { ...texts, code: cleanWith("code", coverage(64)) } }),
      [],
    );
  });

  it("takes the table of critical paths for a value", () => {
    const stated = "## Stated\n\n- **Critical path coverage:** 90 %";
    const judging: Judging = { policy: FOUR, texts: { qa: cleanWith("qa", stated) } };
    assert.match(messages("figure-conflict", judging)[0] ?? "", /critical paths .* 80 % .* 90 % .* 80 %\.$/);
  });
});

describe("verdict-conflict", () => {
  it("tells of two verdicts in one report", () => {
    const texts = { code: cleanWith("code", "**Recommendation:** CONDITIONAL APPROVAL") };
    assert.match(
      messages("verdict-conflict", { texts })[0] ?? "",
      /"approved with conditions" \(line \d+\) and "approved" \(line \d+\): the least favourable counts, "approved with conditions"/,
    );
  });

  it("tells of an approval beside a blocker", () => {
    const [message, ...others] = messages("verdict-conflict", security(finding("C-1", "Critical")));
    assert.deepEqual(others, []);
    assert.equal(message, 'The report says "approved", and states a finding that blocks: C-1.');
    assert.deepEqual(messages("verdict-conflict", security(finding("M-1", "Medium"))), []);
  });
});

describe("missed-target", () => {
  const row = (actual: string, status: string): Judging => ({
    texts: {
      data: cleanWith(
        "data",
        `## Performance\n\n| Operation | Target | Actual | Status |\n|---|---|---|---|\n| Find | <100ms | ${actual} | ${status} |`,
      ),
    },
  });
  it("holds the mark to the figures", () => {
    assert.deepEqual(messages("missed-target", row("85-140ms", "✅ PASS")), [
      '"Find" is called passed, but 85-140ms does not meet <100ms: it counts as missed.',
    ]);
    assert.deepEqual(messages("missed-target", row("85ms", "✅ PASS")), []);
    assert.deepEqual(messages("missed-target", row("140ms", "❌ FAIL")), []);
  });
});

describe("the correction of a figure", () => {
  const corrected = (text: string): string =>
    figureCorrections(text, read(text))
      .toSorted((a, b) => b.from - a.from)
      .reduce((whole, one) => whole.slice(0, one.from) + one.text + whole.slice(one.to), text);

  it("cures what it says, once", () => {
    const text = report(
      "## Findings",
      counts(4, 0),
      "**Total**: 9 vulnerabilities",
      finding("C-1", "Critical"),
      finding("H-1", "High"),
    );
    const once = corrected(text);
    // The counts are put right first, then they add up to another sum.
    const twice = corrected(once);
    assert.match(twice, /\| Critical \| 1 \|\n\| High \| 1 \|\n\n\*\*Total\*\*: 2 vulnerabilities/);
    assert.equal(corrected(twice), twice);
  });

  it("leaves alone what it cannot tell apart, and what is written in another unit", () => {
    const text = report(
      "| Severity | Count | Must |\n|---|---|---|\n| Critical | 3 | 3 |\n| High | 0 | 0 |",
      finding("C-1", "Critical"),
    );
    assert.deepEqual(figureCorrections(text, read(text)), []);
    const hours = report("- A (2 days)\n- B (1 h)", "**Total effort:** 1 day");
    assert.equal(read(hours).sums[0]?.holds, false);
    assert.deepEqual(figureCorrections(hours, read(hours)), []);
  });
});
