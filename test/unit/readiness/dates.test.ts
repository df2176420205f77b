// Dates that reports state for themselves.
import assert from "node:assert/strict";
import { newestDate, reportDate } from "../../../src/core/readiness/dates";
import type { SetInput } from "../../../src/core/judge/judgeSet";
import { isoDateIn } from "../../../src/core/lexicon/englishDates";
import { cleanWith, judge, read, report, waiverOf } from "../support/reports";

const dateOf = (...blocks: readonly string[]): string | null => reportDate(read(report(...blocks)));

describe("a report's date", () => {
  const stated: readonly (readonly [string, string | null])[] = [
    ["**Date:** 2026-03-01", "2026-03-01"],
    ["**Generated:** 2026-03-01T10:00:00Z", "2026-03-01"],
    ["**Date:** March 1, 2026", "2026-03-01"],
    ["**Date:** 1st Mar 2026", "2026-03-01"],
    ["**Assessment Date**: 2026/03/01", "2026-03-01"],
    ["Date: 2026-03-01", "2026-03-01"],
    ["**Date:** 2026-02-30", null],
    ["**Date:** 03/01/2026", null],
    ["**Next Review Date:** 2027-03-01", null],
    ["**Target Date:** 2027-03-01", null],
    ["**Release Date:** 2027-03-01", null],
    ["The audit was made on 2026-03-01.", null],
  ];
  for (const [text, date] of stated) {
    it(`"${text}" is ${date ?? "none"}`, () => {
      assert.equal(dateOf(text), date);
    });
  }

  it("is in the head, not in a later part", () => {
    assert.equal(dateOf("Text.", "## Fixes", "**Date:** 2026-03-01"), null);
  });

  it("is not a date in running text next to it", () => {
    assert.equal(dateOf("**Date:** 2026-03-01", "The desk will move on 2026-12-24."), "2026-03-01");
  });
});

describe("the first date of a text", () => {
  it("counts in any form", () => {
    assert.equal(isoDateIn("March 1, 2026 (replaces 2025-01-01)"), "2026-03-01");
    assert.equal(isoDateIn("2026-03-01 (replaces 5 May 2025)"), "2026-03-01");
    assert.equal(isoDateIn("1 March 2026"), "2026-03-01");
    assert.equal(isoDateIn("29 February 2024"), "2024-02-29");
    assert.equal(isoDateIn("29 February 2023"), null);
    assert.equal(isoDateIn("Room 12 2026"), null);
  });
});

describe("the as-of date", () => {
  const critical = "### C-1: Key in the source\n\n**Severity:** Critical";
  const texts = { security: cleanWith("security", critical) };
  const verdict = (expires: string, input: Partial<SetInput>): string =>
    judge({ texts, waivers: [waiverOf({ finding: "security:C-1", expires })], input }).verdict;

  it("is the newest that the reports state", () => {
    const facts = ["2026-02-28", "2026-03-02", "2025-12-31"].map((date) => read(report(`**Date:** ${date}`)));
    assert.equal(newestDate(facts), "2026-03-02");
    assert.equal(newestDate([]), null);
    assert.equal(judge().asOf, "2026-03-02");
  });

  it("is that of the caller if there is one", () => {
    assert.equal(judge({ input: { asOf: "2026-06-30" } }).asOf, "2026-06-30");
  });

  it("judges waivers if today is not given: in force up to and including that day", () => {
    assert.equal(verdict("2026-03-02", {}), "conditional");
    assert.equal(verdict("2026-03-01", {}), "not-approved");
    assert.equal(verdict("2026-05-01", { asOf: "2026-06-30" }), "not-approved");
  });

  it("gives way to today if that is later, so that a waiver has to be in force on both days", () => {
    assert.equal(verdict("2026-05-01", { today: "2026-05-02" }), "not-approved");
    assert.equal(verdict("2026-05-01", { today: "2026-05-01" }), "conditional");
    assert.equal(verdict("2026-05-01", { today: "2026-05-01", asOf: "2026-06-30" }), "not-approved");
    assert.equal(verdict("2026-06-30", { today: "2026-05-01", asOf: "2026-06-30" }), "conditional");
  });

  it("puts no waiver in force if no report states it", () => {
    const undated = Object.fromEntries(
      (["architecture", "security"] as const).map((role) => [
        role,
        cleanWith(role, role === "security" ? critical : "Text.").replace(/\*\*Date:.*\n/, ""),
      ]),
    );
    const model = judge({ texts: undated, waivers: [waiverOf({ finding: "security:C-1" })] });
    assert.equal(model.asOf, null);
    assert.equal(model.verdict, "not-approved");
  });
});
