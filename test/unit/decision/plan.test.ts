// The plan: each row has its own date, one row the sum, and the stages of the deployment have days.
import assert from "node:assert/strict";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import { decided, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR_WITH_TRADING } from "../support/policies";
import { cleanWith, judge, type Judging } from "../support/reports";

function document(judging: Judging): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model: judge(judging) }).markdown;
}

function rowsOf(markdown: string): readonly (readonly string[])[] {
  return tablesOf(markdown, "Plan")[0]?.slice(1) ?? [];
}

const finding = (id: string, severity: string, hours: string): string =>
  `### ${id}: ${id === "S-1" ? "Open door" : "Rusty hinge"}\n\n**Severity:** ${severity}\n\n**Effort:** ${hours}`;

const DEMAND = "## Conclusion\n\nCannot go live until:\n\n1. All HIGH findings closed";

function planOf(policy: Policy = sevenPhase, ...findings: readonly string[]): string {
  const security = cleanWith("security", "## Findings", ...findings, DEMAND);
  return document({ policy, texts: { security } });
}

const day = (cell = ""): string => /\d{4}-\d\d-\d\d/.exec(cell)?.[0] ?? "";

describe("the plan", () => {
  const markdown = planOf(
    sevenPhase,
    finding("S-1", "Critical", "8 hours"),
    finding("S-2", "High", "40 to 60 hours"),
  );
  const rows = rowsOf(markdown);
  const rowOf = (words: string): readonly string[] => {
    const row = rows.find(([, what]) => what?.includes(words));
    assert.ok(row, `${words}: ${rows.join("\n")}`);
    return row;
  };

  it("dates the blockers by their own effort, and everything before the release by the sum", () => {
    const [blockers, all] = [rowOf("Fix 1 blocker"), rowOf("All 2 fixes before the release")];
    assert.equal(blockers[2], "8 h");
    assert.equal(all[2], "48–68 h");
    assert.ok(day(blockers[0]) < day(all[0]), rows.join("\n"));
    const actions = plainOf(sectionOf(markdown, "Next five actions"));
    assert.ok(actions.includes(`Blockers done: ${day(blockers[0])} at the earliest`), actions);
  });

  it("keeps ranges of hours as ranges of dates, the same as in the timeline", () => {
    assert.match(rowOf("All 2 fixes")[0] ?? "", /^done \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/);
    const [, ...timeline] = tablesOf(markdown, "Timeline to production")[0] ?? [];
    assert.deepEqual(timeline[0], ["All fixes", "48 h", "58 h", "68 h"]);
  });

  it("says what each date means", () => {
    assert.deepEqual(
      rows.map(([date]) => date?.split(" ")[0]).filter((word) => word !== "in"),
      ["by", "by", "done", "ready", "start", "start"],
    );
  });
});

describe("the stages of the deployment", () => {
  it("start in a window each, after the soak time of the stage before", () => {
    const markdown = planOf(FOUR_WITH_TRADING, finding("S-1", "Critical", "8 hours"));
    const [, ...stages] = tablesOf(markdown, "Deployment")[0] ?? [];
    const starts = stages.flatMap(([, , start = ""]) => (start === "" ? [] : [start]));
    assert.equal(starts.length, 4);
    // On a Saturday: 45 minutes of steps and two hours of soak fit in the first window; four hours more do not.
    assert.deepEqual(
      starts.map((start) => start.slice(-5)),
      ["10:00", "12:45", "17:00", "17:00"],
    );
    assert.equal(new Set(starts.map(day)).size, 3, starts.join("\n"));
    const last = rowsOf(markdown).at(-1) ?? [];
    assert.ok(last[0]?.includes(starts[3] ?? "none"), last.join(" | "));
  });

  it("wait with full traffic for the work of the tier before it", () => {
    const early = finding("S-1", "Critical", "8 hours");
    const late = "### A-1: Slow gears\n\n**Severity:** High\n\n**Effort:** 30 days";
    const texts = {
      security: cleanWith("security", "## Findings", early),
      architecture: cleanWith("architecture", "## Findings", late),
    };
    const markdown = document({ texts });
    const full = rowsOf(markdown).find(([, what]) => what?.startsWith("Raise to 100%")) ?? [];
    assert.match(full[1] ?? "", /only when the remaining work is done, on \d{4}-\d\d-\d\d$/);
    const waited = day((full[1] ?? "").split("done ")[1]);
    assert.ok(day(full[0]) > waited, full.join(" | "));
  });

  it("do each step of the procedure with one of them", () => {
    const [, steps] = tablesOf(planOf(), "Deployment");
    assert.deepEqual(
      steps?.slice(1).map(([, stage]) => stage),
      ["Canary", "Canary", "Canary", "Canary", "All", "All"],
    );
  });
});
