// What reports state about the work before the release appears next to what is computed.
import assert from "node:assert/strict";
import { decided, itemsOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR_WITH_TRADING } from "../support/policies";
import { FOUR, cleanWith, judge, type Judging } from "../support/reports";

function document(judging: Judging): string {
  return decided({ outputPath: "set/decision.md", setPath: "set", model: judge(judging) }).markdown;
}

const finding = (id: string, title: string, severity: string, hours = "8 hours"): string =>
  `### ${id}: ${title}\n\n**Severity:** ${severity}\n\n**Effort:** ${hours}`;
const DOOR = finding("SEC-1", "Open door", "Critical");
const HINGE = finding("SEC-2", "Rusty hinge", "High");
const PAPER = finding("SEC-3", "Old wallpaper", "Medium");

function planOf(markdown: string): readonly (readonly string[])[] {
  return tablesOf(markdown, "Plan")[0]?.slice(1) ?? [];
}

describe("the plan", () => {
  it("has a row for the findings that a compliance gate names as gaps, of any level, with the stated time", () => {
    const table =
      "## Compliance Assessment\n\n### PCI-DSS Compliance\n\n| Requirement | Status | Gaps |\n| - | - | - |\n" +
      "| Req 3 | FAIL | Rust (SEC-2), paper (SEC-3) |";
    const time = "## Conclusion\n\n**Estimated Remediation Time:** 3-4 weeks for full compliance";
    const security = cleanWith("security", "## Findings", DOOR, HINGE, PAPER, table, time);
    const markdown = document({ policy: FOUR_WITH_TRADING, texts: { security } });
    const gate = tablesOf(markdown, "Gates")[0]?.find(([name]) => name?.startsWith("B6"));
    assert.match(gate?.[2] ?? "", /PCI-DSS .*non-compliant · required: compliance/);
    const rows = planOf(markdown);
    const row = rows.find(([, what]) => what?.startsWith("Close 2 gaps for gate B6: SEC-2, SEC-3")) ?? [];
    assert.match(row[1] ?? "", /stated: 3-4 weeks for full compliance/, rows.join("\n"));
    assert.equal(row[2], "16 h");
  });

  it("compares the blockers of a report with the whole work that it states", () => {
    const whole = "**Estimated Remediation Time:** 1 week (4 hours)";
    const markdown = document({ texts: { security: cleanWith("security", whole, "## Findings", DOOR) } });
    assert.match(planOf(markdown)[0]?.[2] ?? "", /^8 h; security states 4 h for all$/);
    const more = whole.replace("4 hours", "40 hours");
    const other = document({ texts: { security: cleanWith("security", more, "## Findings", DOOR) } });
    assert.equal(planOf(other)[0]?.[2], "8 h");
  });

  it("names high findings that the roadmap of their report leaves out", () => {
    const findings = ["SEC-4", "SEC-5", "SEC-6"].map((id) => finding(id, `Broken lamp ${id}`, "High"));
    const roadmap = "## Remediation Roadmap\n\n1. Lamp (SEC-4)\n2. Lamp (SEC-5)\n3. Lamp (SEC-6)";
    const security = cleanWith("security", "## Findings", HINGE, ...findings, roadmap);
    const plan = plainOf(sectionOf(document({ texts: { security } }), "Plan"));
    assert.match(plan, /Not in the reports' roadmaps: Rusty hinge \(SEC-2\)/);
  });

  it("fixes them before the release if the report demands its other high findings first", () => {
    const findings = ["SEC-4", "SEC-5", "SEC-6"].map((id) => finding(id, `Broken lamp ${id}`, "High"));
    const roadmap =
      "## Remediation Roadmap\n\n### Required before production\n\n1. Lamp (SEC-4)\n2. Lamp (SEC-5)\n3. Lamp (SEC-6)";
    const security = cleanWith("security", "## Findings", HINGE, ...findings, roadmap);
    const markdown = document({ texts: { security } });
    const rows = planOf(markdown);
    assert.ok(
      rows.some(([, what]) => what === "Fix 1 finding missing from the report's own roadmap: SEC-2"),
      rows.join("\n"),
    );
    assert.doesNotMatch(plainOf(sectionOf(markdown, "Plan")), /Not in the reports' roadmaps/);
  });

  it("means the finding whose target a demand repeats", () => {
    const gap =
      "### QA-1: Test coverage too low: 41% of 75% required\n\n**Severity:** High\n\n**Effort:** 80 hours";
    const demand = "## Required Before Production\n\n- Achieve at least 75% test coverage";
    const markdown = document({ texts: { qa: cleanWith("qa", "## Findings", gap, demand) } });
    const [, row] = tablesOf(markdown, "What the reports demand before the release")[0] ?? [];
    assert.deepEqual(row?.slice(1), ["QA-1", "80 h"]);
  });
});

describe("the brief", () => {
  it("shows the deadline of a report next to the computed date, and whether the efforts allow it", () => {
    const asked = (hours: string, time: string): string => {
      const door = finding("SEC-1", "Open door", "Critical", hours);
      const roadmap = `## Remediation Roadmap\n\n### Immediate (${time})\n\n1. Close it (SEC-1)`;
      const markdown = document({ texts: { security: cleanWith("security", "## Findings", door, roadmap) } });
      return plainOf(sectionOf(markdown, "Next five actions"));
    };
    assert.match(
      asked("80 hours", "12-36 hours"),
      /the reports ask: Security “Immediate \(12-36 hours\)” 02:\d+.*for its 1 blocker; too early for its efforts/,
    );
    assert.doesNotMatch(asked("4 hours", "3 weeks"), /too early|if fixed first/);
  });

  it("names the findings of a gate about one topic", () => {
    const leak = "### ARCH-7: Memory leak in the lamp\n\n**Severity:** Critical\n\n**Priority:** P0";
    const markdown = document({
      policy: FOUR,
      texts: { architecture: cleanWith("architecture", "## Findings", leak) },
    });
    const row = tablesOf(markdown, "Gates")[0]?.find(([gate]) => gate?.startsWith("B2"));
    assert.match(row?.[2] ?? "", /: ARCH-7 · required: 0$/);
  });

  it("says in words why a risk stays without the blockers", () => {
    const qa = cleanWith("qa", "## Test Results\n\n- Passed: 10\n- Failed: 2");
    const markdown = document({ texts: { qa, security: cleanWith("security", "## Findings", DOOR) } });
    assert.match(
      plainOf(sectionOf(markdown, "Risks to decide on")),
      /without the blockers: still CRITICAL, because A5 fails/,
    );
  });
});

describe("a gate about coverage", () => {
  it("shows where a report asks for more", () => {
    const qa = cleanWith(
      "qa",
      "## Coverage\n\n**Critical path coverage:** 20%",
      "## Required Before Production\n\n- Achieve at least 90% test coverage",
    );
    const items = itemsOf(document({ policy: FOUR, texts: { qa } }), "Gate B3");
    assert.ok(
      items.some((item) =>
        /^Reports ask for more than the gate: Achieve at least 90% test coverage/.test(item),
      ),
      items.join("\n"),
    );
  });
});
