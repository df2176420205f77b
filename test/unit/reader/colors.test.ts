// Colors as levels: dots in a column that asks for a rating, parts of a product that are red; and colors that rate nothing.
import assert from "node:assert/strict";
import { findingsIn, summaries } from "../support/reports";

const table = (...rows: readonly string[]): string =>
  [rows[0] ?? "", (rows[0] ?? "").replace(/[^|]+/g, "---"), ...rows.slice(1)].join("\n");

describe("a cell that contains only a colored dot", () => {
  for (const header of ["Severity", "Risk level", "Priority", "Rating"])
    it(`is the level of a finding below "${header}"`, () => {
      const rows = table(
        `| Issue | ${header} | File |`,
        "| The pump runs dry | 🔴 | `pump.py:8` |",
        "| Lamp 4 flickers | 🟡 | `lamp.py:2` |",
      );
      assert.deepEqual(summaries(findingsIn("## Walk-through", rows)), [
        "The pump runs dry (critical)",
        "Lamp 4 flickers (medium)",
      ]);
    });

  it("is the value of a severity field", () => {
    assert.deepEqual(summaries(findingsIn("## Findings", "### The pump runs dry\n\n**Severity:** 🟠")), [
      "The pump runs dry (high)",
    ]);
  });

  it("rates nothing in a column about something else", () => {
    for (const header of ["Lamp", "Color", "Cable", "Wire"])
      assert.deepEqual(
        findingsIn(
          "## Lamps",
          table(`| Sensor | ${header} | Place |`, "| Gate | 🔴 | cellar |", "| Smoke | 🟢 | roof |"),
        ),
        [],
        header,
      );
  });

  it("is the state of a finding or of a check below Status", () => {
    assert.deepEqual(
      findingsIn("## Checks", table("| Check | Status | Note |", "| Pump log | 🟢 | runs every night |")),
      [],
    );
  });
});

describe("parts that are rated with colors", () => {
  for (const [part, rating] of [
    ["Pillar", "Rating"],
    ["Workstream", "RAG"],
    ["Area", "Status"],
    ["Dimension", "Health"],
    ["Who", "RAG status"],
  ] as const)
    it(`are findings where they are not green: ${part}, ${rating}`, () => {
      const rows = table(
        `| ${part} | ${rating} | Remark |`,
        "| Pumps | 🔴 | Nobody can stop them at night |",
        "| Valves | 🟡 | Only one spare is left |",
        "| Tanks | 🟢 | Three of them are full |",
      );
      assert.deepEqual(summaries(findingsIn("## Opening day", rows)), [
        "Pumps: Nobody can stop them at night (critical)",
        "Valves: Only one spare is left (medium)",
      ]);
    });

  it("may be rated in words, and say what delays the release", () => {
    const rows = table(
      "| Category | Score | Status | Blocker? | Trend |",
      "| Pumps | 40% | RED | **YES** | two of five run dry |",
      "| Valves | 70% | YELLOW | No | one more is greased |",
      "| Tanks | 95% | GREEN | No | all of them are full |",
    );
    assert.deepEqual(summaries(findingsIn("## Opening day", rows)), [
      "Pumps: two of five run dry (critical)",
      "Valves: one more is greased (medium)",
    ]);
  });

  it("restate the finding that their remark names", () => {
    const rows = table("| Area | RAG | Remark |", "| Pumps | Red | see PMP-1 |");
    assert.deepEqual(
      summaries(
        findingsIn("## Overview", rows, "## Findings", "### PMP-1: The pump runs dry\n\n**Severity:** High"),
      ).map((one) => one.split(" (")[0]),
      ["PMP-1 The pump runs dry"],
    );
  });

  it("are none where the colors only are what something looks like", () => {
    assert.deepEqual(
      findingsIn(
        "## Buttons",
        table(
          "| Button | Color | Meaning |",
          "| Stop | Red | Ends the ride |",
          "| Start | Green | Begins it |",
        ),
      ),
      [],
    );
  });
});

describe("a column of levels with any name", () => {
  it("rates the rows, with or without words behind the code", () => {
    const rows = table(
      "| Component | Status | Evidence | Blocker |",
      "| **Main pump** | ❌ Missing | there is no pump | P0 |",
      "| Spare pump | ✅ Done | it runs | None |",
    );
    assert.deepEqual(summaries(findingsIn("## Plant", rows)), ["Main pump (critical)"]);
    const impact = table(
      "| Issue | Status | Impact |",
      "| **No tank** | ❌ | P0 - floods the cellar |",
      "| Two valves are one | ❌ | P1 |",
    );
    assert.deepEqual(summaries(findingsIn("## Plant", impact)), [
      "No tank (critical)",
      "Two valves are one (high)",
    ]);
  });

  it("may answer whether the row blocks", () => {
    const rows = table(
      "| Risk | Blocks the launch? | Owner |",
      "| The pump runs dry | Yes | Plant |",
      "| Lamp 4 flickers | No | Plant |",
    );
    assert.deepEqual(summaries(findingsIn("## Open points", rows)), ["The pump runs dry (critical)"]);
  });

  it("rates nothing where it says that nothing blocks, or how large something is", () => {
    assert.deepEqual(
      findingsIn(
        "## Plant",
        table(
          "| Component | Status | Blocker |",
          "| Main pump | ✅ Done | None |",
          "| Spare pump | ✅ Done | No |",
        ),
      ),
      [],
    );
    assert.deepEqual(
      findingsIn(
        "## Plant",
        table("| Component | Size | Note |", "| Main pump | M | it runs |", "| Spare pump | L | it runs |"),
      ),
      [],
    );
    assert.deepEqual(
      findingsIn("## Plant", table("| Component | Confidence | Note |", "| Main pump | High | it runs |")),
      [],
    );
  });
});
