// Verdicts of reports in words that only the policy knows.
import assert from "node:assert/strict";
import type { Verdict } from "../../../src/core/reader/facts";
import { policyOf } from "../policy/policyFiles";
import { gateOf, judge, report } from "../support/reports";

const WORDING = { approved: "Released", conditional: "Released for trial runs", "not-approved": "Held" };

function judged(text: string, wording: Readonly<Record<Verdict, string>> = WORDING) {
  const policy = policyOf(
    JSON.stringify({
      extends: null,
      phases: [{ role: "brake-test", number: 1, file: "01_brake_test.md" }],
      gates: { G1: { kind: "verdicts" } },
      decision: { file: "02_RELEASE.md", wording },
    }),
  );
  return judge({ policy, texts: { "brake-test": report(text) } });
}

function verdictIn(text: string, wording?: Readonly<Record<Verdict, string>>): Verdict | null {
  return judged(text, wording).reports[0]?.verdict ?? null;
}

describe("the verdict of a report in words of its policy", () => {
  const read: readonly (readonly [text: string, verdict: Verdict | null])[] = [
    ["**Verdict:** Held", "not-approved"],
    ["**Verdict:** Released", "approved"],
    ["**Verdict:** ✅ RELEASED for line 4", "approved"],
    ["**Verdict:** Released for trial runs", "conditional"],
    ["**Verdict:** Released once the valve is replaced", "conditional"],
    ["## Verdict\n\nHeld. Two valves leak.", "not-approved"],
    ["## Decision: held", "not-approved"],
    ["| Item | Result |\n|---|---|\n| Overall verdict | Held |", "not-approved"],
    ["**Decision:** [ ] Released [x] Held", "not-approved"],
    ["**Verdict:** Released / Held", null],
    ["**Verdict:** Released or Held", null],
    ["**Decision:** [ ] Released [ ] Held", null],
    ["**Verdict:** Released valves are listed in the annex", null],
    ["**Owner:** Held", null],
    ["The train was held at the platform.", null],
    ["**Verdict:** Not yet released", "not-approved"],
    ["**Verdict:** Not held", null],
    ["**Verdict:** Released for line 4 only", "conditional"],
    ["**Verdict:** Not approved", "not-approved"],
  ];
  for (const [text, verdict] of read)
    it(`${JSON.stringify(text)}: ${String(verdict)}`, () => {
      assert.equal(verdictIn(text), verdict);
    });

  it("counts before what the words mean elsewhere", () => {
    const wording = { approved: "No objection", conditional: "Comments", "not-approved": "Objection" };
    assert.equal(verdictIn("**Verdict:** No objection", wording), "approved");
    assert.equal(verdictIn("**Verdict:** Objection", wording), "not-approved");
  });

  it("decides the gate on verdicts, with its line", () => {
    const gate = gateOf(judged("**Verdict:** Held"), "G1");
    assert.equal(gate.state, "fail");
    assert.match(gate.evidence[0]?.text ?? "", /Held/);
  });

  it("keeps the gate from passing where nothing knows the words, whatever another report says", () => {
    const policy = policyOf(
      JSON.stringify({
        extends: null,
        phases: [
          { role: "brake-test", number: 1, file: "01_brake_test.md" },
          { role: "safety-case", number: 2, file: "02_safety_case.md" },
        ],
        gates: { G1: { kind: "verdicts" } },
      }),
    );
    const stateFor = (text: string) =>
      gateOf(
        judge({
          policy,
          texts: { "brake-test": report("**Verdict:** Approved"), "safety-case": report(text) },
        }),
        "G1",
      );
    assert.equal(stateFor("No findings.").state, "pass");
    assert.equal(stateFor("**Verdict:** Approved").state, "pass");
    assert.equal(stateFor("**Verdict:** Certificate withheld").state, "fail");
    const unread = stateFor("**Verdict:** Back to the depot");
    assert.equal(unread.state, "not-evidenced");
    assert.match(unread.why, /words that are not known: ".*Back to the depot"/);
    assert.match(unread.toPass, /APPROVED/);
    const reason = "**Verdict:** The brakes are strong and stop the train well before the signal.";
    assert.equal(stateFor(reason).state, "pass");
  });
});
