import assert from "node:assert/strict";
import { wayToGreen, type GateNeed, type Hours } from "../../../src/core/judge/wayToGreen";
import { whatIf } from "../../../src/core/judge/whatIf";
import { cleanWith, gateOf, judge, report, waiverOf } from "../support/reports";

/** One finding in the form that every report uses. */
function finding(id: string, title: string, effort: string | null, severity = "Critical"): string {
  const hours = effort === null ? [] : [`**Effort:** ${effort}`];
  return [`### ${id}: ${title}`, `**Severity:** ${severity}`, "**Status:** Open", ...hours].join("\n\n");
}

const IN_ARCHITECTURE = finding("ARCH-1", "Primary database has no replica", "6 hours");
const IN_SECURITY = finding("SEC-1", "Signing key is in the container image", "2 hours");

function hours({ minHours, maxHours, unknown }: Hours): string {
  return `${minHours}-${maxHours ?? "?"}${unknown === 0 ? "" : ` +${unknown}?`}`;
}

function ids(needs: readonly GateNeed[]): string {
  return needs.map(({ gate }) => gate.id).join(" ");
}

/** Each step as `gates: findings, added hours, hours so far → verdict`. */
function steps(model: Parameters<typeof wayToGreen>[0]): readonly string[] {
  return wayToGreen(model).steps.map(
    ({ needs, findings, effort, total, verdict }) =>
      `${ids(needs)}: ${findings.map(({ displayId }) => displayId).join(" ")}, ${hours(effort)}, ${hours(total)} → ${verdict}`,
  );
}

describe("the cheapest way to green", () => {
  it("has no steps if no gate blocks", () => {
    assert.deepEqual(wayToGreen(judge()), {
      steps: [],
      others: [],
      toUnblock: { minHours: 0, expectedHours: 0, maxHours: 0, unknown: 0 },
      unblocked: "approved",
      conditions: [],
      conditionFindings: [],
      conditionEffort: { minHours: 0, expectedHours: 0, maxHours: 0, unknown: 0 },
    });
  });

  // A1 counts SEC-1 (2 h), A2 counts ARCH-1 (6 h), A7 both. A1 is the cheapest; A2 then adds 6 h, and A7 nothing.
  it("turns the cheapest gate first, and counts a finding of several gates once", () => {
    const model = judge({
      texts: {
        architecture: cleanWith("architecture", IN_ARCHITECTURE),
        security: cleanWith("security", IN_SECURITY),
      },
    });
    assert.deepEqual(steps(model), [
      "A1: SEC-1, 2-2, 2-2 → not-approved",
      "A2 A7: ARCH-1, 6-6, 8-8 → approved",
    ]);
  });

  // Both take 2 h: A1 comes before A2 in the policy.
  it("takes gates of the same effort in the order of the policy", () => {
    const model = judge({
      texts: {
        architecture: cleanWith("architecture", IN_ARCHITECTURE.replace("6 hours", "2 hours")),
        security: cleanWith("security", IN_SECURITY),
      },
    });
    assert.deepEqual(steps(model), [
      "A1: SEC-1, 2-2, 2-2 → not-approved",
      "A2 A7: ARCH-1, 2-2, 4-4 → approved",
    ]);
  });

  // An effort that is not stated may be the longest: A2 (6 h) comes before A1 (unknown).
  it("takes what has no stated effort last, and never as 0", () => {
    const model = judge({
      texts: {
        architecture: cleanWith("architecture", IN_ARCHITECTURE),
        security: cleanWith("security", finding("SEC-1", "Signing key is in the container image", null)),
      },
    });
    assert.deepEqual(steps(model), [
      "A2: ARCH-1, 6-6, 6-6 → not-approved",
      "A1 A7: SEC-1, 0-0 +1?, 6-6 +1? → approved",
    ]);
  });

  // The longer of the two (5 h) is the effort of their cause; fixing only one of them turns nothing.
  it("counts possible duplicates once, and lists both", () => {
    const place = "**Location:** `src/keys.py:10-14`";
    const model = judge({
      texts: {
        security: cleanWith(
          "security",
          `${finding("SEC-1", "Signing key is in the container image", "3 hours")}\n\n${place}`,
          `${finding("SEC-2", "Private key is shipped to customers", "5 hours")}\n\n${place}`,
        ),
      },
    });
    assert.equal(model.blockers.length, 2);
    assert.deepEqual(steps(model), ["A1 A7: SEC-1 SEC-2, 5-5, 5-5 → approved"]);
    assert.equal(gateOf(whatIf(model, new Set([model.blockers[0]!])), "A1").state, "fail");
  });

  it("says of each gate that no fix of a finding turns what it needs instead", () => {
    const model = judge({
      texts: {
        security: cleanWith("security", IN_SECURITY),
        functional: report("## Completeness\n\n**Functional completeness:** 90 %", "**Verdict:** APPROVED"),
      },
    });
    const { others, steps: found, unblocked } = wayToGreen(model);
    assert.deepEqual(
      found.map(({ needs, verdict }) => `${ids(needs)} → ${verdict}`),
      ["A1 A7 → not-approved"],
    );
    assert.deepEqual(
      others.map(({ gate, findings, rest }) => [gate.id, findings.length, rest]),
      [["A3", 0, gateOf(model, "A3").toPass]],
    );
    assert.equal(unblocked, "approved");
  });

  // A7 looks at all reports: without the code report it has no evidence after SEC-1 is fixed.
  it("lists a gate among both if fixes are not enough", () => {
    const model = judge({ texts: { security: cleanWith("security", IN_SECURITY), code: null } });
    const { steps: found, others } = wayToGreen(model);
    assert.deepEqual(
      found.map(({ needs }) => ids(needs)),
      ["A1 A7"],
    );
    const both = others.find(({ gate }) => gate.id === "A7");
    assert.deepEqual(
      both?.findings.map(({ displayId }) => displayId),
      ["SEC-1"],
    );
    assert.match(both.rest, /^Add the missing reports/);
  });

  // 2 h unblock the release; the high finding adds 4-6 h until nothing is left.
  it("says what keeps the verdict from being approved then", () => {
    const model = judge({
      texts: {
        security: cleanWith(
          "security",
          IN_SECURITY,
          finding("SEC-2", "Sessions never end", "4-6 hours", "High"),
        ),
      },
    });
    const way = wayToGreen(model);
    assert.equal(way.unblocked, "conditional");
    assert.equal(hours(way.toUnblock), "2-2");
    assert.deepEqual(way.conditions, ["1 open high or P1 finding: SEC-2."]);
    assert.equal(hours(way.conditionEffort), "4-6");
  });
});

describe("what if findings were fixed", () => {
  const model = judge({
    texts: {
      security: cleanWith("security", IN_SECURITY, finding("SEC-2", "Sessions never end", "4 hours", "High")),
    },
  });
  const cases: readonly (readonly [string, readonly string[], string, string, number])[] = [
    ["nothing", [], "not-approved", "fail", 1],
    ["a finding that does not exist", ["security:GONE"], "not-approved", "fail", 1],
    ["the blocker", ["security:SEC-1"], "conditional", "pass", 0],
    ["the condition", ["security:SEC-2"], "not-approved", "fail", 1],
    ["both", ["security:SEC-1", "security:SEC-2"], "approved", "pass", 0],
  ];
  for (const [name, fixed, verdict, a1, blockers] of cases) {
    it(`gives the verdict for ${name}`, () => {
      const then = whatIf(model, new Set(fixed));
      assert.deepEqual(
        [then.verdict, gateOf(then, "A1").state, then.blockers.length],
        [verdict, a1, blockers],
      );
    });
  }

  it("gives the verdict of reports that state the fixes", () => {
    const fixed = cleanWith(
      "security",
      IN_SECURITY.replace("**Status:** Open", "**Status:** Fixed in commit 4f2a9c1"),
      finding("SEC-2", "Sessions never end", "4 hours", "High"),
    );
    const stated = judge({ texts: { security: fixed } });
    const then = whatIf(model, new Set(["security:SEC-1"]));
    assert.deepEqual(
      then.gates.map(({ state }) => state),
      stated.gates.map(({ state }) => state),
    );
    assert.deepEqual(then.reasons, stated.reasons);
  });

  it("needs no waiver for what is fixed, and keeps the waivers of gates", () => {
    const texts = { security: cleanWith("security", IN_SECURITY), functional: report("Nothing is stated.") };
    const waivers = [waiverOf({ finding: "security:SEC-1" }), waiverOf({ gate: "A3" })];
    const waived = judge({ texts, waivers });
    assert.equal(gateOf(waived, "A1").state, "waived");
    const then = whatIf(waived, new Set(["security:SEC-1"]));
    assert.deepEqual([gateOf(then, "A1").state, gateOf(then, "A3").state], ["pass", "waived"]);
  });
});
