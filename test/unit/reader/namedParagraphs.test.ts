// Paragraphs that are a whole finding: an id, a level and what is wrong, without a heading or a list.
import assert from "node:assert/strict";
import { findingsIn } from "../support/reports";

/** The findings of a section as "id, severity, title". */
function findingsOf(heading: string, ...blocks: readonly string[]): readonly string[] {
  return findingsIn(`## ${heading}`, "The plant was inspected twice.", ...blocks).map(
    ({ id, severity, title }) => `${id ?? "–"}, ${severity}, ${title}`,
  );
}

const FORMS = [
  "**K-4 (Critical):** The kiln door opens while hot.",
  "**K-4 (Critical)**: The kiln door opens while hot.",
  "**K-4 (Critical)** The kiln door opens while hot.",
  "**K-4 (Critical).** The kiln door opens while hot.",
  "**K-4 — Critical.** The kiln door opens while hot.",
  "**K-4** — Critical. The kiln door opens while hot.",
  "**K-4: Critical.** The kiln door opens while hot.",
  "**[Critical] K-4:** The kiln door opens while hot.",
  "**[Critical]** K-4: The kiln door opens while hot.",
  "K-4 (Critical): The kiln door opens while hot.",
  "K-4 — Critical — The kiln door opens while hot.",
  "*K-4 (Severity: Critical):* The kiln door opens while hot.",
  "**K-4, Critical:** The kiln door opens while hot.",
  "K-4, Critical: The kiln door opens while hot.",
  "**Critical K-4:** The kiln door opens while hot.",
  "**Critical (K-4):** The kiln door opens while hot.",
  "Critical (K-4): The kiln door opens while hot.",
  "Critical: K-4 The kiln door opens while hot.",
  "> **K-4 (Critical):** The kiln door opens while hot.",
  "> K-4, Critical: The kiln door opens while hot.",
  "- **Critical K-4:** The kiln door opens while hot.",
  "### K-4, Critical: The kiln door opens while hot",
  "### Critical (K-4): The kiln door opens while hot",
];

describe("a paragraph that names a finding by id and level", () => {
  for (const form of FORMS)
    it(`states it: ${form}`, () => {
      for (const heading of ["Findings", "Kiln", "Summary"])
        assert.deepEqual(
          findingsOf(heading, form, "The inspection took two days.").map((one) => one.replace(/\.$/, "")),
          ["K-4, critical, The kiln door opens while hot"],
          heading,
        );
    });

  it("ends where the next one begins, as a paragraph or in a list", () => {
    const found = findingsOf(
      "Kiln",
      "**K-4 (Critical):** The kiln door opens while hot.",
      "**K-5 (High):** The burner restarts by itself.\n**K-8 (High):** The gauge sticks.",
      "K-6 (High): The flue is blocked by soot.",
      "- **K-7 (High):** The fan turns backwards.",
    );
    assert.deepEqual(
      found.map((one) => one.slice(0, 3)),
      ["K-4", "K-5", "K-8", "K-6", "K-7"],
    );
  });

  it("has the fields below it", () => {
    const [finding] = findingsIn(
      "## Kiln",
      "**K-4 (Critical):** The kiln door opens while hot.",
      "**Status:** Fixed",
      "**Effort:** 2 d",
    );
    assert.deepEqual([finding?.statusDetail, finding?.effort?.minHours], ["claimed", 16]);
  });

  it("is a further mention of a finding that is stated elsewhere", () => {
    for (const heading of ["Action plan", "Conclusion"]) {
      const found = findingsIn(
        "## Findings",
        "### K-4: The kiln door opens while hot",
        "**Severity:** Critical",
        `## ${heading}`,
        "**K-4 (Critical):** Replace the latch of the door.",
      );
      assert.deepEqual(
        found.map(({ id }) => id),
        ["K-4"],
        heading,
      );
    }
  });
});

describe("a paragraph that only looks like it", () => {
  for (const text of [
    "**Critical:** must be fixed at once.",
    "**Critical.** Fix it before the next firing.",
    "**Critical path:** The latch is delivered in week 12.",
    "**Critical:** K-4, K-5 and K-6.",
    "K-4 (Critical) and K-5 (High) are described in the annex.",
    "**K-4:** was measured three times.",
    "Critical (K-4, K-5): described in the annex.",
    "Critical K-4 and K-5: described in the annex.",
    "Critical parts of K-4: the latch and the hinge.",
    "> **Critical:** must be fixed at once.",
  ])
    it(`states none: ${text}`, () => {
      assert.deepEqual(findingsOf("Kiln", text), []);
    });

  it("states none where a quote shows how findings are written", () => {
    const quoted = "> **K-4 (High): The kiln door opens while hot**";
    assert.deepEqual(findingsOf("How to write a finding", quoted), []);
    assert.deepEqual(findingsOf("How the door was inspected", quoted), [
      "K-4, high, The kiln door opens while hot",
    ]);
  });

  it("states none in a legend", () => {
    assert.deepEqual(findingsOf("Legend", "**L-1 (Critical):** The plant has to stop."), []);
  });

  it("states none inside of a finding with a name", () => {
    const found = findingsIn(
      "## Findings",
      "### K-4: The kiln door opens while hot",
      "**Severity:** High",
      "**Critical path:** The latch is delivered in week 12.",
    );
    assert.deepEqual(
      found.map(({ id, severity }) => [id, severity]),
      [["K-4", "high"]],
    );
  });
});
