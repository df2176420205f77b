// What a gate of the policy makes of findings and verdicts: blockers, waivers, conditions, and what is said about them.
import assert from "node:assert/strict";
import type { SetModel } from "../../../src/core/readiness/model";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { policyOf } from "../policy/policyFiles";
import { findingOf, gateOf, judge, report, waiverOf } from "../support/reports";

interface Drill {
  readonly gates: Readonly<Record<string, GateOverride>>;
  readonly findings?: string;
  readonly verdict?: string;
  readonly waivers?: readonly ReturnType<typeof waiverOf>[];
  readonly hasReview?: boolean;
}

const HIGH = "### D-1: Pump starts twice\n\n**Severity:** High";
const MEDIUM = "### D-2: Alarm text is cut\n\n**Severity:** Medium";
const SERIOUS: GateOverride = { kind: "no-open", severities: ["critical", "high"] };
const ALARMS: GateOverride = {
  kind: "no-open",
  severities: ["critical", "high", "medium"],
  topic: ["alarm"],
};

/** A set of a drill and a review under a policy with these gates. */
function judged({ gates, findings = "No findings.", verdict, waivers, hasReview = true }: Drill): SetModel {
  const policy = policyOf(
    JSON.stringify({
      extends: null,
      phases: [
        { role: "drill", number: 1, file: "01_drill.md", title: "Drill" },
        { role: "review", number: 2, file: "02_review.md", title: "Review" },
      ],
      gates,
    }),
  );
  const closing = verdict === undefined ? [] : ["## Verdict", verdict];
  return judge({
    policy,
    input: { asOf: "2026-06-01" },
    ...(waivers ? { waivers } : {}),
    texts: {
      drill: report("## Findings", findings, ...closing),
      review: hasReview ? report("## Findings", "No findings.", "## Verdict", "Approved.") : null,
    },
  });
}

describe("a finding that makes a gate of the policy block", () => {
  it("is a blocker, whatever its severity", () => {
    const model = judged({ gates: { G1: SERIOUS, G2: ALARMS }, findings: `${HIGH}\n\n${MEDIUM}` });
    assert.deepEqual(model.blockers, ["drill:D-1", "drill:D-2"]);
    assert.equal(findingOf(model, "D-1").isCondition, false);
    const problems = model.problems.filter(({ rule }) => rule === "unresolved-critical");
    assert.deepEqual(
      problems.map(({ message }) => /^Open (high|medium) finding blocks the release/.test(message)),
      [true, true],
    );
  });

  const others: readonly (readonly [string, GateOverride])[] = [
    ["is only a condition", { ...SERIOUS, onFail: "condition" }],
    ["does not apply", { ...SERIOUS, notApplicable: "The pump is not part of this release." }],
    ["is about something else", { ...SERIOUS, topic: ["label"] }],
    ["checks another report", { ...SERIOUS, roles: ["review"] }],
  ];
  for (const [what, gate] of others)
    it(`stays a condition if the gate ${what}`, () => {
      const model = judged({ gates: { G1: gate, G2: { kind: "verdicts" } }, findings: HIGH });
      assert.deepEqual(model.blockers, []);
      assert.equal(findingOf(model, "D-1").isCondition, true);
    });

  it("leaves a condition if its fix is only claimed", () => {
    const model = judged({ gates: { G1: SERIOUS }, findings: `${HIGH}\n\n**Status:** Fixed` });
    assert.deepEqual(model.reasons, ["1 claimed but unverified blocker fix: D-1."]);
  });

  it("is a condition again while the gate is waived", () => {
    const model = judged({ gates: { G1: SERIOUS }, findings: HIGH, waivers: [waiverOf({ gate: "G1" })] });
    assert.deepEqual(model.blockers, []);
    assert.equal(gateOf(model, "G1").state, "waived");
  });
});

describe("a waiver of a finding", () => {
  const waivers = [waiverOf({ finding: "drill:D-2" })];

  it("covers the gate", () => {
    const model = judged({ gates: { G1: ALARMS }, findings: MEDIUM, waivers });
    assert.equal(gateOf(model, "G1").state, "waived");
    assert.equal(model.problems.filter(({ rule }) => rule === "waiver-without-effect").length, 0);
  });

  it("does not cover a gate that cannot be waived, and is reported", () => {
    const model = judged({ gates: { G1: { ...ALARMS, waivable: "never" } }, findings: MEDIUM, waivers });
    const gate = gateOf(model, "G1");
    assert.equal(gate.state, "fail");
    assert.equal(gate.toPass, "Fix and verify D-2.");
    assert.deepEqual(model.blockers, ["drill:D-2"]);
    const problem = model.problems.find(({ rule }) => rule === "waiver-without-effect");
    assert.match(problem?.message ?? "", /drill:D-2 has no effect: gate G1 cannot be waived/);
  });
});

describe("a report that does not approve", () => {
  const ADVISORY: GateOverride = { kind: "verdicts", onFail: "advisory", onMissing: "advisory" };

  for (const [verdict, expected] of [
    ["Approved.", "approved"],
    ["Approved with conditions.", "conditional"],
    ["Not approved.", "conditional"],
  ] as const)
    it(`under an advisory gate: ${verdict} makes the release ${expected}`, () => {
      const model = judged({ gates: { G1: SERIOUS, G2: ADVISORY }, verdict });
      assert.equal(model.verdict, expected, model.reasons.join("\n"));
    });

  it("is one reason, not two, if a gate blocks because of it", () => {
    const model = judged({ gates: { G1: { kind: "verdicts" } }, verdict: "Not approved." });
    assert.equal(model.verdict, "not-approved");
    assert.equal(model.reasons.length, 1, model.reasons.join("\n"));
  });

  it("under another advisory gate, the reason does not say that all gates pass", () => {
    const advisory: GateOverride = { kind: "evidence-present", evidence: ["siren"], onMissing: "advisory" };
    const model = judged({ gates: { G1: SERIOUS, G2: advisory } });
    assert.deepEqual(model.reasons, [
      "All gates that decide pass, and there are no conditions. Without effect on the verdict: G2 (no evidence).",
    ]);
  });
});

describe("a missing report", () => {
  it("is named with the gates that read it", () => {
    const siren: GateOverride = { kind: "evidence-present", evidence: ["siren"] };
    const model = judged({
      gates: { G1: { ...siren, roles: ["drill"] }, G2: { ...siren, roles: ["review"] } },
      hasReview: false,
    });
    const problem = model.problems.find(({ rule }) => rule === "missing-report");
    assert.match(problem?.message ?? "", /so this gate has no evidence: G2\./);
  });
});

describe("what a gate requires", () => {
  it("is listed with commas", () => {
    const model = judged({ gates: { G1: { ...ALARMS, topic: ["alarm", "siren", "horn"] } } });
    assert.equal(
      gateOf(model, "G1").threshold,
      "0 open critical, high, or medium findings about alarm, siren, or horn",
    );
  });
});
