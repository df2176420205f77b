import assert from "node:assert/strict";
import { explainFinding } from "../../../src/core/reader/explainFinding";
import { findingsIn } from "../support/reports";

function why(...blocks: readonly string[]): readonly string[] {
  const [finding] = findingsIn(...blocks);
  assert.ok(finding);
  return explainFinding(finding);
}

describe("why something is a finding", () => {
  it("names the heading, its id, and the line of each fact", () => {
    assert.deepEqual(
      why(
        "## Findings",
        "### SEC-1: The lamp is left on\n\n**Severity:** HIGH\n**Status:** Fixed (commit 8a41c07)\n**Effort:** 4-6 hours",
        "## Summary",
        "| ID | Severity |\n|---|---|\n| SEC-1 | CRITICAL |",
      ),
      [
        "Stated as a heading in line 5, with the id SEC-1.",
        'Severity high: stated in a field, line 7: "Severity: HIGH".',
        'Severity critical: stated in a further mention, line 15: "SEC-1 | CRITICAL".',
        "The highest of them counts: critical.",
        'Status verified: stated in line 8: "Fixed (commit 8a41c07)".',
        'Effort 4 to 6 hours: line 9: "4-6 hours".',
        "Mentioned again in line 15.",
      ],
    );
  });

  it("tells a level of the title from one of the id, of the section, of a priority and of a score", () => {
    const level = (...blocks: readonly string[]) => why(...blocks)[1] ?? "";
    assert.match(level("### [HIGH] The lamp is left on"), /^Severity high: stated in its title, line 3/);
    assert.match(level("- C-1: The lamp is left on"), /^Severity critical: from its id, line 3/);
    assert.match(
      level("## Critical Issues", "1. The lamp is left on"),
      /^Severity critical: inherited from the text above it, line 3: "Critical Issues"/,
    );
    assert.match(
      level("### A-1: The lamp", "**Priority:** P1"),
      /^Severity high: from its priority field, line 5/,
    );
    assert.match(
      level("| ID | Issue | Severity |\n|---|---|---|\n| A-1 | The lamp is left on | High |"),
      /^Severity high: stated in its row, line 5/,
    );
    const scored = why("### A-1: The lamp", "**Severity:** Low", "**CVSS:** 9.8");
    assert.ok(
      scored.includes("It counts as critical: that is the band of its CVSS score 9.8."),
      scored.join(),
    );
  });

  it("names the author's comment", () => {
    const sentences = why("The lamp is left on <!-- finding severity=high status=accepted effort=1d -->");
    assert.match(
      sentences[0] ?? "",
      /a paragraph in line 3, without an id; its author's comment calls it a finding/,
    );
    assert.match(sentences[1] ?? "", /^Severity high: from its author's comment, line 3/);
    assert.match(sentences[2] ?? "", /^Status accepted: from its author's comment in line 3/);
    assert.match(sentences[3] ?? "", /^Effort 8 hours: line 3: "1d"/);
  });

  it("says what is not stated, and what several share", () => {
    const sentences = why("### P0: The lamp is left on");
    assert.ok(sentences.includes("Priority P0."));
    assert.ok(sentences.includes("Status open: none is stated."));
    assert.ok(sentences.includes("Effort unknown: none is stated."));
  });
});
