// What gates must not accept, and what they say of other spellings.
import assert from "node:assert/strict";
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { assertGate, gateWith } from "./generalGate";

describe("what a policy author would not accept", () => {
  describe("evidence-present", () => {
    assertGate({ kind: "evidence-present", evidence: ["way back"] }, [
      ["a date", "pass", "- Way back: rehearsed on 2027-01-09"],
      ["a place", "pass", "- Way back: docs/way-back.md"],
      ["a denial", "fail", "- Way back: not rehearsed"],
      ["a denial in other words", "not-evidenced", "- Way back: not walked in 2027"],
      ["a denial with a date", "not-evidenced", "- Way back: no rehearsal since 2027-01-09"],
      ["without success", "fail", "- Way back: tried on 2027-01-09 without success"],
      ["cancelled", "fail", "- Way back: cancelled on 2027-01-09"],
      ["other words", "not-evidenced", "- Way back: see minutes"],
    ]);
  });
  describe("checklist-complete", () => {
    const list = (...items: readonly string[]): string => `## Possession\n\n${items.join("\n")}`;
    assertGate({ kind: "checklist-complete", section: "possession" }, [
      ["every box", "pass", list("- [x] Crane", "- [x] Lamps")],
      ["a dash in a box", "fail", list("- [x] Crane", "- [-] Lamps"), /Lamps/],
      ["an empty box in another form", "fail", list("- [x] Crane", "- ☐ Lamps"), /Lamps/],
      ["a box that does not apply", "pass", list("- [x] Crane", "- [n/a] Lamps")],
      [
        "a status that says nothing",
        "not-evidenced",
        "## Possession\n\n| Item | Status |\n|---|---|\n| Crane | Done |\n| Lamps | Blue |",
        /Lamps/,
      ],
    ]);
  });
  describe("a figure", () => {
    const rate: GateOverride = {
      kind: "figure",
      measure: "hazard rate",
      operator: "<=",
      value: 10,
      unit: "FIT",
    };
    assertGate(rate, [
      ["met", "pass", "- Hazard rate: 3.2 FIT"],
      ["with a power of ten", "fail", "- Hazard rate: 4E3 FIT", /4000 FIT/],
      ["with a small power of ten", "pass", "- Hazard rate: 3.2E-1 FIT", /0\.32 FIT/],
      ["not validated", "not-evidenced", "- Hazard rate: 3.2 FIT, not validated"],
    ]);
  });
  describe("standard-met", () => {
    assertGate({ kind: "standard-met", standards: ["EN 50129"] }, [
      ["met", "pass", "- **EN 50129:** Compliant"],
      ["met with a condition", "not-evidenced", "- **EN 50129:** Compliant, subject to assessor review"],
    ]);
  });
});

describe("a gate that does not apply", () => {
  it("has no effect and gives the reason of the policy", () => {
    const gate = gateWith(
      { kind: "no-open", notApplicable: "No alarms in this release." },
      "### C-1: X\n\n**Severity:** Critical",
    );
    assert.deepEqual([gate.state, gate.effect], ["not-applicable", "none"]);
    assert.match(gate.why, /No alarms in this release/);
  });
});

describe("a phrase of the policy that a report spells in another way", () => {
  const cases: readonly (readonly [gate: GateOverride, text: string, advice: RegExp | null])[] = [
    [
      { kind: "approval-recorded", approvers: ["Quality Manger"] },
      "## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Quality Manager | A. N. | 2026-03-01 |",
      /Did you mean "Quality Manager"\?/,
    ],
    [
      { kind: "approval-recorded", approvers: ["Pilot 1"] },
      "## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Pilot 2 | A. N. | 2026-03-01 |",
      null,
    ],
    [
      { kind: "section-present", sections: ["Rolback drill"] },
      "## Rollback drill\n\nDone.",
      /"Rollback drill"/,
    ],
    [{ kind: "section-present", sections: ["Rollback drill"] }, "## Rollback plan\n\nDone.", null],
    [{ kind: "checklist-complete", section: "Lables" }, "## Labels\n\n- [x] French", /"Labels"/],
    [
      { kind: "figure", measure: "Haedroom", operator: ">=", value: 30, unit: "%" },
      "- Headroom: 41 %",
      /"Headroom"/i,
    ],
    [{ kind: "evidence-present", evidence: ["Restroe test"] }, "- Restore test: done", /"Restore test"/i],
  ];
  for (const [gate, text, advice] of cases)
    it(`${JSON.stringify(gate)}: ${String(advice)}`, () => {
      const result = gateWith(gate, text);
      assert.equal(result.state, "not-evidenced");
      if (advice === null) assert.doesNotMatch(result.toPass, /Did you mean/);
      else assert.match(result.toPass, advice);
    });
});
