// Levels next to a heading that do not rate what it names, and headings that are parts of a finding.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

function titlesOf(...blocks: readonly string[]): readonly string[] {
  return findingsIn(...blocks).map(({ severity, title }) => `${severity}: ${title}`);
}

describe("a level that is not of the heading above it", () => {
  it("is an overall risk without another field: it rates what the report is about", () => {
    const results = ["## Inspection at a glance", "- Overall risk: Very High (two ways in).\n- Sites: 3"];
    assert.deepEqual(titlesOf(...results), []);
  });

  it("is a field that explains the scale", () => {
    assert.deepEqual(
      titlesOf("# Defects of the crane", "Severity scale: `P0` (stops the crane) → `P3` (cosmetic)."),
      [],
    );
  });

  it("but an overall risk among the fields of a finding rates it", () => {
    const finding = ["### The hoist slips", "- Likelihood: High\n- Impact: High\n- Overall risk: High"];
    assert.deepEqual(titlesOf("## Findings", ...finding), ["high: The hoist slips"]);
  });

  it("but a level below it does", () => {
    assert.deepEqual(titlesOf("## Findings", "### The hoist slips", "Severity level: High"), [
      "high: The hoist slips",
    ]);
  });
});

describe("a heading below a chapter with a level", () => {
  it("is a part of a finding where it only names a field, with or without a colon", () => {
    const parts = [
      "## Description:",
      "It slips.",
      "## Impact",
      "Loads fall.",
      "## Proof of Concept:",
      "1. Lift a load of two tons.\n2. Wait for a minute.",
    ];
    assert.deepEqual(titlesOf("# High Risk Findings", "## H-01. The hoist slips", ...parts), [
      "high: The hoist slips",
    ]);
  });

  it("is a finding where it says what is wrong", () => {
    const found = titlesOf("# High Risk Findings", "## Impact of wind is ignored", "It is.");
    assert.deepEqual(found, ["high: Impact of wind is ignored"]);
  });
});
