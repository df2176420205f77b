// A report that states one piece of work twice shows it as possible duplicates: its effort counts once at least.
import assert from "node:assert/strict";
import { causeEffort } from "../../../src/core/decision/effort";
import { countOf } from "../../../src/core/readiness/restatedWork";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, judge } from "../support/reports";

function judged(...qa: readonly string[]): SetModel {
  return judge({ texts: { qa: cleanWith("qa", ...qa) } });
}

/** Titles of each group of possible duplicates. */
function groupsOf({ findings }: SetModel): readonly (readonly string[])[] {
  const titleOf = new Map(findings.map(({ key, title }) => [key, title]));
  const groups = findings
    .filter(({ possibleDuplicates }) => possibleDuplicates.length > 0)
    .map(({ title, possibleDuplicates }) =>
      [title, ...possibleDuplicates.map((key) => titleOf.get(key) ?? "")].sort(),
    );
  return [...new Map(groups.map((group) => [group.join("\n"), group])).values()];
}

const heading = (title: string, effort: string): string =>
  `### ${title}\n\n**Severity:** High\n\n**Effort:** ${effort}`;

function tableOf(...rows: readonly string[]): string {
  const head = "| Issue | Severity | File | Effort |\n| - | - | - | - |";
  return ["## Inventory of Findings", [head, ...rows].join("\n")].join("\n\n");
}

describe("work that a report states twice", () => {
  it("is a section and a row of an inventory with its effort and most of its words", () => {
    const section = heading("Cabin control stops during power cuts", "2 days");
    const row = (title: string, effort: string): string => `| ${title} | High | - | ${effort} |`;
    const alike = judged(
      "## Findings",
      section,
      tableOf(row("Cabin control without spare battery", "2 days")),
    );
    assert.deepEqual(groupsOf(alike), [
      ["Cabin control stops during power cuts", "Cabin control without spare battery"],
    ]);
    const { minHours, maxHours } = causeEffort(alike.findings, alike.findings);
    assert.deepEqual([minHours, maxHours], [16, 32]);
    // With another effort, the same words say nothing.
    const other = judged(
      "## Findings",
      section,
      tableOf(row("Cabin control without spare battery", "3 days")),
    );
    assert.deepEqual(groupsOf(other), []);
  });

  it("is a row with the file of a section and a short form of its word", () => {
    const section = `${heading("No deduplication of calls", "2 hours")}\n\n**Location:** \`src/calls.ts\``;
    const row = (file: string): string => `| Call dedup | High | \`${file}\` | 2 hours |`;
    assert.equal(groupsOf(judged("## Findings", section, tableOf(row("src/calls.ts")))).length, 1);
    assert.equal(groupsOf(judged("## Findings", section, tableOf(row("src/doors.ts")))).length, 0);
  });

  it("is not two rows of one table", () => {
    const rows = [
      "| Door sensor wiring loose | High | - | 4 hours |",
      "| Door sensor cover rusty | High | - | 4 hours |",
    ];
    assert.deepEqual(groupsOf(judged(tableOf(...rows))), []);
  });

  it("is a total and its first part, so that every part counts", () => {
    const list = (...titles: readonly string[]): string =>
      ["## Critical Issues", ...titles.map((title) => `- **${title}** (Critical)`)].join("\n");
    const sum = list("14 broken door tests", "9 cabin tests with errors", "5 motor tests that fail");
    assert.deepEqual(groupsOf(judged(sum)), [["14 broken door tests", "9 cabin tests with errors"]]);
    const none = list("15 broken door tests", "9 cabin tests with errors", "5 motor tests that fail");
    assert.deepEqual(groupsOf(judged(none)), []);
  });
});

describe("countOf", () => {
  it("is the number of things that a title begins with", () => {
    assert.equal(countOf({ title: "14 broken lamps" }), 14);
    for (const title of ["2FA is missing", "404 on the status page", "Door 7 sticks", "1 broken test"])
      assert.equal(countOf({ title }), null, title);
  });
});
