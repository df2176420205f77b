// Chapters that give their level to what they list, and titles whose level and status follow them.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

const listed = (...blocks: readonly string[]): readonly string[] =>
  findingsIn(...blocks).map(({ severity, statusDetail, title }) => `${severity} ${statusDetail}: ${title}`);

describe("a chapter with a level", () => {
  it("gives it to the numbered headings below it", () => {
    const found = listed(
      "## P1: Missing features",
      "### 1. Outbox",
      "It is not there.",
      "### 2. Macros",
      "None.",
    );
    assert.deepEqual(found, ["high open: Outbox", "high open: Macros"]);
  });

  it("is a finding if the headings below it are its parts", () => {
    const found = listed("## P1: Broken locks", "### 1. Impact", "Two writers.", "### 2. Fix", "One queue.");
    assert.deepEqual(found, ["high open: Broken locks"]);
  });
});

describe("a title", () => {
  it("may be followed by its level and its status, separated by dots or bars", () => {
    const found = listed(
      "## Bugs found",
      "### BUG-1 — Notes are lost · Severity: High · Fixed",
      "Text.",
      "### BUG-2 — Filter too wide | Low | Open",
      "Text.",
    );
    assert.deepEqual(found, ["high claimed: Notes are lost", "low open: Filter too wide"]);
  });
});
