// A decision reads each report with both parsers, but runs the rules once, because they take most of the time.
import assert from "node:assert/strict";
import { judgeTwice } from "../../../src/core/judge/decideSet";
import { judgeSet, type SetInput } from "../../../src/core/judge/judgeSet";
import { SEVEN, read, cleanWith } from "../support/reports";

/** A policy that counts how often a rule looks up its level. */
function countingPolicy() {
  let lookUps = 0;
  const rules = new Proxy(SEVEN.rules, {
    get: (levels, id, receiver): unknown => {
      lookUps++;
      return Reflect.get(levels, id, receiver);
    },
  });
  return { policy: { ...SEVEN, rules }, count: () => lookUps };
}

function inputOf(policy: SetInput["policy"], text: string): SetInput {
  return {
    path: "set",
    policy,
    policyReason: "named by the test",
    reports: [{ role: "security", facts: read(text, "set/02_SECURITY_AUDIT.md") }],
    others: [],
    unreadable: [],
    decisionPath: null,
    rollbackPlan: null,
    asOf: null,
    today: null,
    policyIsDecided: true,
  };
}

describe("judging two readings", () => {
  const blocker = cleanWith("security", "## Findings\n\n### S-1: A door\n\n**Severity:** Critical");
  const shared = { kind: "set", problems: [], unread: [] } as unknown as Omit<
    Parameters<typeof judgeTwice>[0],
    "input" | "second"
  >;

  for (const [name, second] of [
    ["that agree", blocker],
    ["that disagree", cleanWith("security")],
  ] as const) {
    it(`runs the rules once on readings ${name}`, () => {
      const once = countingPolicy();
      judgeSet(inputOf(once.policy, blocker));
      const twice = countingPolicy();
      const model = judgeTwice(
        { ...shared, input: inputOf(twice.policy, blocker), second: inputOf(twice.policy, second) },
        null,
      );
      assert.equal(twice.count(), once.count());
      assert.ok(once.count() > 0);
      assert.equal(model.findings.length, 1);
    });
  }
});
