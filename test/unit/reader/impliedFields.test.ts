// What a finding states without the label of a field.
import assert from "node:assert/strict";
import type { FieldName } from "../../../src/core/reader/facts";
import { findingsIn } from "../support/reports";

const PARCELS = "### P-1: Parcels are lost on Sundays";

function fieldsOf(name: FieldName, ...blocks: readonly string[]): readonly string[] {
  const [first] = findingsIn("## Findings", PARCELS, ...blocks);
  return first?.fields.filter((field) => field.name === name).map(({ text }) => text) ?? [];
}

describe("the list right below the title of a finding", () => {
  const list = "- The belt stops at noon\n- Nobody empties the boxes";

  it("says what is wrong", () => {
    assert.deepEqual(fieldsOf("issue", list, "**Severity:** High"), [
      "The belt stops at noon; Nobody empties the boxes",
    ]);
  });

  it("says how to fix it where its entries are tasks", () => {
    const fixes = "- Add a second belt for Sundays\n- Replace the boxes at noon";
    assert.deepEqual(fieldsOf("recommendation", fixes, "**Severity:** High"), [
      "Add a second belt for Sundays; Replace the boxes at noon",
    ]);
    assert.deepEqual(fieldsOf("issue", fixes, "**Severity:** High"), []);
  });

  it("adds nothing to a field with a label", () => {
    assert.deepEqual(fieldsOf("issue", list, "**Severity:** High", "**Issue:** The belt is too short"), [
      "The belt is too short",
    ]);
  });

  it("is not an issue where it is a list of tasks, names or parts", () => {
    for (const other of ["- [ ] The belt stops at noon", "- belt.ts", "- A\n- B", "1. `belt.ts:3-9`"])
      assert.deepEqual(fieldsOf("issue", other, "**Severity:** High"), [], other);
  });
});

describe("a rated risk", () => {
  it("says behind its level what happens", () => {
    for (const dash of ["-", "–", "—"])
      assert.deepEqual(fieldsOf("impact", `**Risk:** HIGH ${dash} customers ask for their money`), [
        "customers ask for their money",
      ]);
  });

  it("says nothing else where it is only a level, a name, or no level", () => {
    for (const risk of ["HIGH", "HIGH - money", "customers - they ask for their money"])
      assert.deepEqual(fieldsOf("impact", "**Severity:** High", `**Risk:** ${risk}`), [], risk);
  });

  it("is not needed where the impact has its own label", () => {
    assert.deepEqual(fieldsOf("impact", "**Risk:** HIGH - customers ask for money", "**Impact:** Refunds"), [
      "Refunds",
    ]);
  });
});

describe("a list of missing tests", () => {
  it("is what is wrong, with its label", () => {
    const tests = "**Missing Tests:**\n- ❌ Return of a parcel\n- ❌ Parcel without a label";
    assert.deepEqual(fieldsOf("issue", "**Severity:** High", tests), [
      "Missing tests: Return of a parcel; Parcel without a label",
    ]);
  });

  it("says nothing where it is only a number", () => {
    assert.deepEqual(fieldsOf("issue", "**Severity:** High", "**Tests needed:** 12+"), []);
  });
});

describe("the success criteria of a plan", () => {
  it("say how the fix of the finding that they name is validated", () => {
    const plan = (label: string): string =>
      `## Roadmap\n\n### Phase 1: now (24 hours) - HIGH\n\n**${label}:**\n- No parcels are lost on Sundays\n- All lamps are lit`;
    assert.deepEqual(fieldsOf("validation", "**Severity:** High", plan("Success criteria")), [
      "No parcels are lost on Sundays",
    ]);
    assert.deepEqual(fieldsOf("validation", "**Severity:** High", plan("Team")), []);
  });
});

describe("the fields of one list", () => {
  it("end where the next one begins, also without bold labels", () => {
    const list = "- Impact: Customers wait\n  and complain\n- Testing: Send 40 parcels\n- Owner: Dispatch";
    assert.deepEqual(fieldsOf("impact", "**Severity:** High", list), ["Customers wait and complain"]);
    assert.deepEqual(fieldsOf("validation", "**Severity:** High", list), ["Send 40 parcels"]);
  });
});

describe("the weaknesses that a finding names", () => {
  it("are read with their places: kinds of weakness and advisories", () => {
    const [first] = findingsIn(
      "## Findings",
      PARCELS,
      "**CWE-79: Script in a label**",
      "**Severity:** High, cwe 20, CVE-2031-10442 and again CWE-79",
    );
    assert.deepEqual(first?.cwe, ["CWE-79", "CWE-20"]);
    assert.deepEqual(
      first.weaknesses.map(({ text }) => text),
      ["CWE-79", "CWE-20", "CVE-2031-10442"],
    );
    assert.ok((first.weaknesses[0]?.range.line ?? 0) < (first.weaknesses[2]?.range.line ?? 0));
  });
});
