// A decision that people read: a short brief, and tables that fit on a page.
import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { CURRENT, loadSampleSets } from "../examples/sampleSets";
import { decided } from "../support/decisions";
import { loadScript } from "../scripts/scriptModule";
import { cleanWith, judge } from "../support/reports";

const LIMITS = { brief: 1200, columns: 6, cell: 160, run: 40 };

interface Measured {
  readonly brief: number;
  readonly whole: number;
  readonly columns: number;
  readonly cell: string;
  readonly run: string;
}

async function isReadable(markdown: string, whole: number): Promise<void> {
  const { measureDecision } = await loadScript<{ measureDecision: (text: string) => Measured }>(
    "measureDecision.mjs",
  );
  const { brief, whole: words, columns, cell, run } = measureDecision(markdown);
  assert.ok(brief <= LIMITS.brief, `brief: ${brief} words`);
  assert.ok(words <= whole, `whole: ${words} words`);
  assert.ok(columns <= LIMITS.columns, `${columns} columns`);
  assert.ok(cell.length <= LIMITS.cell, cell);
  assert.ok(run.length <= LIMITS.run, run);
}

/** Many findings with long texts. */
function report(count: number): string {
  const finding = (_: unknown, index: number): string =>
    [
      `### Z-${index + 1}: The ${"very ".repeat(30)}long door number ${index + 1} is open`,
      `**Severity:** ${index % 2 === 0 ? "Critical" : "High"}`,
      `**Impact:** Anyone can enter ${"and look around ".repeat(20)}`,
      `**Location:** src/${"deep/".repeat(20)}door.ts:12`,
      `**Recommendation:** Close it ${"with care ".repeat(30)}`,
    ].join("\n\n");
  return cleanWith("security", "## Findings", ...Array.from({ length: count }, finding));
}

describe("a decision that people read", () => {
  it("keeps to its limits for the sample", async () => {
    const set = (await loadSampleSets()).get(CURRENT);
    assert.ok(set);
    const out = { outputPath: `${CURRENT}/08_RELEASE_DECISION.md`, setPath: CURRENT };
    await isReadable(decided({ ...out, model: set.model }).markdown, 9000);
  });

  for (const policy of [sevenPhase, fourReport]) {
    it(`keeps to its limits with forty long findings: ${policy.id}`, async () => {
      const model = judge({ policy, texts: { security: report(40) } });
      const { markdown } = decided({ outputPath: "set/decision.md", setPath: "set", model });
      await isReadable(markdown, 14000);
    });
  }
});
