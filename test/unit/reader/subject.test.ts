// What a finding is about where its title alone does not say; its title stays the identity.
import assert from "node:assert/strict";
import { findingTitle } from "../../../src/core/decision/findingTitle";
import { findingsIn } from "../support/reports";

function shown(...blocks: readonly string[]): readonly string[] {
  return findingsIn("## Findings", ...blocks).map(findingTitle);
}

describe("the subject of a finding", () => {
  it("is the category of its row, unless the title names it", () => {
    const table =
      "| Category | Gap Description | Severity |\n|---|---|---|\n" +
      "| Lighting | 12 of 40 are dark | High |\n| **Door tests** | No tests of the doors | High |";
    assert.deepEqual(shown(table), ["Lighting: 12 of 40 are dark", "No tests of the doors"]);
    assert.deepEqual(
      findingsIn("## Findings", table).map(({ title }) => title),
      ["12 of 40 are dark", "No tests of the doors"],
    );
  });

  it("is the file where the title is only a few words", () => {
    const table =
      "| File | Issue | Severity |\n|---|---|---|\n" +
      "| `src/desk/belt.ts:4` | Mixed duties | High |\n| `src/desk/lamp.ts` | Nobody turns the lamps off at night | High |";
    assert.deepEqual(shown(table), ["belt.ts: Mixed duties", "Nobody turns the lamps off at night"]);
  });

  it("is the section that says that its parts are not tested", () => {
    const part = "#### 1. Return of parcels (HIGH)\n\n**Effort:** 4 hours";
    assert.deepEqual(shown("### Missing test coverage", part), ["Missing test coverage: Return of parcels"]);
    assert.deepEqual(shown("### The desk", part), ["Return of parcels"]);
  });

  it("is the label of the list of missing tests below it", () => {
    const part = "#### 1. Return of parcels (HIGH)\n\n**Missing Tests:**\n- ❌ Return without a label";
    assert.deepEqual(shown("### Missing test coverage", part), ["Missing tests: Return of parcels"]);
  });
});
