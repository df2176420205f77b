// What would be if some findings were fixed: the same as if their reports said so, except for what the reports say besides.
import assert from "node:assert/strict";
import { whatIfFixed } from "../../../src/core/judge/whatIf";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, judge, waiverOf } from "../support/reports";

const CRITICAL = "### SEC-1: The key is in the source\n\n**Severity:** Critical";
const HIGH = "### SEC-2: Sessions never end\n\n**Severity:** High";
const BLOCKER = "### ARC-1: One database for all\n\n**Severity:** Critical";

/** The set with these statuses of SEC-1, SEC-2 and ARC-1. */
function setWith(...statuses: readonly string[]): SetModel {
  const [first = "Open", second = "Open", third = "Open"] = statuses;
  const stated = (finding: string, status: string): string => `${finding}\n**Status:** ${status}`;
  return judge({
    texts: {
      security: cleanWith("security", "## Detailed Findings", stated(CRITICAL, first), stated(HIGH, second)),
      architecture: cleanWith("architecture", "## Architectural Concerns", stated(BLOCKER, third)),
    },
  });
}

const FIXED = "Fixed (commit 8a41c07)";

const judgedOf = ({ verdict, gates, blockers, reasons }: Omit<SetModel, "problems">) => ({
  verdict,
  gates: gates.map(({ id, state, actual }) => [id, state, actual]),
  blockers,
  reasons,
});

describe("what if findings are fixed", () => {
  const cases: readonly {
    readonly fixed: readonly string[];
    readonly as: SetModel;
    readonly verdict: string;
  }[] = [
    { fixed: [], as: setWith(), verdict: "not-approved" },
    { fixed: ["security:SEC-1"], as: setWith(FIXED), verdict: "not-approved" },
    {
      fixed: ["security:SEC-1", "architecture:ARC-1"],
      as: setWith(FIXED, "Open", FIXED),
      verdict: "conditional",
    },
    {
      fixed: ["security:SEC-1", "architecture:ARC-1", "security:SEC-2"],
      as: setWith(FIXED, FIXED, FIXED),
      verdict: "approved",
    },
  ];
  for (const { fixed, as, verdict } of cases) {
    it(`${fixed.length} of 3 fixed is as if the reports said so: ${verdict}`, () => {
      const after = whatIfFixed(setWith(), new Set(fixed));
      assert.equal(after.verdict, verdict);
      assert.deepEqual(judgedOf(after), judgedOf(as));
    });
  }

  it("does not change the set itself", () => {
    const before = setWith();
    const copy = JSON.stringify(before);
    whatIfFixed(before, new Set(["security:SEC-1"]));
    assert.equal(JSON.stringify(before), copy);
  });

  it("leaves gates as they are that no fix changes, such as the verdict of a report", () => {
    const text = cleanWith("security", "## Detailed Findings", CRITICAL).replace("APPROVED", "NOT APPROVED");
    const after = whatIfFixed(judge({ texts: { security: text } }), new Set(["security:SEC-1"]));
    assert.deepEqual(after.blockers, []);
    assert.equal(after.verdict, "not-approved");
    assert.ok(after.reasons.some((reason) => reason.includes("security")));
  });

  it("keeps waivers in force, by the same date", () => {
    const texts = {
      security: cleanWith("security", "## Detailed Findings", CRITICAL, HIGH),
    };
    const waivers = [waiverOf({ finding: "security:SEC-1", expires: "2026-12-31" })];
    const set = judge({ texts, waivers, input: { today: "2026-06-01" } });
    const after = whatIfFixed(set, new Set(["security:SEC-2"]));
    assert.deepEqual(
      after.findings.map(({ waiver, statusDetail }) => [waiver !== null, statusDetail]),
      [
        [true, "open"],
        [false, "verified"],
      ],
    );
    assert.equal(after.verdict, "conditional");
  });

  it("ignores keys that the set does not have", () => {
    const set = setWith();
    assert.deepEqual(judgedOf(whatIfFixed(set, new Set(["security:SEC-9"]))), judgedOf(set));
  });
});
