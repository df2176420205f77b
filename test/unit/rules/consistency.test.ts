// Reports that contradict themselves or each other: when a problem is reported, and what fixes it.
import assert from "node:assert/strict";
import type { Problem } from "../../../src/core/readiness/model";
import { countMismatch } from "../../../src/core/rules/countMismatch";
import type { Fix } from "../../../src/core/rules/rule";
import { sumMismatch } from "../../../src/core/rules/sumMismatch";
import { cleanWith, judge, read, report, FOUR, SEVEN, type Judging } from "../support/reports";
import { withEdits } from "../support/ruleExamples";

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

  it("names the stated count, the findings and their places", () => {
    const [problem, ...others] = problemsOf("count-mismatch", security(counts(2, 1), ...two));
    assert.deepEqual(others, []);
    assert.equal(
      problem?.message,
      "The report states 2 critical findings but contains 1 (C-1). Correct the count or add the missing findings.",
    );
    assert.deepEqual(
      problem.related.map(({ message }) => message),
      ["A door of C-1"],
    );
  });

  it("accepts correct counts, also if a finding is described twice", () => {
    assert.deepEqual(messages("count-mismatch", security(counts(1, 1), ...two)), []);
    const again = "## Summary\n\n| ID | Severity |\n|---|---|\n| C-1 | Critical |\n| H-1 | High |";
    assert.deepEqual(messages("count-mismatch", security(counts(1, 1), ...two, again)), []);
  });

  it("counts only open findings in a column of open findings", () => {
    const open = counts(0, 1).replace("Count", "Open");
    const fixed = [finding("C-1", "Critical", "**Status:** Fixed in commit 1a2b3c4"), finding("H-1", "High")];
    assert.deepEqual(messages("count-mismatch", security(open, ...fixed)), []);
    assert.equal(messages("count-mismatch", security(counts(0, 1), ...fixed)).length, 1);
  });

  it("checks the count in a heading against the findings below it", () => {
    const rows = "| ID | Issue | Severity |\n|---|---|---|\n| H-1 | A door | High |\n| H-2 | A wall | High |";
    assert.deepEqual(messages("count-mismatch", security("### High issues (2)", rows)), []);
    assert.deepEqual(messages("count-mismatch", security("### High Priority (P1) - 5 items", rows)), [
      "This section states 5 findings but contains 2 (H-1 and H-2). Correct the count or add the missing findings.",
    ]);
    assert.deepEqual(messages("count-mismatch", security("### Costs (2024)", rows)), []);
  });

  it("ignores counts that repeat another report", () => {
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
  it("names the stated total and the sum of its parts", () => {
    const list = "1. Lock the door (2 days)\n2. Say so (1 h)\n\n**Total effort:** 3 days";
    assert.deepEqual(messages("sum-mismatch", security(list)), []);
    assert.deepEqual(messages("sum-mismatch", security(list.replace("3 days", "1 day"))), [
      '"Total effort" is stated as 1 day (8 h), but its 2 parts add up to 17 h. Correct the total or the part that is wrong.',
    ]);
  });
});

describe("severity-conflict", () => {
  it("names every severity and its place", () => {
    const table = "## Matrix\n\n| ID | Severity |\n|---|---|\n| S-1 | Critical |";
    const [problem] = problemsOf("severity-conflict", security(finding("S-1", "Medium"), table));
    assert.match(
      problem?.message ?? "",
      /^Conflicting severities for S-1 A door of S-1: medium \(line \d+\) and critical \(line \d+\)\. The highest one, critical, counts; state the same severity everywhere\.$/,
    );
  });

  it("checks a label against the CVSS score", () => {
    assert.match(
      messages("severity-conflict", security(finding("S-1", "Medium", "**CVSS:** 9.1")))[0] ?? "",
      /medium \(line \d+\) and critical \(CVSS 9\.1\)/,
    );
    assert.deepEqual(
      messages("severity-conflict", security(finding("S-1", "Critical", "**CVSS:** 9.1"))),
      [],
    );
  });

  it("does not treat a priority as a severity", () => {
    assert.deepEqual(messages("severity-conflict", security(finding("S-1", "High", "**Priority:** P0"))), []);
  });

  it("compares the severities of one finding in two reports", () => {
    const texts = {
      architecture: cleanWith("architecture", "## Concerns", finding("A-1", "Critical")),
      security: cleanWith("security", "## Open Points", finding("S-1", "Low", "Same as A-1.")),
    };
    assert.match(
      messages("severity-conflict", { texts })[0] ?? "",
      /for S-1 A door of S-1: low here, but critical as A-1 A door of A-1\./,
    );
  });
});

describe("figure-conflict", () => {
  const coverage = (percent: number): string => `## Coverage\n\n- **Overall coverage:** ${percent} %`;
  it("names every value in one report or in two", () => {
    const texts = {
      code: cleanWith("code", coverage(71)),
      qa: cleanWith("qa", coverage(64)),
    };
    assert.match(
      messages("figure-conflict", { texts })[0] ?? "",
      /^Conflicting values for the overall test coverage: 71% \(line \d+\) and 64% \(07_QA_VALIDATION\.md:\d+\)\. The lowest one, 64%, counts; state the same value everywhere\.$/,
    );
    assert.deepEqual(
      messages("figure-conflict", { texts: { ...texts, code: cleanWith("code", coverage(64)) } }),
      [],
    );
  });

  it("includes the value computed from the table of critical paths", () => {
    const stated = "## Stated\n\n- **Critical path coverage:** 90 %";
    const judging: Judging = { policy: FOUR, texts: { qa: cleanWith("qa", stated) } };
    assert.match(messages("figure-conflict", judging)[0] ?? "", /critical paths: 80% .* 90% .* 80%, counts/);
  });
});

describe("verdict-conflict", () => {
  it("names two verdicts in one report", () => {
    const texts = { code: cleanWith("code", "**Recommendation:** CONDITIONAL APPROVAL") };
    assert.match(
      messages("verdict-conflict", { texts })[0] ?? "",
      /"approved with conditions" \(line \d+\) and "approved" \(line \d+\)\. The least favorable one, "approved with conditions", counts/,
    );
  });

  it("accepts one verdict for each of several stages, but no other one in a conclusion", () => {
    const stages = (...titles: readonly string[]): Judging => ({
      texts: {
        code: report(
          titles
            .map((title, index) => `## ${title}\n\n**Decision:** ${index === 0 ? "GO" : "NO GO"}`)
            .join("\n\n"),
        ),
      },
    });
    assert.deepEqual(messages("verdict-conflict", stages("Preview", "Paid service")), []);
    assert.equal(messages("verdict-conflict", stages("Preview", "Conclusion")).length, 1);
    assert.equal(messages("verdict-conflict", stages("Executive Summary", "Details")).length, 1);
  });

  it("names the blockers of a report that approves", () => {
    const [message, ...others] = messages("verdict-conflict", security(finding("C-1", "Critical")));
    assert.deepEqual(others, []);
    assert.equal(
      message,
      'The report says "approved" but contains 1 blocker: C-1 A door of C-1. Resolve the blocker or change the verdict.',
    );
    assert.deepEqual(messages("verdict-conflict", security(finding("M-1", "Medium"))), []);
  });

  it("names the criteria of a table that a report approves against", () => {
    const criteria = (title: string, head: string, ...cells: readonly string[]): readonly string[] =>
      messages(
        "verdict-conflict",
        security(
          `## ${title}\n\n| ${head} |\n|---|---|\n${cells.map((cell, index) => `| Door ${index + 1} shut | ${cell} |`).join("\n")}`,
        ),
      );
    assert.deepEqual(criteria("Exit criteria", "Requirement | Status", "✅", "❌"), [
      'The report says "approved", but its own table says that 1 criterion is not met: Door 2 shut. Change the verdict or correct the table.',
    ]);
    assert.equal(criteria("Doors", "Criterion | Met", "Yes", "No", "❌").length, 1);
    assert.equal(criteria("Türen", "Kriterium | Erfüllt", "Ja", "Nein").length, 1);
    assert.equal(criteria("Go / No-Go", "Check | Result", "Passed", "Failed").length, 1);
    for (const quiet of [
      criteria("Exit criteria", "Requirement | Status", "✅", "✅"),
      criteria("Doors", "Criterion | Met", "Yes", "N/A", "None open", "⚠️"),
      criteria("Doors", "Requirement | Status", "✅", "❌"),
      criteria("Exit criteria", "Requirement | Threshold", "0 failed"),
    ])
      assert.deepEqual(quiet, []);
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
  it("checks the mark against the figures", () => {
    assert.deepEqual(messages("missed-target", row("85-140ms", "✅ PASS")), [
      '"Find" is marked as passed, but 85-140ms does not meet the target <100ms. It counts as missed; correct the mark or the figure.',
    ]);
    assert.deepEqual(messages("missed-target", row("85ms", "✅ PASS")), []);
    assert.deepEqual(messages("missed-target", row("140ms", "❌ FAIL")), []);
  });

  it("compares several targets in one cell with their values, in order", () => {
    const pairs = (actual: string): Judging => ({
      texts: {
        data: cleanWith(
          "data",
          `## Performance\n\n| Operation | P50 / P95 now | Target | Result |\n|---|---|---|---|\n| Find | ${actual} | <20 / <50 ms | ✅ met |`,
        ),
      },
    });
    assert.deepEqual(messages("missed-target", pairs("15 / 85 ms")), [
      '"Find" is marked as passed, but 85 ms does not meet the target <50 ms. It counts as missed; correct the mark or the figure.',
    ]);
    assert.deepEqual(messages("missed-target", pairs("15 / 45 ms")), []);
  });

  it("checks marks in every section, such as those of coverage", () => {
    const layers = (current: string): Judging => ({
      texts: {
        qa: cleanWith(
          "qa",
          `## Layers\n\n| Layer | Minimum | Current | State |\n|---|---|---|---|\n| Storage | 70% | ${current} | ✅ met |`,
        ),
      },
    });
    assert.deepEqual(messages("missed-target", layers("30%")), [
      '"Storage" is marked as passed, but 30% does not meet the target 70%. It counts as missed; correct the mark or the figure.',
    ]);
    assert.deepEqual(messages("missed-target", layers("75%")), []);
  });
});

describe("announced-count", () => {
  const said = (line: string, entries: number): Judging => ({
    texts: {
      functional: cleanWith(
        "functional",
        `## Notes\n\n${line}\n\n${Array.from({ length: entries }, (_, i) => `- Entry ${"abcdef"[i]}`).join("\n")}`,
      ),
    },
  });
  it("compares a number of entries with the list directly below", () => {
    assert.deepEqual(messages("announced-count", said("The review names four gaps of the booking:", 3)), [
      '"The review names four gaps of the booking:" announces 4 entries, but 3 follow. Correct the number or the list.',
    ]);
    assert.deepEqual(messages("announced-count", said("These 4 issues remain:", 3)), [
      '"These 4 issues remain:" announces 4 entries, but 3 follow. Correct the number or the list.',
    ]);
    assert.deepEqual(messages("announced-count", said("The review names three gaps:", 3)), []);
  });
  it("leaves numbers alone that name or measure something", () => {
    for (const line of [
      "Week 6 actions:",
      "SOC 2 failures:",
      "In five days:",
      "5 connections for each client:",
      "Of four gaps, two are open:",
    ])
      assert.deepEqual(messages("announced-count", said(line, 3)), [], line);
  });
});

describe("sum-mismatch in rows", () => {
  const table = (...rows: readonly string[]): Judging => ({
    texts: {
      qa: cleanWith(
        "qa",
        `## Counts\n\n| Part | High | Medium | Low | Sum |\n|---|---|---|---|---|\n${rows.join("\n")}`,
      ),
    },
  });
  it("reports a row whose last column is not its sum", () => {
    assert.deepEqual(
      messages("sum-mismatch", table("| Bay | 5 | 9 | 7 | 20 |", "| Pier | 4 | 8 | 4 | 16 |")),
      [
        '"Bay, Sum" is stated as 20, but its 3 parts add up to 21. Correct the total or the part that is wrong.',
      ],
    );
  });
  it("says nothing where most rows do not add up: the column is another total", () => {
    assert.deepEqual(
      messages(
        "sum-mismatch",
        table("| Bay | 5 | 9 | 7 | 20 |", "| Pier | 4 | 8 | 4 | 1 |", "| Quay | 1 | 1 | 1 | 3 |"),
      ),
      [],
    );
  });
});

describe("the fix of a count or a total", () => {
  function fixesFor(text: string): readonly Fix[] {
    const [phase] = SEVEN.phases;
    assert.ok(phase);
    const input = { text, facts: read(text), phase, read: (other: string) => read(other) };
    return [countMismatch, sumMismatch].flatMap((rule) => rule.fix?.(input) ?? []);
  }
  const corrected = (text: string): string =>
    withEdits(
      text,
      fixesFor(text).flatMap(({ edits }) => edits),
    );

  it("corrects the figure, once", () => {
    const text = report(
      "## Findings",
      counts(4, 0),
      "**Total**: 9 vulnerabilities",
      finding("C-1", "Critical"),
      finding("H-1", "High"),
    );
    const once = corrected(text);
    // The counts are corrected first; then they add up to another total.
    const twice = corrected(once);
    assert.match(twice, /\| Critical \| 1 \|\n\| High \| 1 \|\n\n\*\*Total\*\*: 2 vulnerabilities/);
    assert.equal(corrected(twice), twice);
  });

  it("corrects the right one of equal figures in a line: the one that the report is read by", () => {
    const text = report(
      "| Severity | Count | Must |\n|---|---|---|\n| Critical | 3 | 3 |\n| High | 0 | 0 |",
      finding("C-1", "Critical"),
    );
    assert.match(corrected(text), /\| Critical \| 1 \| 3 \|/);
  });

  it("leaves ambiguous figures and other units alone", () => {
    const text = report("The audit found 3 critical and 3 high issues.", finding("C-1", "Critical"));
    assert.deepEqual(fixesFor(text), []);
    const hours = report("- A (2 days)\n- B (1 h)", "**Total effort:** 1 day");
    assert.equal(read(hours).sums[0]?.isCorrect, false);
    assert.deepEqual(fixesFor(hours), []);
  });
});
