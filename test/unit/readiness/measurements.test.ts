// What counts as one measurement, and what was measured under load.
import assert from "node:assert/strict";
import { loadTestsOf } from "../../../src/core/readiness/computed/loadTests";
import { cleanWith, judge } from "../support/reports";

const table = (...rows: readonly string[]): string =>
  ["## Performance", "", "| Operation | Target | Actual | Status |", "|---|---|---|---|", ...rows].join("\n");

/** What the gate on targets finds if both reports state these rows. */
function targets(data: string, qa: string): string | undefined {
  const texts = { data: cleanWith("data", table(data)), qa: cleanWith("qa", table(qa)) };
  return judge({ texts }).gates.find(({ id }) => id === "A4")?.actual;
}

describe("a measurement that two reports state", () => {
  it("counts once, also abbreviated or as a range", () => {
    const row = "| Ferry list (5 days) P95 | <100ms | 180ms | OPTIMIZE |";
    assert.equal(targets(row, "| Ferry list (5d) | <100ms | 85-180ms | PASS |"), "1 of 2 targets missed");
  });

  const others: readonly (readonly [difference: string, row: string])[] = [
    ["another value", "| Ferry list (5d) | <100ms | 85-190ms | PASS |"],
    ["another target", "| Ferry list (5d) | <150ms | 85-180ms | PASS |"],
    ["another number in its name", "| Ferry list (50d) | <100ms | 85-180ms | PASS |"],
    ["another percentile", "| Ferry list (5d) P99 | <100ms | 180ms | PASS |"],
    ["another subject", "| Ferry stops (5d) | <100ms | 180ms | PASS |"],
  ];
  for (const [difference, row] of others)
    it(`counts twice with ${difference}`, () => {
      const first = "| Ferry list (5 days) P95 | <100ms | 180ms | OPTIMIZE |";
      assert.equal(targets(first, row), "2 of 3 targets missed");
    });
});

describe("load tests", () => {
  const found = (...blocks: readonly string[]): readonly (readonly (string | undefined)[])[] =>
    loadTestsOf(judge({ texts: { qa: cleanWith("qa", ...blocks) } }).reports).map(
      ({ name, rate, latency, errors, outcome }) => [
        name.text,
        rate?.text,
        latency.p50?.text,
        latency.p99?.text,
        errors?.text,
        outcome?.text,
      ],
    );

  it("are read from lines below a scenario", () => {
    const lines = ["- RPS: 70 req/sec", "- P50 latency: 9ms", "- P99 latency: 40ms", "- Error rate: 0.1%"];
    const scenario = ["**Morning rush (20 users):**", ...lines, "- **Status:** PASS"].join("\n");
    assert.deepEqual(found("## Load Test Results for Performance", scenario), [
      ["Morning rush (20 users)", "70 req/sec", "9ms", "40ms", "0.1%", "PASS"],
    ]);
  });

  it("are read from the rows of a table", () => {
    const rows = "| Scenario | Throughput | P50 | P99 |\n|---|---|---|---|\n| Rush | 70 rps | 9 ms | 40 ms |";
    assert.deepEqual(found("## Performance Test Results", rows), [
      ["Rush", "70 rps", "9 ms", "40 ms", undefined, undefined],
    ]);
  });

  it("are not what should be measured, a calculation, or a rate of something else", () => {
    const lines = "- RPS: 70 req/sec\n- P50 latency: 9ms\n- P99 latency: 40ms";
    assert.deepEqual(found("## Performance Test Targets", lines), []);
    assert.deepEqual(found("## Performance Bottlenecks", lines), []);
    assert.deepEqual(found("## Test Results", lines), []);
  });
});
