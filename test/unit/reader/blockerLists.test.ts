// Lists and tables of blockers under headings and labels that carry a remark, and what only looks like one.
import assert from "node:assert/strict";
import { findingsIn, summaries } from "../support/reports";

const table = (...rows: readonly string[]): string =>
  [rows[0] ?? "", (rows[0] ?? "").replace(/[^|]+/g, "---"), ...rows.slice(1)].join("\n");

describe("a heading that groups blockers", () => {
  const ITEMS = "1. **The pump runs dry**\n2. **Valve 3 leaks**";
  const BOTH = ["The pump runs dry (critical)", "Valve 3 leaks (critical)"];

  for (const heading of [
    "Blockers",
    "2. BLOCKERS (2)",
    "BLOCKERS (2) - to be closed before the pumps start",
    "Hard launch blockers [draft]",
    "Showstoppers until the audit",
    "Must fix before opening day",
    "Blockers (must be cleared by the board)",
    "Must-fix items (before the pumps start)",
    "Critical findings (2) **[draft]**",
  ])
    it(`"${heading}" gives its level to the list below`, () => {
      const found = findingsIn(`## ${heading}`, ITEMS);
      assert.deepEqual(summaries(found), BOTH);
      assert.deepEqual(
        found.map(({ statusDetail }) => statusDetail),
        ["open", "open"],
      );
    });

  for (const heading of [
    "Blockers (0)",
    "Blockers: none",
    "Risks and blockers of the past",
    "Blockers removed since the last inspection",
    "Must fix: the valve",
    "High-level overview (2) [draft]",
    "Critical pumps (2)",
    "Hard blockers (must be clear)",
    "Blockers (must all be clear before opening day)",
  ])
    it(`"${heading}" gives none`, () => {
      assert.deepEqual(
        findingsIn(`## ${heading}`, "- The pump runs\n- Valve 3 is tight").filter(
          ({ severity }) => severity === "critical",
        ),
        [],
      );
    });

  it("takes rows, too, whatever their columns are called", () => {
    const rows = table(
      "| ID | Blocker | Area |",
      "| **B1** | **The pump runs dry** at night. | Plant |",
      "| **B2** | Valve 3 leaks. | Plant |",
    );
    assert.deepEqual(summaries(findingsIn("### Blockers (before we open)", rows)), [
      "B1 The pump runs dry at night. (critical)",
      "B2 Valve 3 leaks. (critical)",
    ]);
  });

  it("takes no rows of conditions, whatever their ids", () => {
    const rows = table(
      "| # | Blocker | Evidence of clear |",
      "| H1 | Pump unavailable | The pump runs |",
      "| H2 | Valve 3 leaks | Tight |",
    );
    assert.deepEqual(findingsIn("## Hard blockers (must be clear)", rows), []);
    assert.equal(findingsIn("## Hard blockers", rows).length, 2);
  });

  it("gives warnings the level below the conditions", () => {
    assert.deepEqual(summaries(findingsIn("### Warnings (worth a day)", "1. **Lamp 4 flickers**")), [
      "Lamp 4 flickers (medium)",
    ]);
  });
});

describe("a bold label that groups findings", () => {
  it("may carry a remark behind the bold words", () => {
    const found = findingsIn(
      "## Pumps",
      "**CRITICAL Findings** (repair them today):\n1. **The pump runs dry** → floods",
      "**HIGH Priority** (repair them soon):\n- Valves are never greased → rust",
      "**Strengths**:\n- The tank is full",
    );
    assert.deepEqual(summaries(found), [
      "The pump runs dry (critical)",
      "Valves are never greased → rust (high)",
    ]);
  });

  it("may do without a colon in front of a list", () => {
    assert.deepEqual(summaries(findingsIn("## Pumps", "**Critical Findings**\n\n- The pump runs dry")), [
      "The pump runs dry (critical)",
    ]);
  });

  it("states findings in a section about compliance", () => {
    const rows = table(
      "| # | Issue | Severity | Hours |",
      "| 1 | The pump log is public | P0 | 6 |",
      "| 2 | The valve has no lock | P0 | 1-2 |",
    );
    const found = findingsIn("### 1.1 Safety & Compliance", "**Critical weaknesses:**", rows);
    assert.deepEqual(summaries(found), [
      "The pump log is public (critical)",
      "The valve has no lock (critical)",
    ]);
    assert.deepEqual(
      found.map(({ effort }) => [effort?.minHours, effort?.maxHours]),
      [
        [6, 6],
        [1, 2],
      ],
    );
  });

  it("names no findings where it names other things", () => {
    const controls = table(
      "| # | Control | Evidence | Status |",
      "| 1 | Logs are locked away | `log.yaml:4` | ✅ |",
    );
    assert.deepEqual(findingsIn("### 1.1 Safety & Compliance", "**Critical controls:**", controls), []);
    assert.deepEqual(findingsIn("## Pumps", "**Critical success factors**:\n1. The crew is trained"), []);
    assert.deepEqual(findingsIn("## Pumps", "**High availability**:\n- Two tanks"), []);
  });
});
