import assert from "node:assert/strict";
import { BUILTIN_POLICIES, builtinPolicy } from "../../../src/core/policy/builtin/builtinPolicies";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";

describe("built-in policies", () => {
  it("require their reports in order", () => {
    assert.deepEqual(
      sevenPhase.phases.map((phase) => phase.role),
      ["architecture", "security", "code", "ui", "data", "functional", "qa"],
    );
    assert.deepEqual(
      fourReport.phases.map((phase) => phase.role),
      ["architecture", "security", "code", "qa"],
    );
    for (const policy of BUILTIN_POLICIES) {
      policy.phases.forEach((phase, index) => {
        assert.equal(phase.number, index + 1);
        assert.ok(phase.file.startsWith(`0${phase.number}_`));
        assert.ok(phase.names.length > 0);
      });
    }
    assert.deepEqual(
      sevenPhase.phases.map((phase) => phase.sections.length),
      [7, 6, 6, 8, 7, 8, 8],
    );
    assert.deepEqual(
      fourReport.phases.map((phase) => phase.sections.length),
      [2, 5, 6, 9],
    );
  });

  it("have their gates, all of them blocking, with strict and inclusive thresholds", () => {
    assert.deepEqual(
      sevenPhase.gates.map((gate) => gate.id),
      ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"],
    );
    assert.deepEqual(
      fourReport.gates.map((gate) => gate.id),
      ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"],
    );
    for (const gate of [...sevenPhase.gates, ...fourReport.gates]) {
      assert.deepEqual([gate.onFail, gate.onMissing], ["block", "block"], gate.id);
    }
    assert.deepEqual(sevenPhase.gates[2]?.threshold, { operator: ">", value: 95, unit: "%" });
    assert.deepEqual(fourReport.gates[2]?.threshold, { operator: ">=", value: 40, unit: "%" });
  });

  it("have their own words for each verdict", () => {
    assert.deepEqual(Object.values(sevenPhase.decision.wording), [
      "APPROVED",
      "CONDITIONAL APPROVAL",
      "NOT APPROVED",
    ]);
    assert.deepEqual(Object.values(fourReport.decision.wording), [
      "APPROVE",
      "APPROVE WITH CONDITIONS",
      "REJECT",
    ]);
    assert.equal(sevenPhase.decision.file, "08_RELEASE_DECISION.md");
    assert.equal(fourReport.decision.file, "05_production_release_decision.md");
  });

  it("are found by id", () => {
    assert.equal(builtinPolicy("four-report"), fourReport);
    assert.equal(builtinPolicy("constructor"), null);
  });
});
