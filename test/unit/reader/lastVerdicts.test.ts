// Verdicts in unusual places: in bold below "Status", in a quotation at the top, in code, behind the last rule.
import assert from "node:assert/strict";
import type { Verdict } from "../../../src/core/reader/facts";
import { leastFavorable } from "../../../src/core/reader/measures/verdicts";
import { read } from "../support/reports";

const TABLE: readonly (readonly [verdict: Verdict | null, ...blocks: readonly string[]])[] = [
  ["approved", "# Test summary", "## Status", "**PASSED / READY FOR RELEASE**"],
  ["approved", "# Test summary", "## Status", "**✅ READY FOR RELEASE**", "All went well."],
  ["not-approved", "# Test summary", "## Status", "**NOT READY FOR RELEASE**"],
  [null, "# Test summary", "## Status", "**PASSED**"],
  [null, "# Test summary", "## Status", "**Approved**", "## Scope", "The desk."],
  [null, "# Test summary", "## Scale", "### Status", "**READY FOR RELEASE**"],
  [null, "# Test summary", "## Status", "Ready for release soon.", "## Scope", "The desk."],

  ["not-approved", "# Go-live review", "> **NO-GO** until the keys are rotated.", "## Findings", "None."],
  [null, "# Go-live review", "> **Blocked** users cannot log in.", "## Findings", "None."],
  [null, "# Go-live review", "> **Approved**", "## Findings", "None."],

  ["not-approved", "# Go-live review", "## Summary", "```\nOverall: NOT READY FOR PRODUCTION\n```"],
  [null, "# Go-live review", "## Summary", "```\nOverall: READY FOR PRODUCTION\n```"],
  [null, "# Go-live review", "## Example", "```\nSTATUS: BLOCKED\n```"],

  [
    "not-approved",
    "# Review",
    "## Risks",
    "### R1",
    "Few.",
    "---",
    "**Status: NOT READY**",
    "*Prepared by QA*",
  ],
  ["not-approved", "# Review", "## Risks", "### R1", "Few.", "---", "🔴 **NO-GO**", "Prepared by QA"],
  [
    "approved",
    "# Review",
    "## Annex",
    "### Contacts",
    "Few.",
    "---",
    "**Prepared by:** QA\n\n**Status:** ✅ APPROVED FOR RELEASE",
  ],
  [null, "# Review", "## Risks", "Few.", "---", "**Prepared by:** QA\n\n**Status:** Approved"],
  [null, "# Review", "## Risks", "Few.", "---", "*Status: READY FOR APPROVAL & IMPLEMENTATION*"],
  [null, "# Review", "**Status:** Ready for approval", "## Risks", "Few."],
  [null, "# Review", "## Risks", "### R1", "Few.", "---", "**Status:** NOT READY", "## More", "Text."],
];

describe("a verdict in an unusual place", () => {
  for (const [verdict, ...blocks] of TABLE)
    it(`${verdict ?? "none"}: ${JSON.stringify(blocks.slice(1).join(" ⏎ "))}`, () => {
      const { verdicts } = read(blocks.join("\n\n"));
      assert.equal(leastFavorable(verdicts.map((one) => one.verdict)), verdict);
    });
});
