// Values that differ between reports, each with its place.
import assert from "node:assert/strict";
import { decided, tablesOf } from "../support/decisions";
import { cleanWith, judge } from "../support/reports";

const finding = (id: string, title: string, severity: string, hours: number): string =>
  `### ${id}: ${title}\n\n**Severity:** ${severity}\n\n**Effort:** ${hours} hours`;

/** The rows about conflicts, without their head. */
function rows(architecture: string, qa: string): readonly (readonly string[])[] {
  const texts = { architecture: cleanWith("architecture", architecture), qa: cleanWith("qa", qa) };
  const model = judge({ texts });
  const { markdown } = decided({ model, outputPath: "set/08_RELEASE_DECISION.md", setPath: "set" });
  const conflicts = tablesOf(markdown, "Input discrepancies").find(([head]) => head?.[0] === "About") ?? [];
  return conflicts.slice(1);
}

describe("conflicts between reports", () => {
  it("are severity and effort of what may be one finding, and the coverage", () => {
    const one = `## Coverage\n\n**Test Coverage:** 41%\n\n## Findings\n\n${finding("A-1", "Buoy light fails", "Critical", 3)}`;
    const other = `## Coverage\n\n**Test Coverage:** 55%\n\n## Findings\n\n${finding("Q-1", "Buoy light fails", "Low", 5)}`;
    const texts = rows(one, other).map(([about, stated, , also]) => [about, stated, also]);
    assert.deepEqual(texts, [
      ["Overall coverage", "41%", "55%"],
      ["Severity of A-1 Buoy light fails", "critical (A-1)", "low (Q-1)"],
      ["Effort of A-1 Buoy light fails", "3 h (A-1)", "5 h (Q-1)"],
    ]);
  });

  it("are not values that agree, or those of other findings", () => {
    const one = finding("A-1", "Buoy light fails", "High", 3);
    assert.deepEqual(rows(one, finding("Q-1", "Buoy light fails", "High", 3)), []);
    assert.deepEqual(rows(one, finding("Q-1", "Ferry horn is mute", "Low", 5)), []);
  });
});
