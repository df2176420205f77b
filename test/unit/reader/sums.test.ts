// Sums that a report states, held against the parts that stand above them.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

const sums = (...blocks: readonly string[]): readonly string[] =>
  read(report(...blocks)).sums.map(({ what, written, computed, unit, unknown, isCorrect }) => {
    const figure =
      computed.least === computed.most ? computed.least : `${computed.least}-${computed.most ?? ""}`;
    return `${what}: ${written} of ${figure}${unit && ` ${unit}`}${unknown === 0 ? "" : ` +${unknown}`} ${isCorrect ? "holds" : "is wrong"}`;
  });

const table = (head: string, ...rows: readonly string[]): string =>
  [head, head.replaceAll(/[^|]+/g, "---"), ...rows].join("\n");

describe("the last row of a table", () => {
  it("is the sum of each column of figures", () => {
    const rows = ["| Doors | 3 | 4 h |", "| Walls | 5 | 1-2 days |", "| **Total** | **8** | **12-20 h** |"];
    assert.deepEqual(sums(table("| Part | Count | Effort |", ...rows)), [
      "Total, Count: 8 of 8 holds",
      "Total, Effort: 12-20 h of 12-20 hours holds",
    ]);
    assert.deepEqual(sums(table("| Part | Count |", "| A | 3 |", "| B | 5 |", "| Sum | 9 |")), [
      "Sum, Count: 9 of 8 is wrong",
    ]);
  });

  it("adds nothing for a dash, and keeps what is behind brackets", () => {
    const rows = ["| A | 3 (2 old) |", "| B | - |", "| C | 1 open |", "| Total | 4 |"];
    assert.deepEqual(sums(table("| Part | Issues |", ...rows)), ["Total, Issues: 4 of 4 holds"]);
  });

  it("is not a sum of shares, scores, means or words", () => {
    const rows = [
      "| A | 40 % | 7.1 | 3 fixed + 1 open |",
      "| B | 60 % | 8.2 | 2 |",
      "| Total | 52 % | 7.6 | 6 |",
    ];
    assert.deepEqual(sums(table("| Part | Coverage | Average | Rest |", ...rows)), []);
  });

  it("may be left open: 20+ is kept by whatever is more", () => {
    const rows = (total: string) =>
      table("| Part | Items |", "| A | 13 |", "| B | 9 |", `| Total | ${total} |`);
    assert.deepEqual(sums(rows("20+")), ["Total, Items: 20+ of 22 holds"]);
    assert.deepEqual(sums(rows("23+")), ["Total, Items: 23+ of 22 is wrong"]);
  });

  it("is not a total where a row is about something that is called so", () => {
    const rows = ["| Files | 12 |", "| Modules | 4 |", "| Total source lines | 9000 |"];
    assert.deepEqual(sums(table("| Metric | Value |", ...rows)), []);
  });
});

describe("a total below a list or a table", () => {
  const list = "1. Add a breaker (C1) - 4 hours, P0\n2. Lock the door (2 days)\n3. Say so - 1 h";
  it("is that of the efforts at the ends of the items, as exactly as it is written", () => {
    assert.deepEqual(sums(list, "**Total effort:** 21 hours"), ["Total effort: 21 hours of 21 hours holds"]);
    assert.deepEqual(sums(list, "**Total effort:** 20 hours"), [
      "Total effort: 20 hours of 21 hours is wrong",
    ]);
    // 21 hours are 2.6 days.
    assert.deepEqual(sums(list, "**Total:** 3 days"), ["Total: 3 days of 21 hours holds"]);
    assert.deepEqual(sums(list, "**Total:** 5 days"), ["Total: 5 days of 21 hours is wrong"]);
    assert.deepEqual(sums(list, "**Total:** ~19 hours"), ["Total: ~19 hours of 21 hours holds"]);
  });

  it("is that of labeled efforts, where there are some", () => {
    const labelled = "1. Lock the door\n   - Effort: 30 minutes\n2. Say so (3 days)\n   - Effort: 2 hours";
    assert.deepEqual(sums(labelled, "**Total Effort:** 2.5 hours"), [
      "Total Effort: 2.5 hours of 2.5 hours holds",
    ]);
  });

  it("can be more than parts of which some state nothing, not less", () => {
    const rows = ["| A | 4 h |", "| B | TBD |", "| C | 2 h |"];
    const efforts = table("| Item | Effort |", ...rows);
    assert.deepEqual(sums(efforts, "**Total effort:** 9 hours"), [
      "Total effort: 9 hours of 6 hours +1 holds",
    ]);
    assert.deepEqual(sums(efforts, "**Total effort:** 4 hours"), [
      "Total effort: 4 hours of 6 hours +1 is wrong",
    ]);
  });

  it("adds up the adjacent sums if nothing is between them", () => {
    const section = (title: string, hours: number): readonly string[] => [
      `### ${title}`,
      `- A (${hours} h)\n- B (1 h)`,
      `**Total:** ${hours + 1} h`,
    ];
    const blocks = ["## Debt", ...section("Now", 3), ...section("Later", 6)];
    assert.equal(sums(...blocks, "**Total effort:** 11 h").at(-1), "Total effort: 11 h of 11 hours holds");
    assert.equal(sums(...blocks, "**Total effort:** 12 h").at(-1), "Total effort: 12 h of 11 hours is wrong");
  });

  it("is that of a table of counts", () => {
    const counts = table("| Severity | Count |", "| Critical | 2 |", "| High | 5 |");
    assert.deepEqual(sums(counts, "**Total**: 7 vulnerabilities"), ["Total: 7 vulnerabilities of 7 holds"]);
    assert.deepEqual(sums(counts, "**Total**: 8 vulnerabilities"), [
      "Total: 8 vulnerabilities of 7 is wrong",
    ]);
  });

  it("is not taken from what is called a total and adds up nothing", () => {
    assert.deepEqual(sums("- A (4 h)\n- B (2 h)", "**Total lines:** 9", "**Total latency:** 12 h"), []);
    assert.deepEqual(sums("**Total effort:** 9 h", "- A (4 h)\n- B (2 h)"), []);
  });
});

describe("tests in all", () => {
  const outcomes = (total: number): string =>
    `Total Tests: ${total}\nPassed: 172 (72.6%)\nFailed: 18\nErrors: 22\nSkipped: 25\n`;
  it("are the sum of the outcomes that follow, in a list or in a code fence", () => {
    const fence = "```\n" + outcomes(237) + "```";
    assert.deepEqual(sums(fence), ["Tests in all: 237 of 237 holds"]);
    assert.deepEqual(sums(outcomes(240).replaceAll(/^/gm, "- ").replace(/- $/, "")), [
      "Tests in all: 240 of 237 is wrong",
    ]);
  });

  it("need outcomes", () => {
    assert.deepEqual(sums("- Total tests: 12\n- Passed: 11\n\nWords.\n\n- Failed: 2"), []);
  });
});

describe("a heading with hours", () => {
  const below = (...hours: readonly number[]): string =>
    hours.map((one, index) => `### Suite ${index + 1} (${one} hours)\n\n- It is missing.`).join("\n\n");

  it("is the sum of the hours that the headings below it state", () => {
    assert.deepEqual(sums("## Critical tests (40 hours)", below(16, 8)), [
      "Critical tests: 40 hours of 24 hours is wrong",
    ]);
    assert.deepEqual(sums("## Critical tests (24 hours)", below(16, 8)), [
      "Critical tests: 24 hours of 24 hours holds",
    ]);
  });

  it("is not, if one of them states none", () => {
    assert.deepEqual(sums("## Critical tests (40 hours)", below(16, 8), "### More\n\nUnknown."), []);
  });
});

describe("a heading with a count in brackets", () => {
  it("is less than the counts of the same thing below it", () => {
    const titles = "**Price tests (26 skipped):**\n\n- All\n\n**Mail tests (1 skipped):**\n\n- One";
    assert.deepEqual(sums("## Skipped tests (25 skipped)", titles), [
      "Skipped tests: 25 skipped of 27 is wrong",
    ]);
    assert.deepEqual(sums("## Skipped tests (27 skipped)", titles), [
      "Skipped tests: 27 skipped of 27 holds",
    ]);
    // Not every part has to be shown.
    assert.deepEqual(sums("## Skipped tests (30 skipped)", titles), [
      "Skipped tests: 30 skipped of 27 holds",
    ]);
  });

  it("is not compared with counts of other things, or with those of items", () => {
    const others = "**Price tests (26 failed):**\n\n- All\n\n**Mail tests (1 failed):**\n\n- One";
    assert.deepEqual(sums("## Skipped tests (25 skipped)", others), []);
    const items = "- Price tests (26 skipped)\n- Mail tests (1 skipped)";
    assert.deepEqual(sums("## Skipped tests (25 skipped)", items), []);
  });
});

describe("a total of scores", () => {
  const scores = table("| ID | Severity | CVSS |", "| C-1 | Critical | 9.1 |", "| H-1 | High | 7.4 |");
  it("is that of the scores in the table above it", () => {
    assert.deepEqual(sums(scores, "**Total Risk Score:** 16.5"), ["Total Risk Score: 16.5 of 16.5 holds"]);
    assert.deepEqual(sums(scores, "**Total Risk Score:** 15.9 (High)"), [
      "Total Risk Score: 15.9 of 16.5 is wrong",
    ]);
  });

  it("is not, where it may be a mean or nothing has a score", () => {
    assert.deepEqual(sums(scores, "**Total score:** 8.2"), []);
    assert.deepEqual(sums(scores.replace("9.1", "-"), "**Total score:** 15.9"), []);
  });
});
