// What is said around findings adds none and changes none.
import assert from "node:assert/strict";
import fc from "fast-check";
import { read } from "../../support/reports";
import { findingsOf, reports, write, type Around } from "./documents";
import { meant, understood } from "./findingModel";
import { runs } from "../../../support/runs";

/** Anywhere: between the sections and among the findings of one. */
const PASSING = [
  "The desk was built in spring, and nobody has moved it since.",
  "Most of what follows is of high value to the harbour; the critical path of a booking was walked twice.",
  "We thank everyone who answered. Severity is what the guests would feel.",
  "> The rest of the pier is in good order.",
  "```\n### C-9: Not a finding\n**Severity:** CRITICAL\n```",
  "~~~yaml\nfindings:\n  - id: F-99\n    severity: critical\n    status: open\n~~~",
  "<!-- ### C-8: Not a finding (CRITICAL) -->",
  "<!--\n| F-98 | Not one either | CRITICAL |\n-->",
  "![The pier](pier.png)",
] as const;

/** Only in front of a section: what has a heading takes in what stands below it. */
const SECTIONS = [
  "---",
  "## Severity Definitions\n\n- **Critical**: the desk cannot be used\n- **High**: a part cannot be used",
  "## Legend\n\n| Severity | Meaning |\n|---|---|\n| Critical | nobody can book |\n| High | some cannot book |\n| Low | looks odd |",
  "## Rating Scale\n\n1. Critical: at once\n2. High: this week\n3. Low: some day",
  "## Methodology\n\nThe code was read by two people. Critical and high findings were read twice.",
  "## Scope\n\n- the office\n- the pier\n- the map",
  "## Strengths\n\n- **High** test coverage of the ledger\n- CRITICAL paths are watched",
] as const;

const passing = fc.array(fc.constantFrom(...PASSING), { maxLength: 2 });
const around: fc.Arbitrary<Around> = fc.record({
  before: fc.array(fc.constantFrom(...SECTIONS), { maxLength: 2 }),
  below: passing,
  behind: passing,
});

describe("the findings of a report are the same", () => {
  it("with prose, fences, comments and legends around them", () => {
    fc.assert(
      fc.property(reports, fc.array(around, { minLength: 4, maxLength: 4 }), (parts, surroundings) => {
        const text = write(parts, surroundings);
        assert.deepEqual(understood(read(text).findings), meant(findingsOf(parts)), text);
      }),
      runs(150),
    );
  });

  it("when a legend follows all of them", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...SECTIONS), (parts, section) => {
        const text = `${write(parts)}\n${section}\n`;
        assert.deepEqual(understood(read(text).findings), meant(findingsOf(parts)), text);
      }),
      runs(60),
    );
  });

  it("none where there are only surroundings", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PASSING, ...SECTIONS), { maxLength: 8 }), (texts) => {
        const text = ["# Harbour Desk", ...texts].join("\n\n");
        assert.deepEqual(understood(read(text).findings), [], text);
      }),
      runs(100),
    );
  });
});
