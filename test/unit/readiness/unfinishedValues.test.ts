// Figures, states and approvals that are not final: they never let a gate pass.
import assert from "node:assert/strict";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { policyOf } from "../policy/policyFiles";
import { gateOf, judge, report } from "../support/reports";
import { assertGate, gateWith } from "./generalGate";

const SEALS: GateOverride = { kind: "figure", measure: "leaking seals", operator: "<=", value: 0, unit: "" };

describe("a figure that may still change", () => {
  for (const value of [
    "0 (count still running)",
    "0, provisional",
    "0 (preliminary)",
    "0 so far",
    "0 (not yet validated)",
    "0 (estimated)",
    "0 expected",
    "0, count not finished",
    "0 (to be confirmed)",
    "0?",
  ])
    for (const text of [
      `- Leaking seals: ${value}`,
      `| Measure | Result |\n|---|---|\n| Leaking seals | ${value} |`,
    ])
      it(`does not count: ${JSON.stringify(text)}`, () => {
        assert.equal(gateWith(SEALS, text).state, "not-evidenced");
      });
  for (const remark of ["Provisional", "Draft, not reviewed", "Awaited", "In progress"])
    it(`does not count next to ${remark}`, () => {
      const text = `| Measure | Result | Status |\n|---|---|---|\n| Leaking seals | 0 | ${remark} |`;
      assert.equal(gateWith(SEALS, text).state, "not-evidenced");
    });
  assertGate(SEALS, [
    ["a name that says so", "not-evidenced", "- Leaking seals (provisional): 0"],
    ["a miss while the count runs", "fail", "- Leaking seals: 2 (count still running)"],
    ["final", "pass", "- Leaking seals: 0 (final)"],
    ["with the day of the count", "pass", "- Leaking seals: 0 (counted on 2027-01-02)"],
    ["of all", "pass", "- Leaking seals: 0 of 40"],
    [
      "a remark about something else",
      "pass",
      "| Measure | Result | Remark |\n|---|---|---|\n| Leaking seals | 0 | by A. N. |",
    ],
  ]);
  assertGate({ kind: "figure", measure: "interim visits", operator: ">=", value: 3, unit: "" }, [
    ["a measure with such a word", "pass", "- Interim visits: 4"],
  ]);
});

describe("something that is done in part or has only been requested", () => {
  const list = (status: string): string =>
    `## Rigging\n\n| Item | Status |\n|---|---|\n| Crane | Done |\n| Lamps | ${status} |`;
  assertGate({ kind: "checklist-complete", section: "rigging" }, [
    ["awaited", "fail", list("Awaited")],
    ["half done", "fail", list("Half done")],
    ["ordered", "fail", list("Ordered")],
    ["in part", "fail", list("Tested in part")],
    ["a share", "fail", list("3 of 8 tested")],
    ["ticked with an exception", "fail", "## Rigging\n\n- [x] Crane\n- [x] Lamps (except lamp 4)"],
    ["done as planned", "pass", list("Done as planned")],
    ["works as expected", "pass", list("Tested, works as expected")],
  ]);
  assertGate({ kind: "evidence-present", evidence: ["way back"] }, [
    ["requested on a day", "fail", "- Way back: requested on 2027-01-02"],
    ["due on a day", "fail", "- Way back: due 2027-03-01"],
    ["for a part", "fail", "- Way back: tested for line 1 only"],
    ["read-only", "pass", "- Way back: tested in read-only mode"],
    ["done because of something", "pass", "- Way back: tested on 2027-01-02, due to the storm"],
  ]);
  assertGate({ kind: "standard-met", standards: ["EN 50129"] }, [
    ["nearly", "not-evidenced", "- **EN 50129:** Nearly compliant"],
    ["expected", "not-evidenced", "- **EN 50129:** Compliance expected"],
    ["provisionally", "not-evidenced", "- **EN 50129:** Compliant (provisional)"],
    ["by its own word", "not-evidenced", "- **EN 50129:** Compliant (self-declared)"],
    ["on a condition", "not-evidenced", "- **EN 50129:** Compliant once the log is kept"],
    ["not assessed", "not-evidenced", "- **EN 50129:** Compliance not assessed"],
    ["plainly", "pass", "- **EN 50129:** Compliant"],
  ]);
});

describe("an approval", () => {
  const stateOf = (decision: string, today: string): string => {
    const policy = policyOf(
      JSON.stringify({
        extends: null,
        phases: [{ role: "inspection", number: 1, file: "01_inspection.md" }],
        gates: { G1: { kind: "approval-recorded", approvers: ["Harbor master"] } },
      }),
    );
    const text = report(
      `## Approvals\n\n| Role | Decision | Date |\n|---|---|---|\n| Harbor master | ${decision} |`,
    );
    return gateOf(judge({ policy, input: { today }, texts: { inspection: text } }), "G1").state;
  };
  it("counts from its day on", () => {
    assert.equal(stateOf("Approved | 2027-03-05", "2027-03-04"), "not-evidenced");
    assert.equal(stateOf("Approved | 2027-03-05", "2027-03-05"), "pass");
    assert.equal(stateOf("Rejected | 2027-03-05", "2027-03-04"), "fail");
    assert.equal(stateOf("Approved, next review on 2028-03-05 | 2027-03-05", "2027-03-05"), "pass");
  });
  for (const decision of [
    "Approved (provisional) |",
    "Approved for the trial only |",
    "Approved by deputy |",
    "Awaited |",
  ])
    it(`is not given: ${decision}`, () => {
      assert.equal(stateOf(decision, "2027-03-05"), "not-evidenced");
    });
});
