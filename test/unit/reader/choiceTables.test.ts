// Verdicts that are marked in a table, and those of stages below "Status".
import assert from "node:assert/strict";
import { leastFavorable } from "../../../src/core/reader/measures/verdicts";
import type { Verdict } from "../../../src/core/reader/facts";
import { read, report } from "../support/reports";

function verdictOf(title: string, header: string, ...rows: readonly string[]): Verdict | null {
  const table = [header, header.replaceAll(/[^|]+/g, "---"), ...rows].join("\n");
  return leastFavorable(read(report(`## ${title}`, table)).verdicts.map(({ verdict }) => verdict));
}

const CHOICE = "| Go | Conditional | No-go |";

describe("a table with a column for each verdict", () => {
  it("gives the marked one", () => {
    assert.equal(verdictOf("Result", CHOICE, "| x | | |"), "approved");
    assert.equal(verdictOf("Result", CHOICE, "| | X | |"), "conditional");
    assert.equal(verdictOf("Result", CHOICE, "| | | ✅ |"), "not-approved");
  });
  it("gives none where none or two are marked, or where cells say something else", () => {
    assert.equal(verdictOf("Result", CHOICE, "| | | |"), null);
    assert.equal(verdictOf("Result", CHOICE, "| x | | x |"), null);
    assert.equal(verdictOf("Result", CHOICE, "| all gates pass | one is open | two are open |"), null);
  });
  it("gives that of the whole, or of each stage where the section asks", () => {
    const header = "| Area | Go | No-go |";
    assert.equal(verdictOf("Areas", header, "| Desk | | x |", "| **Overall** | x | |"), "approved");
    assert.equal(verdictOf("Go / No-go", header, "| Desk | x | |", "| Scale | | x |"), "not-approved");
    assert.equal(verdictOf("Areas", header, "| Desk | | x |"), null);
  });
  it("gives none where people vote", () => {
    assert.equal(verdictOf("Go / No-go", "| Name | Go | No-go |", "| A. N. | x | |"), null);
  });
});

describe("a table with a row for each verdict", () => {
  const header = "| Option | Selected |";
  it("gives the marked one", () => {
    assert.equal(verdictOf("Result", header, "| Go | |", "| No-go | x |"), "not-approved");
    assert.equal(verdictOf("Result", header, "| Go | x |", "| No-go | |"), "approved");
  });
  it("gives none where none or two are marked", () => {
    assert.equal(verdictOf("Result", header, "| Go | |", "| No-go | |"), null);
    assert.equal(verdictOf("Result", header, "| Go | x |", "| No-go | x |"), null);
  });
});

describe("a table of stages with a status", () => {
  const header = "| Stage | Status |";
  it("gives the verdict on each", () => {
    assert.equal(verdictOf("Stages", header, "| Pilot | GO |", "| Public | NO-GO |"), "not-approved");
    assert.equal(verdictOf("Stages", header, "| Pilot | Approved |", "| Public | Approved |"), "approved");
    assert.equal(verdictOf("Stages", header, "| Pilot | Pending |", "| Public | NO-GO |"), "not-approved");
  });
  it("gives none where work is meant, or where one stage waits", () => {
    assert.equal(verdictOf("Stages", header, "| Build | Passed |", "| Deploy | Done |"), null);
    assert.equal(verdictOf("Stages", header, "| Build | Done |", "| Deploy | Blocked |"), null);
    assert.equal(verdictOf("Stages", header, "| Pilot | Approved |", "| Public | Pending |"), null);
    assert.equal(verdictOf("Parts", "| Module | Status |", "| Desk | Approved |"), null);
  });
});
