// What a report demands before the release, and what only sounds like it.
import assert from "node:assert/strict";
import { read, report } from "../support/reports";

const demands = (...blocks: readonly string[]): readonly string[] =>
  read(report(...blocks)).demands.map(({ text, lead, levels }) =>
    [lead === null ? text : `${lead.text} > ${text}`, ...levels].join(" | "),
  );

describe("a demand", () => {
  it("is a sentence that says what must be done before the release", () => {
    const text = "The hull is sound. All critical and high findings must be fixed before production.";
    assert.deepEqual(demands("## Conclusion", text), [
      "All critical and high findings must be fixed before production. | critical | high",
    ]);
    const refusal = "Do not deploy until every high vulnerability is closed.";
    assert.deepEqual(demands("## Conclusion", refusal), [`${refusal} | high`]);
  });

  it("is each item of a list that a line or a heading demands", () => {
    const list = "1. All HIGH findings closed\n2. Penetration test passed";
    assert.deepEqual(demands("## Conclusion", "**Cannot go live** until:", list), [
      "Cannot go live until: > All HIGH findings closed | high",
      "Cannot go live until: > Penetration test passed",
    ]);
    assert.deepEqual(demands("## Immediate (Before Release)", "- Shut the door"), [
      "Immediate (Before Release) > Shut the door",
    ]);
    assert.deepEqual(
      demands("## Before Launch", "### 1. Shut the door", "Now.", "### 2. Lock it", "- with a key"),
      ["Before Launch > Shut the door", "Before Launch > Lock it"],
    );
    assert.deepEqual(demands("## Phase 2", "**Priority:** Required before production", "1. Lock the door"), [
      "Priority: Required before production > Lock the door",
    ]);
  });

  it("is a row of a table that asks what must be fixed first", () => {
    const table =
      "| Severity | Count | Must fix before production |\n|---|---|---|\n| High | 3 | ✅ Yes |\n| Low | 2 | Optional |";
    assert.deepEqual(demands("## Summary", table), ["Must fix before production > High | 3 | ✅ Yes | high"]);
  });

  it("is a test by others that a checklist for production leaves open", () => {
    const boxes = "- [ ] Penetration test completed\n- [ ] Logs are rotated\n- [x] Load test completed";
    assert.deepEqual(demands("## Production Checklist", boxes), [
      "Production Checklist > Penetration test completed",
    ]);
    assert.deepEqual(demands("## Unit Test Checklist", boxes), []);
  });

  it("is not what a report recommends, calls done, or says of another time", () => {
    const lists = [
      "## Recommended Before Release",
      "- Paint the door",
      "## Before Release",
      "- ✅ Door shut",
      "- ~~Lock it~~",
      "- Paint the door (optional)",
    ];
    assert.deepEqual(demands(...lists), []);
    const sentences = [
      "A penetration test is recommended before production.",
      "All findings have been fixed before the release.",
      "None of the gaps are blockers for production.",
      "High availability was required for the last release.",
    ];
    assert.deepEqual(demands("## Conclusion", ...sentences), []);
  });

  it("is not the meaning of a level", () => {
    assert.deepEqual(
      demands("## Severity Definitions", "- **High**: issues that must be fixed before release"),
      [],
    );
    const load = read(report("## Conclusion", "A high load must be tested before release.")).demands;
    assert.deepEqual(
      load.map(({ levels }) => levels),
      [[]],
    );
  });

  it("has the effort and the owner that it states", () => {
    const list = "- Penetration test, 3 days (owner: red team)\n- Load test\n  - Effort: 4 hours";
    const { demands: found } = read(report("## Before Production", list));
    assert.deepEqual(
      found.map(({ effort, owner, activity }) => [effort?.minHours, owner?.text, activity]),
      [
        [24, "red team", "penetration test"],
        [4, undefined, "load test"],
      ],
    );
  });

  it("does not take the number of a priority for an amount", () => {
    const hours = (heading: string): unknown =>
      read(report("## Before Production", heading, "Text.")).demands.map(({ effort }) => [
        effort?.minHours,
        effort?.maxHours,
      ]);
    assert.deepEqual(hours("### 1. Repair the tests (PRIORITY 1 - 16 hours)"), [[16, 16]]);
    assert.deepEqual(hours("### 1. Repair the tests (8 - 16 hours)"), [[8, 16]]);
  });
});
